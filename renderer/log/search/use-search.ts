import { SearchIndex } from '@shared/search/search-index';
import { useEffect, useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';

/** One index for the window; this file is loaded when somebody opens the log, and the index filled when somebody searches. */
const index = new SearchIndex();

/**
 * The index, following the workspace. It takes records in between frames, so that typing stays quick meanwhile.
 * @returns the index, and a number that changes when more can be found
 */
export function useSearch(): {
  readonly index: SearchIndex;
  readonly version: number;
  readonly isWhole: boolean;
} {
  const workspace = useWorkspace((all) => all);
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer = 0;
    index.follow(workspace);
    const takeSome = () => {
      const start = performance.now();
      while (performance.now() - start < 8 && index.takeSome(100));
      setVersion((before) => before + 1);
      if (!index.isWhole) timer = window.setTimeout(takeSome);
    };
    takeSome();
    return () => window.clearTimeout(timer);
  }, [workspace]);
  return { index, version, isWhole: index.isWhole };
}
