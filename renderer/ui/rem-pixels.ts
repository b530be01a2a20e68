/** How many pixels 1 rem has. It asks for computed styles, so that it belongs where something is measured, never into every drawing. */
export function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
