/** Cyrillic → Latin: Ukrainian by the Cabinet's table of 2010; Russian and Belarusian loosely, for comparing only. */
export function romaniseUkrainian(name: string): string {
  return name
    .split(/(?=[\s-])|(?<=[\s-])/)
    .map((word) => Array.from(word.replaceAll(/зг/g, 'zgh').replaceAll(/Зг/g, 'Zgh'), letterOf).join(''))
    .join('')
}

/** Two spellings of one name come out the same: Mykolayiv and Mykolaiv, Mahilyow and Mahilioŭ. */
export function looseSpelling(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
    .replaceAll(/[yj]/g, 'i')
    .replaceAll('kh', 'h')
    .replaceAll('w', 'u')
    .replaceAll(/shch|sch/g, 'sc')
    .replaceAll(/ts|tc/g, 'c')
    .replaceAll(/(.)\1+/g, '$1')
    .replaceAll(/i+/g, 'i')
}

export function romaniseLoosely(name: string, language: 'uk' | 'ru' | 'be'): string {
  if (language === 'uk') return looseSpelling(romaniseUkrainian(name))
  const letters = language === 'ru' ? russian : belarusian
  return looseSpelling(Array.from(name.toLowerCase(), (c) => letters[c] ?? common[c] ?? c).join(''))
}

const common: Record<string, string> = Object.fromEntries(
  'а a|б b|в v|д d|е e|ж zh|з z|й i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|ь |ю yu|я ya'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)
const ukrainian: Record<string, string> = {
  г: 'h',
  ґ: 'g',
  и: 'y',
  і: 'i',
  ї: 'i',
  є: 'ie',
  щ: 'shch',
  ю: 'iu',
  я: 'ia',
}
const russian: Record<string, string> = { г: 'g', и: 'i', ы: 'y', э: 'e', ё: 'e', щ: 'shch', ъ: '' }
const belarusian: Record<string, string> = { г: 'h', і: 'i', ы: 'y', э: 'e', ё: 'yo', ў: 'u', щ: 'shch' }
const wordStart: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

function letterOf(letter: string, index: number): string {
  const low = letter.toLowerCase()
  const latin = (index === 0 ? wordStart[low] : undefined) ?? ukrainian[low] ?? common[low]
  if (latin === undefined) return /['’ʼ]/.test(letter) ? '' : letter
  return letter === low ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
}
