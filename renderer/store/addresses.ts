/** What stands between a flow map, a look at it, and a thing on it, in the address. */
export const BETWEEN = '~';

/** What the address of the flow area has in it for a blocker: its map, with the blocker open beside it. */
export function addressOfBlocker({ id, mapId }: { readonly id: string; readonly mapId: string }): string {
  return [mapId, 'blocker', id].join(BETWEEN);
}
