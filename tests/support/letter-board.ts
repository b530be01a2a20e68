import { groupCards } from '@shared/retro/groups';
import { moveCards } from '@shared/retro/move-cards';
import { workspaceBuilder } from './workspace-builder';

/**
 * A retrospective of three columns whose notes are letters, so that a test reads like the board: "a b | [x, y] | ".
 * Letters stand for the ids of their notes.
 */
export function letterBoard() {
  const build = workspaceBuilder();
  const { teamId, peopleIds } = build.team();
  const { retroId, columnIds } = build.retro(teamId, { presentIds: peopleIds });
  const notes = new Map<string, string>();
  const column = (index: number) => columnIds[index] ?? '';
  const id = (letter: string) => notes.get(letter) ?? letter;
  const ids = (letters: string) => [...letters].map(id);
  return {
    build,
    teamId,
    retroId,
    column,
    id,
    /** Writes notes, one letter each, into a column. */
    write(index: number, letters: string): void {
      for (const letter of letters) notes.set(letter, build.note(retroId, column(index), letter));
    },
    /** The board in a line. */
    board(): string {
      return build
        .board(retroId)
        .map((cards) => cards.join(' '))
        .join(' | ');
    },
    /** Moves cards into a column, in front of a card or to the end, and gives the label. */
    move(letters: string, index: number, before: string | null): string {
      const beforeId = before === null ? null : id(before);
      return build.do(moveCards, { retroId, cardIds: ids(letters), columnId: column(index), beforeId }).label;
    },
    /** Groups cards, onto a target or in the place of the first, and gives the label. */
    group(letters: string, target: string | null = null): string {
      const targetId = target === null ? null : id(target);
      return build.do(groupCards, { retroId, cardIds: ids(letters), targetId }).label;
    },
  };
}
