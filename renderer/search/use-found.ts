import { type SearchAnswer, SearchIndex, type SearchQuery } from '@shared/search/search-index';
import { useEffect, useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { inTurns } from './in-turns';

/** One index for the window; this file is loaded when somebody searches for the first time, and so is the index filled then. */
const index = new SearchIndex();

/**
 * What is found of a question, as it is typed and as the workspace changes. The index takes records in between frames, so that
 * typing stays quick meanwhile.
 * @returns the answer, whether everything has been read, and whether the answer to this question is yet to come
 */
export function useFound({ text, tables, teamId, personId, from, to }: SearchQuery): {
  readonly answer: SearchAnswer;
  readonly isWhole: boolean;
  readonly isBehind: boolean;
} {
  const version = useIndexVersion();
  const kinds = (tables ?? []).join(' ');
  const question = [text, kinds, teamId, personId, from, to].join('\n');
  const [{ answer, asked }, setAnswered] = useState<Answered>({ answer: notAnswered, asked: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what can be found changes with the version; a new list of the same kinds asks the same
  useEffect(() => {
    const finding = index.finding({ text, tables, teamId, personId, from, to });
    return inTurns(() => {
      const step = finding.next();
      if (step.done) setAnswered({ answer: step.value, asked: question });
      return step.done === true;
    });
  }, [version, question]);
  const isWhole = version > 0 && index.isWhole;
  const isBehind = asked !== question || (answer.total === 0 && !isWhole);
  return { answer, isWhole, isBehind };
}

interface Answered {
  readonly answer: SearchAnswer;
  /** Which question it answers; none before the first. */
  readonly asked: string | null;
}

/** What stands there until there is a first answer. */
export const notAnswered: SearchAnswer = { entries: [], total: 0 };

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
