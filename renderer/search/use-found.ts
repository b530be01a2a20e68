import { type SearchAnswer, SearchIndex, type SearchQuery } from '@shared/search/search-index';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';

/** One index for the window; this file is loaded when somebody searches for the first time, and so is the index filled then. */
const index = new SearchIndex();

/**
 * What is found of a question, as it is typed and as the workspace changes. The index takes records in between frames, so that
 * typing stays quick meanwhile.
 * @returns the answer, and whether everything has been read
 */
export function useFound({ text, tables, teamId, personId, from, to }: SearchQuery): {
  readonly answer: SearchAnswer;
  readonly isWhole: boolean;
} {
  const version = useIndexVersion();
  const asked = useDeferredValue(text);
  const kinds = (tables ?? []).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what can be found changes with the version; a new list of the same kinds asks the same
  const answer = useMemo(
    () => index.find({ text: asked, tables, teamId, personId, from, to }),
    [version, asked, kinds, teamId, personId, from, to],
  );
  return { answer, isWhole: index.isWhole };
}

/** Follows the workspace. @returns a number that changes when more can be found */
function useIndexVersion(): number {
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
  return version;
}
