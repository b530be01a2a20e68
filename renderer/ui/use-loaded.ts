import { useEffect, useState } from 'react';

type Load<Loaded> = () => Promise<Loaded>;

/** What has come, by the function that loads it: asked for again it is there at once, and the first key finds it. */
const there = new Map<Load<unknown>, unknown>();

/** What a function loads, once, when it is needed for the first time; null until it is there. Give it a function that stays the same. */
export function useLoaded<Loaded>(load: Load<Loaded>): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(() => (there.get(load) as Loaded | undefined) ?? null);
  useEffect(() => {
    if (loaded !== null) return;
    let isGone = false;
    void load().then((come) => {
      there.set(load, come);
      if (!isGone) setLoaded(come);
    });
    return () => {
      isGone = true;
    };
  }, [load, loaded]);
  return loaded;
}
