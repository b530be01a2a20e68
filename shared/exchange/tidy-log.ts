import { compareOrder } from '../kernel/order-key';
import { type DecisionRecord, decisionLimits } from '../model/decision-record';
import type { Link } from '../model/link';
import type { Workspace } from '../model/workspace';
import type { Findings } from './findings';
import { recordInWords } from './record-words';

/**
 * Holds decision records and links to what no validator of a single record can see: each record of a team has a number of its own,
 * none takes the place of itself, by whatever way round, and a link joins two things once.
 */
export function tidyLog(workspace: Workspace, findings: Findings): Workspace {
  return {
    ...workspace,
    decisionRecord: withoutCircles(ownNumbers(workspace, findings), findings),
    link: onceEach(workspace, findings),
  };
}

/** The first keeps its number; who comes later with the same gets the next free one. */
function ownNumbers(workspace: Workspace, findings: Findings): Map<string, DecisionRecord> {
  const taken = new Map<string, Set<number>>();
  const twice: DecisionRecord[] = [];
  for (const record of [...workspace.decisionRecord.values()].sort(byAge)) {
    const numbers = taken.get(record.teamId) ?? new Set();
    taken.set(record.teamId, numbers);
    if (numbers.has(record.number)) twice.push(record);
    numbers.add(record.number);
  }
  const kept = new Map(workspace.decisionRecord);
  for (const record of twice) {
    const numbers = taken.get(record.teamId) ?? new Set();
    const free = freeNumber(numbers);
    if (free === null) {
      kept.delete(record.id);
      findings.leaveOut(
        () => recordInWords('decisionRecord', record, 0),
        'no number is left for it in its team',
      );
      continue;
    }
    numbers.add(free);
    kept.set(record.id, { ...record, number: free });
    findings.warn(
      () =>
        `Another decision record of its team has the number ${record.number}: ${recordInWords('decisionRecord', record, 0)} gets ${free}.`,
    );
  }
  return kept;
}

/** The number after the last; where that is as high as numbers go, the first that is free. */
function freeNumber(numbers: ReadonlySet<number>): number | null {
  let last = 0;
  for (const number of numbers) last = Math.max(last, number);
  if (last < decisionLimits.number) return last + 1;
  for (let number = 1; number <= decisionLimits.number; number += 1) if (!numbers.has(number)) return number;
  return null;
}

function withoutCircles(
  records: ReadonlyMap<string, DecisionRecord>,
  findings: Findings,
): Map<string, DecisionRecord> {
  const kept = new Map(records);
  /** Records from which the way on is known to end. */
  const ending = new Set<string>();
  for (const { id } of records.values()) {
    const way = new Set<string>();
    let at = kept.get(id);
    while (at && !ending.has(at.id)) {
      way.add(at.id);
      const next: string | null = at.supersededById;
      if (next !== null && way.has(next)) {
        const closing = at;
        kept.set(closing.id, { ...closing, supersededById: null });
        findings.warn(
          () =>
            `${capitalised(recordInWords('decisionRecord', closing, 0))} takes its own place by way of others: it comes in without that.`,
        );
        break;
      }
      at = next === null ? undefined : kept.get(next);
    }
    for (const one of way) ending.add(one);
  }
  return kept;
}

function onceEach(workspace: Workspace, findings: Findings): Map<string, Link> {
  const kept = new Map<string, Link>();
  const seen = new Set<string>();
  for (const record of workspace.link.values()) {
    const { teamId, from, to } = record;
    const key = `${teamId} ${from.table} ${from.id} ${to.table} ${to.id}`;
    const toItself = from.table === to.table && from.id === to.id;
    if (toItself || seen.has(key)) {
      const reason = toItself ? 'it leads from something to itself' : 'the same two are linked already';
      findings.leaveOut(() => recordInWords('link', record, 0), reason);
      continue;
    }
    seen.add(key);
    kept.set(record.id, record);
  }
  return kept;
}

function byAge(a: DecisionRecord, b: DecisionRecord): number {
  return compareOrder(a.createdAt, b.createdAt) || compareOrder(a.id, b.id);
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
