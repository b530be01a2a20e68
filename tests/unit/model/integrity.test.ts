import { applyChanges } from '@shared/kernel/change-set';
import { findDanglingReferences } from '@shared/model/integrity';
import { Steps } from '@shared/model/steps';
import type { TableName } from '@shared/model/tables';
import type { Change, Workspace } from '@shared/model/workspace';
import { describe, expect, it } from 'vitest';
import { lively } from '../../support/arbitraries';

const whole = lively();

function withoutRecord(table: TableName, id: string): Workspace {
  return applyChanges(whole, [{ op: 'delete', table, id } as Change]);
}

/** The fields in which something leads nowhere once all records of a table are gone. */
function fieldsWithout(table: TableName): string[] {
  const found = findDanglingReferences({ ...whole, [table]: new Map() });
  return [...new Set(found.map((one) => `${one.table}.${one.field.replace(/\[\d+\]/, '')}`))].sort();
}

describe('dangling references', () => {
  it('are none in what people can reach', () => {
    expect(findDanglingReferences(whole)).toEqual([]);
  });

  it('are found in every field that points to a table', () => {
    expect(fieldsWithout('team')).toEqual([
      'action.teamId',
      'binEntry.teamId',
      'blocker.teamId',
      'decision.teamId',
      'decisionRecord.teamId',
      'deployment.teamId',
      'flowMap.teamId',
      'incident.teamId',
      'initiative.teamId',
      'link.teamId',
      'person.teamId',
      'planOutcome.teamId',
      'planning.teamId',
      'retro.teamId',
      'retroFormat.teamId',
    ]);
    expect(fieldsWithout('person')).toEqual([
      'action.ownerId',
      'estimate.personId',
      'flowMap.experiment.ownerId',
      'flowMap.focusing.exploit.ownerId',
      'initiative.ownerId',
      'planning.presentIds',
      'retro.presentIds',
      'thanks.toPersonId',
      'vote.personId',
    ]);
    expect(fieldsWithout('flowMap')).toEqual([
      'action.mapId',
      'blocker.mapId',
      'decision.mapId',
      'flowRework.mapId',
      'flowStep.mapId',
      'workItem.mapId',
    ]);
    expect(fieldsWithout('flowStep')).toEqual([
      'blocker.stepId',
      'flowRework.fromStepId',
      'flowRework.toStepId',
    ]);
    expect(fieldsWithout('deployment')).toEqual(['incident.deploymentId']);
    expect(fieldsWithout('planOutcome')).toEqual(['initiative.outcomeId']);
    expect(fieldsWithout('initiative')).toEqual(['estimate.initiativeId']);
    expect(fieldsWithout('planning')).toEqual(['initiative.moves.planningId']);
    expect(fieldsWithout('noteGroup')).toEqual(['decision.topicId', 'note.groupId', 'vote.topicId']);
    expect(fieldsWithout('retro')).toEqual([
      'action.looks.retroId',
      'action.retroId',
      'decision.retroId',
      'note.retroId',
      'noteGroup.retroId',
      'thanks.retroId',
      'vote.retroId',
    ]);
  });

  it('name the record, the field and the target', () => {
    const [vote] = [...whole.vote.values()];
    const topicId = vote?.topicId ?? '';
    const found = findDanglingReferences(withoutRecord('noteGroup', topicId));
    expect(found).toContainEqual({
      table: 'vote',
      id: vote?.id,
      field: 'topicId',
      target: topicId,
      reason: 'missing',
    });
  });

  it('tell what belongs to another team from what is missing', () => {
    const [delta, gamma] = [...whole.retro.values()].filter(({ date }) => date === '2026-11-20');
    const stranger = gamma?.presentIds[0] ?? '';
    if (!delta) throw new Error('There is no retrospective.');
    const record = { ...delta, presentIds: [stranger], focusId: [...whole.note.values()].at(-1)?.id ?? null };
    const found = findDanglingReferences(applyChanges(whole, [{ op: 'put', table: 'retro', record }]));
    expect(found.map(({ field, reason }) => [field, reason])).toEqual([
      ['presentIds[0]', 'elsewhere'],
      ['focusId', 'elsewhere'],
    ]);
  });

  it('include a column that its retrospective does not have, and check-ins', () => {
    const [note] = [...whole.note.values()];
    if (!note) throw new Error('There is no note.');
    const checkIn = { id: 'c', retroId: note.retroId, personId: 'nobody', text: 'x' };
    const found = findDanglingReferences(
      applyChanges(whole, [
        { op: 'put', table: 'note', record: { ...note, columnId: 'elsewhere' } },
        { op: 'put', table: 'checkIn', record: checkIn },
      ]),
    );
    expect(found.map(({ table, field }) => `${table}.${field}`)).toEqual([
      'note.columnId',
      'checkIn.personId',
    ]);
  });
});

describe('steps', () => {
  const [note] = [...whole.note.values()];

  it('see what the steps before have done and change nothing outside', () => {
    if (!note) throw new Error('There is no note.');
    const steps = new Steps(whole);
    steps.take([{ op: 'delete', table: 'note', id: note.id }]);
    expect(steps.now.note.has(note.id)).toBe(false);
    expect(whole.note.has(note.id)).toBe(true);
  });

  it('come to one change a record, and to none for what came and went or is as it was', () => {
    if (!note) throw new Error('There is no note.');
    const steps = new Steps(whole);
    steps.take([{ op: 'put', table: 'note', record: { ...note, id: 'new' } }]);
    steps.take([{ op: 'delete', table: 'note', id: 'new' }]);
    steps.take([{ op: 'delete', table: 'note', id: note.id }]);
    steps.take([{ op: 'put', table: 'note', record: note }]);
    expect(steps.changes()).toEqual([]);
    const edited = { ...note, text: 'other' };
    steps.take([{ op: 'put', table: 'note', record: edited }]);
    expect(steps.changes()).toEqual([{ op: 'put', table: 'note', record: edited }]);
  });
});
