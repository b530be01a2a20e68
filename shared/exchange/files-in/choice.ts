import type { ForeignBoard } from '../foreign/board';
import { guessFate, type ListFate } from '../foreign/list-fate';
import type { FileIn, ForeignFile } from './file-in';

/** The team that gets what comes in. */
export type TeamChoice =
  | { readonly kind: 'existing'; readonly teamId: string }
  | { readonly kind: 'new'; readonly name: string };

/** What should become of a file. */
export interface FileChoice {
  readonly team: TeamChoice;
  /** A board can become candidates for a plan, or a retrospective; a retrospective stays one. */
  readonly as: 'initiatives' | 'retro';
  /** Where the cards of each list of each board go. In a retrospective each list is a column, unless it stays. */
  readonly lists: readonly (readonly ListFate[])[];
  /** Whether archived cards come in, too. */
  readonly withArchived: boolean;
}

/** What becomes of a file if nobody says otherwise. */
export function guessChoice(file: ForeignFile, team: TeamChoice): FileChoice {
  return {
    team,
    as: file.form === 'retro' ? 'retro' : 'initiatives',
    lists: file.form === 'retro' ? [] : file.boards.map(guessLists),
    withArchived: false,
  };
}

function guessLists(board: ForeignBoard): ListFate[] {
  return board.lists.map(guessFate);
}

/** A name for a new team, from the file. */
export function teamNameFor(file: FileIn): string {
  if (file.form === 'boards') return file.boards[0]?.name ?? file.fileName;
  if (file.form === 'retro') return file.retro.name;
  return file.fileName.replace(/\.[A-Za-z]{1,12}$/, '');
}
