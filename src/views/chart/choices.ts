/**
 * A choice among series in the address: `but.` and the key of the one that is left on, so that `off` stays one short
 * entry a panel and means the same in any range. Keys: `losses.russia.day` (measure, subject, `civilian`, per),
 * `sum.killed.bypol`, `launched.russia.ukraine-air-force`, `since.killed.ukraine.civilian.ohchr`.
 */
const BUT = 'but.'

/** The one of these keys that was chosen, else the one that stands without a choice. */
export function chosenOf(
  keys: readonly string[],
  off: readonly string[],
  usual: string | undefined,
): string | undefined {
  return keys.find((key) => off.includes(BUT + key)) ?? usual
}

/** What is switched off once `key` is chosen; what stands without a choice is not written. */
export function choose(key: string, off: readonly string[], usual: string | undefined): string[] {
  const others = off.filter((id) => !id.startsWith(BUT) || panelOf(id.slice(BUT.length)) !== panelOf(key))
  return key === usual ? others : [...others, BUT + key]
}

/** Switches an id on or off. */
export function toggle(off: readonly string[], id: string): string[] {
  return off.includes(id) ? off.filter((other) => other !== id) : [...off, id]
}

function panelOf(key: string): string {
  const [first = ''] = key.split('.')
  return first === 'launched' || first === 'since' ? first : 'figures'
}
