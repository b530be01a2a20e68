import { type FlowMap, withoutOwner } from '../model/flow-map';
import type { InitiativeMove, InitiativeSource } from '../model/initiative';
import { type DanglingReference, findDanglingReferences } from '../model/integrity';
import type { TableName } from '../model/tables';
import type { WorkItemEntry } from '../model/work-item';
import type { Workspace } from '../model/workspace';
import type { Findings } from './findings';
import { recordInWords } from './record-words';

/** Links that a record can be without, and what they are called. All others carry the record: without them it stays behind. */
const looseLinks: Readonly<Record<string, string>> = {
  'retro.presentIds': 'somebody who was present',
  'retro.focusId': 'the topic in focus',
  'retro.discussedIds': 'a topic that was talked about',
  'note.groupId': 'its group',
  'decision.retroId': 'its retrospective',
  'decision.topicId': 'its topic',
  'action.retroId': 'its retrospective',
  'action.topicId': 'its topic',
  'action.ownerId': 'its owner',
  'action.looks': 'a retrospective that looked at it',
  'decision.planningId': 'its planning meeting',
  'decision.initiativeId': 'its initiative',
  'action.planningId': 'its planning meeting',
  'action.initiativeId': 'its initiative',
  'decision.mapId': 'its flow map',
  'action.mapId': 'its flow map',
  'planning.presentIds': 'somebody who was present',
  'initiative.outcomeId': 'its outcome',
  'initiative.ownerId': 'its owner',
  'initiative.sources': 'where it came from',
  'initiative.moves': 'what one of its moves names',
  'flowMap.copiedFromId': 'the map that it is a copy of',
  'flowMap.focusing': 'an owner in its focusing steps',
  'flowMap.experiment': 'the owner of its experiment',
  'flowMap.experimentId': 'the action of its experiment',
  'blocker.stepId': 'its step',
  'blocker.sources': 'where it came from',
  'workItem.entered': 'a step that it entered',
  'incident.deploymentId': 'its deployment',
  'decisionRecord.decisionId': 'the decision that it writes down',
  'decisionRecord.supersededById': 'the record that took its place',
  'thanks.toPersonId': 'the person it is for',
  'binEntry.teamId': 'its team',
};

const carryingLinks: Readonly<Record<string, string>> = {
  teamId: 'its team',
  retroId: 'its retrospective',
  columnId: 'its column',
  personId: 'its person',
  topicId: 'its topic',
  initiativeId: 'its initiative',
  mapId: 'its map',
  fromStepId: 'the step it comes from',
  toStepId: 'the step it goes back to',
  from: 'where it begins',
  to: 'where it ends',
};

interface LooseRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/**
 * Takes care of every reference to nothing: a loose link is cleared with a warning, a record that can't be without the link
 * is left out. Leaving one out can leave others without their target, so it goes on until none is left: as often as
 * tables hang on each other, four times at most.
 */
export function mendReferences(read: Workspace, findings: Findings): Workspace {
  let workspace = read;
  for (;;) {
    const dangling = findDanglingReferences(workspace);
    if (dangling.length === 0) return workspace;
    workspace = mendAll(workspace, dangling, findings);
  }
}

function mendAll(
  workspace: Workspace,
  dangling: readonly DanglingReference[],
  findings: Findings,
): Workspace {
  const tables = {} as Record<TableName, Map<string, LooseRecord>>;
  for (const references of byRecord(dangling).values()) {
    const [{ table, id }] = references;
    // A link is a field by its name, in whatever table it is.
    tables[table] ??= new Map(workspace[table] as unknown as Map<string, LooseRecord>);
    const record = tables[table].get(id);
    if (!record) continue;
    const carrying = references.find((reference) => !Object.hasOwn(looseLinks, linkName(reference)));
    if (carrying) {
      tables[table].delete(id);
      findings.leaveOut(
        () => recordInWords(table, record, 0),
        () =>
          `${carryingLinks[carrying.field] ?? carrying.field} (${carrying.target}) ${whereGone(carrying)}`,
      );
      continue;
    }
    tables[table].set(id, withoutLinks(record, references));
    for (const reference of references) {
      findings.warn(() => {
        const link = looseLinks[linkName(reference)] ?? reference.field;
        const where = recordInWords(table, record, 0);
        return `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${link} (${reference.target}) ${whereGone(reference)}, so it comes in without that link.`;
      });
    }
  }
  // Only links were let go, each of a kind that its record can be without.
  return { ...workspace, ...tables } as unknown as Workspace;
}

type References = [DanglingReference, ...DanglingReference[]];

function byRecord(dangling: readonly DanglingReference[]): Map<string, References> {
  const groups = new Map<string, References>();
  for (const reference of dangling) {
    const key = `${reference.table} ${reference.id}`;
    const group = groups.get(key);
    if (group) group.push(reference);
    else groups.set(key, [reference]);
  }
  return groups;
}

/** "retro.presentIds" for the field "presentIds[2]". */
function linkName({ table, field }: DanglingReference): string {
  return `${table}.${fieldName(field)}`;
}

/** The field of the record itself: "focusing" for "focusing.exploit.ownerId". */
function fieldName(field: string): string {
  return field.replace(/[.[].*$/, '');
}

function whereGone({ reason }: DanglingReference): string {
  return reason === 'missing' ? "isn't in the file" : 'belongs elsewhere';
}

function withoutLinks(record: LooseRecord, references: readonly DanglingReference[]): LooseRecord {
  const mended: Record<string, unknown> = { ...record };
  const targets = new Map<string, Set<string>>();
  for (const { field, target } of references) {
    const name = fieldName(field);
    targets.set(name, (targets.get(name) ?? new Set()).add(target));
  }
  for (const [name, gone] of targets) {
    const value = record[name];
    if (name === 'focusing' || name === 'experiment') {
      for (const personId of gone) Object.assign(mended, withoutOwner(mended as FlowMap, personId));
    } else if (!Array.isArray(value)) {
      mended[name] = null;
    } else if (name === 'looks') {
      mended[name] = value.map((look: { readonly retroId: string | null }) =>
        look.retroId !== null && gone.has(look.retroId) ? { ...look, retroId: null } : look,
      );
    } else if (name === 'moves') {
      mended[name] = value.map((move: InitiativeMove) => ({
        ...move,
        swappedWith: move.swappedWith !== null && gone.has(move.swappedWith) ? null : move.swappedWith,
        planningId: move.planningId !== null && gone.has(move.planningId) ? null : move.planningId,
      }));
    } else if (name === 'sources') {
      mended[name] = value.filter((source: InitiativeSource) => !gone.has(source.id));
    } else if (name === 'entered') {
      mended[name] = value.filter(({ stepId }: WorkItemEntry) => !gone.has(stepId));
    } else {
      mended[name] = value.filter((target: string) => !gone.has(target));
    }
  }
  return mended as LooseRecord;
}
