/** The faces of the first paint, and the italic that canvases alone use and that no element would ask for. */
const FACES = ['400 14px "Source Sans 3"', '650 16px "Source Serif 4"', 'italic 400 14px "Source Serif 4"']

/** Asks for the fonts at once rather than with the first text; fulfils when they can be drawn with, or have failed. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)))
}
