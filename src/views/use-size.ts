import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The content size of an element in whole CSS pixels, without a scrollbar; zero before the first layout. */
export function useSize<E extends Element>(): [ref: RefObject<E | null>, size: { width: number; height: number }] {
  const ref = useRef<E>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(function observeSize() {
    const element = ref.current
    if (!element) return
    function measure() {
      const { clientWidth: width, clientHeight: height } = ref.current ?? { clientWidth: 0, clientHeight: 0 }
      setSize((last) => (last.width === width && last.height === height ? last : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
