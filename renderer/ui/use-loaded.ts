import { useEffect, useState } from 'react';

/** What a function loads, once, when it is needed for the first time; null until it is there. Give it a function that stays the same. */
export function useLoaded<Loaded>(load: () => Promise<Loaded>): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isGone = false;
    void load().then((there) => {
      if (!isGone) setLoaded(there);
    });
    return () => {
      isGone = true;
    };
  }, [load]);
  return loaded;
}
