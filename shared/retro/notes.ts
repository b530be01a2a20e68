import { cleanText, requireText } from '../kernel/clean-text';
import { pastedLines } from '../kernel/pasted-lines';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import type { Layer } from '../model/layer';
import type { Note } from '../model/note';
import { Steps } from '../model/steps';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { findCard } from './board';
import { makeRoom } from './place-cards';
import { changeRetro, retroGone } from './retro-change';
import { boardIn, namePieces, selectCards } from './selection';

/** How many notes can be pasted at once. */
export const MOST_PASTED_NOTES = 500;

interface NotePlace {
  readonly retroId: string;
  readonly columnId: string;
  /** The card that will follow; left out, null or unknown: the end of the column. */
  readonly beforeId?: string | null;
}

/** Writes a note. Line breaks in it stay. */
export function addNote(
  workspace: Workspace,
  args: NotePlace & { readonly text: string },
  context: RuleContext,
): RuleResult {
  const text = requireText(cleanText(args.text), textLimits.text, 'A note');
  return text.ok ? placeNotes(workspace, args, [text.value], context) : text;
}

/** Writes a note for each line of a pasted text. */
export function addNotes(
  workspace: Workspace,
  args: NotePlace & { readonly text: string },
  context: RuleContext,
): RuleResult {
  const limits = { longest: textLimits.text, what: 'a note', most: MOST_PASTED_NOTES };
  const lines = pastedLines(args.text, limits);
  return lines.ok ? placeNotes(workspace, args, lines.value, context) : lines;
}

function placeNotes(
  workspace: Workspace,
  { retroId, columnId, beforeId = null }: NotePlace,
  texts: readonly string[],
  context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(retroId);
  if (!retro) return retroGone();
  const board = boardIn(workspace, retro);
  const column = board.find((one) => one.column.id === columnId);
  if (!column) return columnGone();
  const steps = new Steps(workspace);
  const follower = beforeId === null ? null : (findCard(board, beforeId)?.id ?? null);
  const spots = makeRoom(steps, columnId, column.cards, follower, texts.length);
  const notes = spots.map(
    (spot, index): Note => ({
      id: context.newId(),
      retroId,
      ...spot,
      groupId: null,
      text: texts[index] ?? '',
      layer: null,
      createdAt: context.now,
    }),
  );
  steps.take(notes.map((record): Change => ({ op: 'put', table: 'note', record })));
  return ok({
    label: notes.length === 1 ? 'add note' : `add ${notes.length} notes`,
    changes: steps.changes(),
  });
}

/** The refusal of every rule that is given a column that isn't there. */
export function columnGone() {
  return refuse('gone', 'This column is not on the board any more.');
}

/** Changes what a note says. */
export function editNote(
  workspace: Workspace,
  args: { readonly noteId: string; readonly text: string },
  _context: RuleContext,
): RuleResult {
  const note = workspace.note.get(args.noteId);
  if (!note) return refuse('gone', 'This note is not there any more. It may be in the bin.');
  const text = requireText(cleanText(args.text), textLimits.text, 'A note');
  if (!text.ok) return text;
  const same = text.value === note.text;
  return ok({
    label: 'edit note',
    changes: same ? [] : [{ op: 'put', table: 'note', record: { ...note, text: text.value } }],
  });
}

/** Hides what notes say while people write, or shows all at once. */
export function setNotesHidden(
  workspace: Workspace,
  args: { readonly retroId: string; readonly hidden: boolean },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  return changeRetro(retro, { notesHidden: args.hidden }, args.hidden ? 'hide notes' : 'show notes');
}

/** Files cards under one of the four layers, or under none. */
export function setLayer(
  workspace: Workspace,
  args: { readonly retroId: string; readonly cardIds: readonly string[]; readonly layer: Layer | null },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const { pieces } = selectCards(boardIn(workspace, retro), args.cardIds);
  if (pieces.length === 0) return nothingSelected();
  const { layer } = args;
  const changes = pieces.flatMap((piece): Change[] => {
    if (piece.kind === 'card' && piece.card.kind === 'group') {
      const { group } = piece.card;
      return group.layer === layer ? [] : [{ op: 'put', table: 'noteGroup', record: { ...group, layer } }];
    }
    const note = piece.kind === 'grouped-note' ? piece.note : workspace.note.get(piece.id);
    return !note || note.layer === layer ? [] : [{ op: 'put', table: 'note', record: { ...note, layer } }];
  });
  const label = layer === null ? `take ${namePieces(pieces)} out of its layer` : `file ${namePieces(pieces)}`;
  return ok({ label, changes });
}

/** The refusal of every rule that is given no card of the board. */
export function nothingSelected() {
  return refuse('gone', 'Select a card first: none of these is on the board any more.');
}
