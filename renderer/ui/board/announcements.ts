/** Where cards are, in words: their column and their place in it. */
export interface SpokenPlace {
  columnTitle: string;
  /** First place taken, counted from 1. */
  first: number;
  /** Cards that are held. */
  count: number;
  /** Cards in the column with the held ones in it. */
  total: number;
}

/** "Staging breaks" or "3 notes". */
export function nameOf(texts: readonly string[], noun: string): string {
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? `“${only}”` : `${texts.length} ${noun}s`;
}

/** A place as it is spoken: "Start, place 2 of 5". */
export function placeWords({ columnTitle, first, count, total }: SpokenPlace): string {
  const place = count > 1 ? `places ${first} to ${first + count - 1}` : `place ${first}`;
  return `${columnTitle}, ${place} of ${total}`;
}

export const said = {
  lifted: (name: string, place: SpokenPlace, canMerge: boolean, mergeWord: string): string =>
    `Lifted ${name}. ${placeWords(place)}. Arrow keys move it, ${
      canMerge ? `G is for ${mergeWord.toLowerCase()}, ` : ''
    }Enter drops, Escape puts it back.`,
  over: (place: SpokenPlace): string => `${placeWords(place)}.`,
  overMerge: (targetName: string, mergeWord: string): string =>
    `${mergeWord} with ${targetName}. Enter does it.`,
  refused: (columnTitle: string, reason: string): string => `${columnTitle} can't take it: ${reason}`,
  mergeRefused: (targetName: string, reason: string): string => `Not with ${targetName}: ${reason}`,
  dropped: (name: string, place: SpokenPlace): string => `Dropped ${name}. ${placeWords(place)}.`,
  merged: (name: string, targetName: string, mergeWord: string): string =>
    `${mergeWord}: ${name} with ${targetName}.`,
  putBack: (name: string, place: SpokenPlace): string => `Put back ${name}. ${placeWords(place)}.`,
  selected: (count: number, noun: string): string =>
    count === 0 ? 'Nothing selected.' : `${count} ${noun}${count === 1 ? '' : 's'} selected.`,
  readOnly: (noun: string): string => `Each ${noun} stays where it is here.`,
};
