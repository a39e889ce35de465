/** What a key, a remote or a button asks of the wall. */
export type WallAct =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'hold'
  | 'full'
  | 'code'
  | 'leave'
  | 'help'
  | 'black'
  | 'earlier'
  | 'later'

/** Arrow keys, and what presenters' remotes, HDMI-CEC and media keyboards send. */
const KEYS: Record<string, WallAct> = {
  ArrowRight: 'next',
  PageDown: 'next',
  MediaTrackNext: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  MediaTrackPrevious: 'back',
  Home: 'first',
  End: 'last',
  ' ': 'hold',
  Enter: 'hold',
  MediaPlayPause: 'hold',
  Pause: 'hold',
  Escape: 'leave',
  GoBack: 'leave',
}
/** Single signs, which act nowhere that text is written, and can be switched off (WCAG 2.1.4). */
const LETTERS: Record<string, WallAct> = { f: 'full', q: 'code', '?': 'help', b: 'black', '.': 'black' }

/** The parts of a key's event that decide. */
export interface Pressed {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/** Where the focus is: nowhere of note, on something that a key presses, or where text is written. */
export type Focus = 'page' | 'control' | 'field'

/** What a key asks for; null where it is somebody else's. */
export function actOf({ key, altKey, ctrlKey, metaKey }: Pressed, focus: Focus, hasLetters: boolean): WallAct | null {
  if (altKey || ctrlKey || metaKey) return null
  if (focus === 'field') return key === 'Escape' ? 'leave' : null
  if (focus === 'control' && (key === ' ' || key === 'Enter')) return null
  const sign = key.toLowerCase()
  if (hasLetters && Object.hasOwn(LETTERS, sign)) return LETTERS[sign]!
  return Object.hasOwn(KEYS, key) ? KEYS[key]! : null
}

/** What of it the focus is on. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page'
  if (target.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]'))
    return 'field'
  return target.closest('button, a[href], input, summary, [role=button], [role=option]') ? 'control' : 'page'
}
