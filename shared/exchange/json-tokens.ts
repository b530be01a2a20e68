/** A number and a word of JSON, each where `lastIndex` says. */
export const JSON_NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
export const JSON_WORD = /true|false|null/y;

/** Where a JSON text goes on behind its blanks: spaces, tabs and line breaks, and no other sign. */
export function behindBlanks(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}
