import type { Succession } from '../decision/supersede';
import { plainLine } from '../kernel/markdown-text';
import type { DecisionRecord } from '../model/decision-record';
import {
  argumentLine,
  bullets,
  fileLink,
  headingLine,
  joined,
  outcomeText,
  paragraphs,
  part,
} from './decision-parts';

/** A record in the form of Michael Nygard (2011): five parts, with what else there is under the part that it belongs to. */
export function nygardFile(record: DecisionRecord, { supersededBy, supersedes }: Succession): string {
  const { number, title, date, status, options } = record;
  const statusLines = [
    status === 'superseded' && supersededBy
      ? `Superseded by ${linkTo(supersededBy)}`
      : `${status.charAt(0).toUpperCase()}${status.slice(1)}`,
    ...supersedes.map((other) => `Supersedes ${linkTo(other)}`),
  ];
  const optionTexts = options.flatMap((option) => [
    paragraphs(`Option: ${plainLine(option.title)}`),
    paragraphs(option.description),
    bullets(option.arguments.map(argumentLine)),
  ]);
  return joined([
    `# ${number}. ${headingLine(1, title).slice(2)}`,
    `Date: ${date}`,
    ...part(2, 'Status', ...statusLines),
    ...part(
      2,
      'Context',
      paragraphs(record.context),
      bullets(record.drivers),
      ...optionTexts,
      record.context === '' && record.drivers.length === 0 && options.length === 0 ? '…' : '',
    ),
    ...part(2, 'Decision', paragraphs(outcomeText(record)) || '…'),
    ...part(
      2,
      'Consequences',
      bullets(record.consequences.map(argumentLine)) || (hasMore(record) ? '' : '…'),
      paragraphs(record.confirmation),
      paragraphs(record.more),
      record.lookAgain === null ? '' : `Look at this again on ${record.lookAgain}.`,
    ),
  ]);
}

function linkTo(record: DecisionRecord): string {
  return fileLink(record.title, record, `${record.number}. `);
}

function hasMore({ confirmation, more, lookAgain }: DecisionRecord): boolean {
  return confirmation !== '' || more !== '' || lookAgain !== null;
}
