import { type KeyboardEvent, useEffect, useState } from 'react';

export interface Chosen {
  /** The choice that stands marked. */
  readonly current: string;
  /** For `Cmdk`: what it marks as the arrows and the pointer go, and by itself when the letters change. */
  readonly onValueChange: (id: string) => void;
  /** For `Cmdk`: holds Enter back while what is shown doesn't belong to the letters yet. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** To be called when the letters change: the best of what has them is marked again. */
  readonly forget: () => void;
}

/**
 * Which of several choices is marked while one types and what is found comes later than the letters. The first is, until
 * another is marked by hand. Enter is about the letters that stand in the field: when what is found by them isn't there
 * yet, it waits for it, so that a quick hand never takes what the letters before had found.
 * @param choices ids of what can be taken, the best first
 * @param isBehind whether the first of them is yet to be found
 * @param onTake takes what an Enter was kept for
 */
export function useChosen(
  choices: readonly string[],
  isBehind: boolean,
  onTake: (id: string) => void,
): Chosen {
  // Nothing stands for the first, whichever it is: it changes with what is found.
  const [marked, setMarked] = useState('');
  const [isHeld, setIsHeld] = useState(false);
  const first = choices[0] ?? '';
  const isByHand = marked !== '' && choices.includes(marked);
  const current = isByHand ? marked : first;
  const isWaiting = isBehind && !isByHand;
  useEffect(() => {
    if (!isHeld || isWaiting) return;
    setIsHeld(false);
    if (current !== '') onTake(current);
  });
  return {
    current,
    onValueChange: (id) => setMarked(id === first ? '' : id),
    onKeyDown: (event) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isWaiting) return;
      event.preventDefault();
      setIsHeld(true);
    },
    forget: () => {
      setMarked('');
      setIsHeld(false);
    },
  };
}
