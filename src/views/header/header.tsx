export function Header() {
  return <header>Faultline</header>
}
