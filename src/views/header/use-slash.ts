import { useEffect } from 'react'
import { useSlashSetting } from './slash-setting.ts'

const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable]'

/** Calls back when "/" is pressed anywhere but in a field or over an open dialog, unless it has been turned off. */
export function useSlash(act: () => void): void {
  const isOn = useSlashSetting()
  useEffect(() => {
    if (!isOn) return undefined
    function handleKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(TYPING)) return
      if (document.querySelector('dialog:modal')) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [act, isOn])
}
