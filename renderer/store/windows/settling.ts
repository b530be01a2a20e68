type Answer = 'saved' | 'failed' | 'again';

/** The questions of a follower whether everything is on disk, until the leader answers. */
export interface Settling {
  readonly ask: () => { readonly number: number; readonly answer: Promise<Answer> };
  readonly answer: (number: number, isSaved: boolean) => void;
  /** There is another leader: whoever asked must ask again. */
  readonly again: () => void;
  /** There is a leader to be, and it can't write. */
  readonly fail: () => void;
}

export function createSettling(): Settling {
  let count = 0;
  const open = new Map<number, (answer: Answer) => void>();
  const answerAll = (answer: Answer) => {
    for (const resolve of open.values()) resolve(answer);
    open.clear();
  };
  return {
    ask() {
      count += 1;
      const number = count;
      return { number, answer: new Promise((resolve) => open.set(number, resolve)) };
    },
    answer(number, isSaved) {
      open.get(number)?.(isSaved ? 'saved' : 'failed');
      open.delete(number);
    },
    again: () => answerAll('again'),
    fail: () => answerAll('failed'),
  };
}
