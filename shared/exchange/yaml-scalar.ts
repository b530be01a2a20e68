/** Signs that a reader of YAML may not take as they are inside quotation marks, or may take for a line break. */
const UNSAFE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** Text as a double-quoted scalar of YAML, which every reader takes for text whatever it looks like. */
export function yamlScalar(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}
