import { withoutOwner } from '../model/flow-map';
import type { InitiativeMove } from '../model/initiative';
import type { DanglingReference } from '../model/integrity';
import type { BinnedRecord } from './put-in-bin';

/** What becomes of a record whose reference leads nowhere: it is changed, left out, or can't be put back without it. */
export type Mended =
  | { readonly kind: 'changed'; readonly record: BinnedRecord }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'stuck' };

/** References that can be empty: the record stands without them. */
const OPTIONAL = new Set([
  'groupId',
  'topicId',
  'ownerId',
  'toPersonId',
  'focusId',
  'outcomeId',
  'planningId',
  'initiativeId',
  'copiedFromId',
  'experimentId',
  'stepId',
  'deploymentId',
  'decisionId',
  'supersededById',
]);

/**
 * Mends one reference of a record that comes back from the bin to find its target gone. Links are let go; votes,
 * check-ins and estimates without their person or topic, and rework without its steps, mean nothing and stay out; a note
 * without its retrospective is stuck.
 */
export function mendReference(binned: BinnedRecord, { field, target }: DanglingReference): Mended {
  const name = field.replace(/\[.*$/, '');
  const { table } = binned;
  if (name === 'presentIds' || name === 'discussedIds') {
    // Which records have a list by this name is known to the reference, not to their types.
    const list = (binned.record as unknown as Record<string, readonly string[]>)[name] ?? [];
    return changed(binned, { [name]: list.filter((item) => item !== target) });
  }
  if (table === 'action' && name === 'looks') {
    const looks = binned.record.looks.map((look) =>
      look.retroId === target ? { ...look, retroId: null } : look,
    );
    return changed(binned, { looks });
  }
  if (table === 'initiative' && name === 'moves') {
    return changed(binned, { moves: binned.record.moves.map((move) => withoutTarget(move, target)) });
  }
  if ((table === 'initiative' || table === 'blocker') && name === 'sources') {
    const sources: readonly { readonly id: string }[] = binned.record.sources;
    return changed(binned, { sources: sources.filter(({ id }) => id !== target) });
  }
  if (table === 'flowMap' && (name.startsWith('focusing.') || name === 'experiment.ownerId')) {
    return changed(binned, withoutOwner(binned.record, target));
  }
  if (table === 'workItem' && name === 'entered') {
    return changed(binned, { entered: binned.record.entered.filter(({ stepId }) => stepId !== target) });
  }
  if (table === 'flowRework' && name !== 'mapId') return { kind: 'left-out' };
  if (table === 'link' && name !== 'teamId') return { kind: 'left-out' };
  if (table === 'estimate') return { kind: 'left-out' };
  if ((table === 'vote' || table === 'checkIn') && name !== 'retroId') return { kind: 'left-out' };
  if (table === 'binEntry') return { kind: 'left-out' };
  const canStandAlone =
    (table === 'decision' || table === 'action') && (name === 'retroId' || name === 'mapId');
  if (canStandAlone || OPTIONAL.has(name)) return changed(binned, { [name]: null });
  return { kind: 'stuck' };
}

/** A move without a link that leads nowhere. */
function withoutTarget(move: InitiativeMove, target: string): InitiativeMove {
  return {
    ...move,
    swappedWith: move.swappedWith === target ? null : move.swappedWith,
    planningId: move.planningId === target ? null : move.planningId,
  };
}

function changed(binned: BinnedRecord, fields: Record<string, unknown>): Mended {
  return {
    kind: 'changed',
    record: { table: binned.table, record: { ...binned.record, ...fields } } as BinnedRecord,
  };
}
