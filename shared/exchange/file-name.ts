const MOST_CHARACTERS = 50;

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name that every platform takes, from what people named a thing: "Payments & Co.", 2026-11-22, "json" gives
 * "payments-co-2026-11-22.json". Letters of every script stay; what is left of nothing is "throughline".
 * @param date a day (YYYY-MM-DD) or an instant, of which the day is taken
 */
export function suggestedFileName(
  name: string,
  date: string,
  extension: 'json' | 'md' | 'svg' | 'png' | 'pdf' | 'csv' | 'ics' | 'txt',
): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  const slug = Array.from(words)
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/^-+|-+$/g, '');
  const stem = slug === '' || RESERVED.test(slug) ? `throughline${slug === '' ? '' : `-${slug}`}` : slug;
  return `${stem}-${date.slice(0, 10)}.${extension}`;
}
