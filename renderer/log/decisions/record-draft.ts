import type { RecordFields } from '@shared/decision/record-fields';
import type { DecisionRecord, DecisionStatus } from '@shared/model/decision-record';
import { fromLines, toLines } from './record-lines';

/** A record as it is typed: lists are lines of text. */
export interface RecordDraft {
  readonly title: string;
  readonly status: DecisionStatus;
  readonly context: string;
  readonly drivers: string;
  readonly options: readonly {
    readonly title: string;
    readonly description: string;
    readonly lines: string;
  }[];
  readonly chosen: number | null;
  readonly outcome: string;
  readonly consequences: string;
  readonly confirmation: string;
  readonly more: string;
  readonly decidedBy: string;
  readonly lookAgain: string | null;
}

export function draftOf(record: DecisionRecord): RecordDraft {
  const { title, status, context, chosen, outcome, confirmation, more, decidedBy, lookAgain } = record;
  return {
    title,
    status,
    context,
    chosen,
    outcome,
    confirmation,
    more,
    decidedBy,
    lookAgain,
    drivers: record.drivers.join('\n'),
    options: record.options.map((option) => ({
      title: option.title,
      description: option.description,
      lines: toLines(option.arguments),
    })),
    consequences: toLines(record.consequences),
  };
}

export function fieldsOf({ drivers, options, consequences, ...draft }: RecordDraft): RecordFields {
  return {
    ...draft,
    drivers: drivers.split('\n'),
    options: options.map(({ title, description, lines }) => ({
      title,
      description,
      arguments: fromLines(lines),
    })),
    consequences: fromLines(consequences),
  };
}
