import { type SearchAnswer, SearchIndex, type SearchQuery } from '@shared/search/search-index';
import { useEffect, useLayoutEffect, useState } from 'react';
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
  const kinds = (tables ?? []).join(' ');
  const [answer, setAnswer] = useState(NOTHING);
  // Before the page is drawn, so that what is found quickly stands there with the letter; what takes longer follows it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what can be found changes with the version; a new list of the same kinds asks the same
  useLayoutEffect(() => {
    const finding = index.finding({ text, tables, teamId, personId, from, to });
    let timer = 0;
    const findSome = () => {
      const until = performance.now() + PART;
      do {
        const step = finding.next();
        if (step.done) {
          setAnswer(step.value);
          return;
        }
      } while (performance.now() < until);
      timer = window.setTimeout(findSome);
    };
    findSome();
    return () => window.clearTimeout(timer);
  }, [version, text, kinds, teamId, personId, from, to]);
  return { answer, isWhole: index.isWhole };
}

const NOTHING: SearchAnswer = { entries: [], total: 0 };

/** How long finding may hold the page up at a stretch, in milliseconds: half a frame. */
const PART = 8;

/** How long what is being read goes on before what is asked is answered anew, in milliseconds. */
const ASK_EVERY = 400;

/** Follows the workspace. @returns a number that changes when more can be found */
function useIndexVersion(): number {
  const workspace = useWorkspace((all) => all);
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer = 0;
    let told = performance.now();
    index.follow(workspace);
    const takeSome = () => {
      const start = performance.now();
      while (performance.now() - start < 8 && index.takeSome(100));
      // The question is asked again now and then, not after each part: with fifty thousand records there are hundreds of them.
      if (index.isWhole || performance.now() - told > ASK_EVERY) {
        setVersion((before) => before + 1);
        told = performance.now();
      }
      if (!index.isWhole) timer = window.setTimeout(takeSome);
    };
    takeSome();
    return () => window.clearTimeout(timer);
  }, [workspace]);
  return version;
}
