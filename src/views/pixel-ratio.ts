const MOST = 4

/**
 * Pixels of the screen to one of a canvas's own, so that it is drawn as sharply as text: the display's density, and the
 * CSS zoom that the element stands in (a wall's).
 */
export function pixelRatio(element: Element, most = MOST): number {
  return Math.min(most, (window.devicePixelRatio || 1) * zoomOf(element))
}

/** The CSS zoom of an element: 1 on the desk. What `getBoundingClientRect` says is larger than the layout by it. */
export function zoomOf(element: Element): number {
  // Not in Safari before 2026's, which has no such walls.
  return (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1
}
