import type { DecisionRecord } from '../model/decision-record';
import type { LinkEnd } from '../model/link';
import type { Change } from '../model/workspace';
import type { SamplePlace } from './add-plan';
import type { SampleEnd, SampleLog, SampleRecord } from './sample-data';

/**
 * The decision records of the sample team, and its links.
 * @param before everything that is added before them: they name it by its words
 */
export function sampleLog(log: SampleLog, before: readonly Change[], place: SamplePlace): Change[] {
  const ids = new Map<string, string>();
  const records = log.records.map((sample, index) => recordOf(sample, index, before, place));
  for (const record of records) ids.set(record.title, record.id);
  const changes: Change[] = records.map((record, index) => {
    const by = log.records[index]?.supersededBy;
    const supersededById = by === undefined ? null : (ids.get(by) ?? null);
    return { op: 'put', table: 'decisionRecord', record: { ...record, supersededById } };
  });
  const all = [...before, ...changes];
  for (const { from, to } of log.links) {
    const ends = { from: endOf(from, all), to: endOf(to, all) };
    const createdAt = place.instant(place.dayOf(0));
    changes.push({
      op: 'put',
      table: 'link',
      record: { id: place.newId(), teamId: place.teamId, ...ends, createdAt },
    });
  }
  return changes;
}

function recordOf(
  sample: SampleRecord,
  index: number,
  before: readonly Change[],
  place: SamplePlace,
): DecisionRecord {
  const date = place.dayOf(sample.daysAgo);
  const { title, status, decidedBy, context, chosen, outcome, confirmation, layer } = sample;
  return {
    id: place.newId(),
    teamId: place.teamId,
    decisionId:
      sample.decision === undefined ? null : endOf({ table: 'decision', words: sample.decision }, before).id,
    number: index + 1,
    title,
    status,
    date,
    context,
    drivers: [...sample.drivers],
    options: sample.options.map((option) => ({
      title: option.title,
      description: '',
      arguments: option.arguments.map((each) => ({ ...each })),
    })),
    chosen,
    outcome,
    consequences: sample.consequences.map((each) => ({ ...each })),
    confirmation,
    more: '',
    decidedBy,
    consulted: '',
    informed: '',
    lookAgain: sample.lookAgainInDays === undefined ? null : place.dayOf(-sample.lookAgainInDays),
    supersededById: null,
    layer,
    createdAt: place.instant(date, '11:00'),
  };
}

/** Finds the record of a table with these words. A sample that names what it doesn't have is a mistake in it. */
function endOf({ table, words }: SampleEnd, changes: readonly Change[]): LinkEnd {
  for (const change of changes) {
    if (change.op !== 'put' || change.table !== table) continue;
    if (wordsOf(change.record) === words) return { table, id: change.record.id };
  }
  throw new Error(`The sample has no ${table} with the words "${words}".`);
}

function wordsOf(record: object): unknown {
  if ('text' in record) return record.text;
  return 'title' in record ? record.title : 'name' in record ? record.name : undefined;
}
