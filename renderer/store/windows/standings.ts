/** How long the other windows have to say what they know when the leader is gone, in milliseconds. */
export const STANDING_WITHIN = 150;

/**
 * Waits until each of the windows has said what it has, or has gone; those that went without a word are waited for only so
 * long.
 * @param heard where to say that one was heard, by its id
 * @param ask asks them all
 */
export async function hearStandings(
  windows: ReadonlySet<string>,
  heard: Map<string, () => void>,
  ask: () => void,
  later: (run: () => void, milliseconds: number) => () => void,
): Promise<void> {
  if (windows.size === 0) return;
  const all = [...windows].map((id) => new Promise<void>((done) => heard.set(id, done)));
  ask();
  let stop = () => {};
  const late = new Promise<void>((done) => {
    stop = later(done, STANDING_WITHIN);
  });
  await Promise.race([Promise.all(all), late]);
  stop();
  heard.clear();
}
