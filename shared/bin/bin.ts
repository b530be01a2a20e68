import { applyChanges } from '../kernel/change-set';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import type { BinEntry } from '../model/bin-entry';
import { findDanglingReferences } from '../model/integrity';
import { MOST_OUTCOMES } from '../model/plan-outcome';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { enoughOutcomes, teamOutcomes } from '../plan/strategy';
import { fitSlots } from './fit-slots';
import { fitVotes } from './fit-votes';
import { mendReference } from './mend-references';
import { nameApart } from './name-apart';
import type { BinnedRecord } from './put-in-bin';
import { readEntry } from './read-entry';

/** What lies in the bin, newest first: a team's own, or, with null, all of it, deleted teams included. */
export function binEntries(bin: Workspace['binEntry'], teamId: string | null): BinEntry[] {
  const entries = [...bin.values()].filter((entry) => teamId === null || entry.teamId === teamId);
  return entries.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : a.deletedAt > b.deletedAt ? -1 : 0));
}

/**
 * Puts something back where it was. What it hung on may be gone by now: links to it are let go, votes that would break a
 * limit stay out, what was active comes back as next where no slot is free, whoever finds a namesake gets a number ("Ana (2)"),
 * and what can't stand alone or would be one too many is refused with the reason ('parent-gone', 'id-taken', 'unreadable',
 * 'too-many').
 */
export function restoreFromBin(
  workspace: Workspace,
  args: { readonly entryId: string },
  context: RuleContext,
): RuleResult {
  const entry = workspace.binEntry.get(args.entryId);
  if (!entry) return refuse('gone', 'This is not in the bin any more.');
  const read = readEntry(entry);
  if (!read.ok) return read;
  const taken = read.value.find(({ table, record }) => workspace[table].has(record.id));
  if (taken) {
    return refuse(
      'id-taken',
      `"${entry.label}" is in the workspace already, brought by a file. It stays in the bin.`,
    );
  }
  const without: Change = { op: 'delete', table: 'binEntry', id: entry.id };
  const mended = mendAll(applyChanges(workspace, [without]), read.value, entry);
  if (!mended.ok) return mended;
  if (tooManyOutcomes(workspace, mended.value)) return enoughOutcomes();
  const fitting = joinGroups(workspace, keepWithinVoteLimits(workspace, mended.value));
  const { records, changes } = fitSlots(workspace, nameApart(workspace, fitting), context);
  return ok({ label: `put back ${kindOf(entry)}`, changes: [without, ...changes, ...records.map(put)] });
}

/** Takes one thing out of the bin for good. */
export function deleteForGood(
  workspace: Workspace,
  args: { readonly entryId: string },
  _context: RuleContext,
): RuleResult {
  const entry = workspace.binEntry.get(args.entryId);
  if (!entry) return refuse('gone', 'This is not in the bin any more.');
  return ok({
    label: `delete ${kindOf(entry)} for good`,
    changes: [{ op: 'delete', table: 'binEntry', id: entry.id }],
  });
}

/** Empties a team's bin or, with null, all of it. */
export function emptyBin(
  workspace: Workspace,
  args: { readonly teamId: string | null },
  _context: RuleContext,
): RuleResult {
  const changes = binEntries(workspace.binEntry, args.teamId).map(
    ({ id }): Change => ({ op: 'delete', table: 'binEntry', id }),
  );
  return ok({ label: 'empty the bin', changes });
}

/** The first words of an entry's label, for a menu: "note", "3 cards". */
function kindOf(entry: BinEntry): string {
  const kind = entry.label.split(':', 1)[0] ?? entry.label;
  return kind.charAt(0).toLowerCase() + kind.slice(1);
}

/** Whether an outcome would come back to a team that has as many as it can. */
function tooManyOutcomes(workspace: Workspace, records: readonly BinnedRecord[]): boolean {
  const returning = records.flatMap((binned) => (binned.table === 'planOutcome' ? [binned.record] : []));
  const teamId = returning[0]?.teamId;
  if (teamId === undefined) return false;
  return teamOutcomes(workspace.planOutcome, teamId).length + returning.length > MOST_OUTCOMES;
}

function put({ table, record }: BinnedRecord): Change {
  return { op: 'put', table, record } as Change;
}

/** A note without its group without its column: references hang on each other three deep at most. */
const MOST_ROUNDS = 8;

/** Mends the records until none of their references leads nowhere. Leaving one out can leave another without its target. */
function mendAll(
  workspace: Workspace,
  records: readonly BinnedRecord[],
  entry: BinEntry,
): Result<BinnedRecord[], RuleError> {
  let current = [...records];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const byKey = new Map(current.map((binned) => [`${binned.table} ${binned.record.id}`, binned]));
    const dangling = findDanglingReferences(applyChanges(workspace, current.map(put)));
    const own = dangling.filter(({ table, id }) => byKey.has(`${table} ${id}`));
    if (own.length === 0) return ok(current);
    for (const reference of own) {
      const key = `${reference.table} ${reference.id}`;
      const binned = byKey.get(key);
      if (!binned) continue;
      const mended = mendReference(binned, reference);
      if (mended.kind === 'stuck') return refuse('parent-gone', sentenceForStuck(entry, reference.field));
      if (mended.kind === 'left-out') byKey.delete(key);
      else byKey.set(key, mended.record);
    }
    current = [...byKey.values()];
  }
  return refuse('unreadable', `"${entry.label}" can't be put back: its parts don't fit together any more.`);
}

function sentenceForStuck(entry: BinEntry, field: string): string {
  const parent = field === 'teamId' ? 'team' : field === 'columnId' ? 'column' : 'retrospective';
  return `"${entry.label}" can't be put back: its ${parent} is gone. If the ${parent} is in the bin, put that back first.`;
}

/** Puts notes that come back to a group into the column in which the group lies by now. */
function joinGroups(workspace: Workspace, records: readonly BinnedRecord[]): BinnedRecord[] {
  return records.map((binned) => {
    if (binned.table !== 'note' || binned.record.groupId === null) return binned;
    const group = workspace.noteGroup.get(binned.record.groupId);
    return group ? { table: 'note', record: { ...binned.record, columnId: group.columnId } } : binned;
  });
}

/** Lets votes come back only as far as the limits of a retrospective that is already there allow. */
function keepWithinVoteLimits(workspace: Workspace, records: readonly BinnedRecord[]): BinnedRecord[] {
  const votes = records.flatMap((binned) => (binned.table === 'vote' ? [binned.record] : []));
  const kept = new Map<string, BinnedRecord>();
  for (const retroId of new Set(votes.map((vote) => vote.retroId))) {
    const retro =
      workspace.retro.get(retroId) ??
      records.flatMap((binned) =>
        binned.table === 'retro' && binned.record.id === retroId ? [binned.record] : [],
      )[0];
    if (!retro) continue;
    const present = [...workspace.vote.values()].filter((vote) => vote.retroId === retroId);
    const returning = votes.filter((vote) => vote.retroId === retroId);
    for (const vote of fitVotes(retro, present, returning))
      kept.set(vote.id, { table: 'vote', record: vote });
  }
  return records.flatMap((binned) => {
    if (binned.table !== 'vote') return [binned];
    const vote = kept.get(binned.record.id);
    return vote ? [vote] : [];
  });
}
