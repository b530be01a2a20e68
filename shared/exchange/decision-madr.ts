import type { Succession } from '../decision/supersede';
import { plainLine } from '../kernel/markdown-text';
import type { DecisionRecord } from '../model/decision-record';
import {
  argumentLine,
  bullets,
  decisionFileName,
  fileLink,
  headingLine,
  joined,
  outcomeText,
  paddedNumber,
  paragraphs,
  part,
} from './decision-parts';
import { yamlScalar } from './yaml-scalar';

/** A record as a file of MADR 4.0 (adr.github.io/madr). Parts in which nothing stands are left out, but for the four that must be there. */
export function madrFile(record: DecisionRecord, { supersededBy, supersedes }: Succession): string {
  const { options } = record;
  const detailed = options.some((option) => option.description !== '' || option.arguments.length > 0);
  return `${frontMatter(record, supersededBy)}\n${joined([
    headingLine(1, record.title),
    ...part(2, 'Context and Problem Statement', paragraphs(record.context) || '…'),
    ...part(2, 'Decision Drivers', bullets(record.drivers)),
    ...part(2, 'Considered Options', bullets(options.map(({ title }) => title)) || '…'),
    ...part(2, 'Decision Outcome', paragraphs(outcomeText(record)) || '…'),
    ...part(3, 'Consequences', bullets(record.consequences.map(argumentLine))),
    ...part(3, 'Confirmation', paragraphs(record.confirmation)),
    ...(detailed ? part(2, 'Pros and Cons of the Options', ...options.flatMap(optionParts)) : []),
    ...part(
      2,
      'More Information',
      paragraphs(record.more),
      ...supersedes.map((other) => `Supersedes ${fileLink(`ADR-${paddedNumber(other.number)}`, other)}.`),
      record.lookAgain === null ? '' : `Look at this again on ${record.lookAgain}.`,
    ),
  ])}`;
}

function optionParts({ title, description, arguments: list }: DecisionRecord['options'][number]): string[] {
  return [headingLine(3, title), paragraphs(description), bullets(list.map(argumentLine))].filter(
    (one) => one !== '',
  );
}

function frontMatter(record: DecisionRecord, supersededBy: DecisionRecord | null): string {
  const status =
    record.status === 'superseded' && supersededBy
      ? `superseded by [ADR-${paddedNumber(supersededBy.number)}](${decisionFileName(supersededBy)})`
      : record.status;
  const fields = [
    ['status', status],
    ['date', record.date],
    ['decision-makers', record.decidedBy],
    ['consulted', record.consulted],
    ['informed', record.informed],
  ] as const;
  const lines = fields.flatMap(([name, value]) => {
    const line = plainLine(value);
    return line === '' ? [] : [`${name}: ${yamlScalar(line)}`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}
