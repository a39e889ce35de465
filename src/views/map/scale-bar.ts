/** A length on the map: its kilometres (1, 2 or 5 times a power of ten) and its pixels, at most `most`. */
export function scaleBar(kmPerPx: number, most: number): { km: number; px: number } {
  const longest = kmPerPx * most
  const power = 10 ** Math.floor(Math.log10(longest))
  const step = [5, 2, 1].find((step) => step * power <= longest) ?? 1
  return { km: step * power, px: (step * power) / kmPerPx }
}
