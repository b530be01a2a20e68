import type { BinEntry } from './bin-entry';
import type { FlowPlan } from './flow-map';
import type { TableName } from './tables';
import type { Tables } from './workspace';

/**
 * The fields that hold the id of a record. A column's id is not among them: it is known only inside its retrospective, like the
 * branches of a map inside it, and the trace of a step says of copies what they are copies of, whatever their ids.
 */
const linkFields = [
  'id',
  'teamId',
  'retroId',
  'topicId',
  'groupId',
  'personId',
  'toPersonId',
  'ownerId',
  'focusId',
  'outcomeId',
  'planningId',
  'initiativeId',
  'mapId',
  'experimentId',
  'copiedFromId',
  'stepId',
  'fromStepId',
  'toStepId',
  'deploymentId',
  'decisionId',
  'supersededById',
] as const;

const linkListFields = ['presentIds', 'discussedIds'] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * A record with each id in it given by `renew`: its own, and those of what it refers to, in the bin too. The one place that
 * knows in which fields of which table ids stand.
 */
export function renewRecord<Name extends TableName>(
  table: Name,
  record: Tables[Name],
  renew: (old: string) => string,
): Tables[Name] {
  return renewFields(table, record as Fields, renew) as Tables[Name];
}

function renewFields(table: string, record: Fields, renew: (old: string) => string): Fields {
  const renewed: Record<string, unknown> = { ...record };
  for (const field of linkFields) {
    const value = record[field];
    if (typeof value === 'string') renewed[field] = renew(value);
  }
  for (const field of linkListFields) {
    const value = record[field];
    if (Array.isArray(value)) renewed[field] = value.map((id: string) => renew(id));
  }
  if (table === 'action') {
    renewed.looks = (record as Tables['action']).looks.map((look) => ({
      ...look,
      retroId: look.retroId === null ? null : renew(look.retroId),
    }));
  }
  if (table === 'initiative') {
    const { sources, moves } = record as Tables['initiative'];
    renewed.sources = sources.map((source) => ({ ...source, id: renew(source.id) }));
    renewed.moves = moves.map((move) => ({
      ...move,
      swappedWith: move.swappedWith === null ? null : renew(move.swappedWith),
      planningId: move.planningId === null ? null : renew(move.planningId),
    }));
  }
  if (table === 'flowMap') {
    const { focusing, experiment } = record as Tables['flowMap'];
    const owned = (plan: FlowPlan) => ({
      ...plan,
      ownerId: plan.ownerId === null ? null : renew(plan.ownerId),
    });
    renewed.focusing = Object.fromEntries(
      Object.entries(focusing).map(([step, plan]) => [step, owned(plan)] as const),
    );
    renewed.experiment = owned(experiment);
  }
  if (table === 'blocker') {
    const { sources } = record as Tables['blocker'];
    renewed.sources = sources.map((source) => ({ ...source, id: renew(source.id) }));
  }
  if (table === 'link') {
    const { from, to } = record as Tables['link'];
    renewed.from = { ...from, id: renew(from.id) };
    renewed.to = { ...to, id: renew(to.id) };
  }
  if (table === 'workItem') {
    const { entered } = record as Tables['workItem'];
    renewed.entered = entered.map((entry) => ({ ...entry, stepId: renew(entry.stepId) }));
  }
  if (table === 'binEntry') {
    renewed.records = (record as BinEntry).records.map((kept) => ({
      table: kept.table,
      record: renewFields(kept.table, kept.record, renew),
    }));
  }
  return renewed;
}
