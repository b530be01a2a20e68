/** The sizes in which a line is drawn, in rem. */
export interface LineLayout {
  readonly box: { readonly width: number; readonly height: number };
  /** From the left of one column to the left of the next, and from the top of one row to the next. */
  readonly column: number;
  readonly row: number;
  /** How many lines of its title a box has room for, and how many of what it is. */
  readonly titleLines: number;
  readonly kindLines: number;
  /** Not all columns are seen at once. */
  readonly isCut: boolean;
}

/** As wide as a box reads best, and as narrow as one can be read at all. */
const BOX = { most: 13, least: 6.5 };
/** Between two columns; the arrows need some of it. */
const GAP = { most: 3, least: 1.25 };
/** Where not all can be seen anyway, a box is as wide as reads well. */
const BOX_WHEN_CUT = 9;
const ROW_GAP = 1;

/** What is around the words of a box, and about how much a letter takes: the sizes of its text stay the same, however narrow it is. */
const AROUND = { width: 1.5, height: 1.25 };
const LETTER = 0.5;
const KIND_LINE = 1.22;
const TITLE_LINE = 1.41;
/** So many letters of a title are shown, about, whatever the width; and what it is takes so many. */
const TITLE_LETTERS = 46;
const KIND_LETTERS = 20;
const MOST_LINES = 5;

/**
 * How a line of so many columns is drawn in a room: as wide as reads best; where that doesn't fit first with less between the columns, then
 * with narrower boxes that have more lines; and only where those couldn't be read any more it goes on beyond the edge.
 * @param room the width there is, in rem; 0 while it isn't known
 */
export function lineLayout(columns: number, room: number): LineLayout {
  const most = columns * BOX.most + (columns - 1) * GAP.most;
  if (room <= 0 || most <= room) return layoutOf(BOX.most, GAP.most, false);
  const gap = (room - columns * BOX.most) / Math.max(1, columns - 1);
  if (gap >= GAP.least) return layoutOf(BOX.most, gap, false);
  const box = (room - (columns - 1) * GAP.least) / columns;
  return box >= BOX.least ? layoutOf(box, GAP.least, false) : layoutOf(BOX_WHEN_CUT, GAP.least, true);
}

function layoutOf(width: number, gap: number, isCut: boolean): LineLayout {
  const letters = (width - AROUND.width) / LETTER;
  const titleLines = Math.min(MOST_LINES, Math.ceil(TITLE_LETTERS / letters));
  const kindLines = letters < KIND_LETTERS ? 2 : 1;
  const height = AROUND.height + kindLines * KIND_LINE + titleLines * TITLE_LINE;
  return { box: { width, height }, column: width + gap, row: height + ROW_GAP, titleLines, kindLines, isCut };
}
