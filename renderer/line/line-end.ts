import { type LinkEnd, linkTables } from '@shared/model/link';

/** Marks what stands on the screen for an item, so that keys, menus and the palette know what they are about. */
export function lineEnd(table: LinkEnd['table'], id: string): { readonly 'data-line-end': string } {
  return { 'data-line-end': `${table} ${id}` };
}

/** The item that an element stands in or for; null where there is none. A board's card or a list's row knows an id alone: what stands in it says more. */
export function endNear(element: Element | null): LinkEnd | null {
  const place = element?.closest<HTMLElement>('[data-line-end], [data-card-id], [data-row-id]');
  const named =
    place?.dataset.lineEnd === undefined ? place?.querySelector<HTMLElement>('[data-line-end]') : place;
  const words = named?.dataset.lineEnd ?? '';
  const table = linkTables.find((each) => words.startsWith(`${each} `));
  return table === undefined ? null : { table, id: words.slice(table.length + 1) };
}
