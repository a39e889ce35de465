/** Beginnings of files of every format that is told by its text. */
export const SEEDS: Record<string, Uint8Array> = {
  lines: new TextEncoder().encode(
    Array.from(
      { length: 8 },
      (_, i) => `{"type":"Feature","id":${i},"geometry":null,"properties":{"date":"2/${i}/2022"}}`,
    ).join('\n'),
  ),
  table: new TextEncoder().encode(
    `\ufeffDate;Lat;Lon;Title\r\n${'24.02.2022;50,4;30,5;"Ein ""Titel"", länger\r\nals eine Zeile"\r\n'.repeat(8)}`,
  ),
  timemap: new TextEncoder().encode(
    '{"events":[{"id":"a","date":"2/3/2022","latitude":"5","longitude":"6","sources":["x",{"path":"HIDDEN"}]}],"sources":{"x":{"paths":["https://a.org"]}}}',
  ),
  acled: new TextEncoder().encode(
    '{"status":200,"data":[{"event_id_cnty":"A1","event_date":"2022-02-03","event_type":"Battles","latitude":"1","longitude":"2","fatalities":"0"}]}',
  ),
}
/** Samples whose beginnings are mutated as well, where they are at hand. */
export const MUTATED_SAMPLES = [
  'ucdp/ged231-sample-1000.csv',
  'ucdp/hdx-conflict-data-ukr.csv',
  'viina/event_info_2023.reconstructed.csv',
  'gdelt/20180101000000.export.first600.CSV',
]

const NASTY = [
  '"',
  '""',
  ',',
  '\t',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '{',
  '}',
  '[',
  '\u001e',
  '#',
  '-',
  'NaN',
  '1e999',
  '99999999',
  '__proto__',
  '31/12/2022',
  '\ufeff',
  '<',
]

/** A file with some bytes changed, left out, doubled or put in, or cut short. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutant = [...bytes]
  const at = (): number => Math.floor(random() * mutant.length)
  for (let i = Math.floor(random() * 8) + 1; i > 0; i--) {
    const what = random()
    if (what < 0.35) mutant[at()] = Math.floor(random() * 256)
    else if (what < 0.65)
      mutant.splice(
        at(),
        Math.floor(random() * 3),
        ...new TextEncoder().encode(NASTY[Math.floor(random() * NASTY.length)]),
      )
    else if (what < 0.75) mutant.splice(at(), Math.floor(random() * 400))
    else if (what < 0.85) {
      const from = at()
      mutant.splice(at(), 0, ...mutant.slice(from, from + Math.floor(random() * 400)))
    } else if (what < 0.92) mutant = mutant.slice(0, at() + 1)
    else {
      // The names of the columns decide most.
      const place = Math.floor(random() * Math.min(mutant.length, 600))
      mutant[place] = Math.floor(random() * 128)
    }
  }
  return Uint8Array.from(mutant)
}
