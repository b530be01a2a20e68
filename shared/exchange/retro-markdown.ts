import { type MarkdownBlock, type MarkdownItem, writeMarkdown } from '../kernel/markdown';
import { plainLine } from '../kernel/markdown-text';
import { layerNames } from '../model/layer';
import type { RetroSummary, SummaryTopic } from '../retro/summary';
import { actionItem, decisionItem, heading, listOr, paragraph, section } from './markdown-parts';
import {
  allActions,
  allDecisions,
  promiseLine,
  ratingInWords,
  votesInWords,
  whereAndWhen,
  whoWasThere,
} from './retro-words';

export interface RetroMarkdownOptions {
  /**
   * Whether to write what people said in the room as well: topics with their votes, the notes, thanks, and the rating. Minutes
   * that everybody can read make people careful, so it is asked for. Without it not even the titles of topics are in the
   * file, which are often somebody's note word for word.
   */
  readonly includeNotes: boolean;
}

/** A retrospective in GitHub's Markdown: what was decided and promised and, when asked, what was said. */
export function retroMarkdown(summary: RetroSummary, options: RetroMarkdownOptions): string {
  return writeMarkdown(retroBlocks(summary, options));
}

/** The same, part by part, for paper. */
export function retroBlocks(summary: RetroSummary, { includeNotes }: RetroMarkdownOptions): MarkdownBlock[] {
  return [
    heading(1, summary.title),
    ...paragraph(whereAndWhen(summary)),
    ...paragraph(whoWasThere(summary)),
    heading(2, 'Decisions'),
    ...listOr('Nothing was decided.', allDecisions(summary).map(decisionItem)),
    heading(2, 'Actions'),
    ...listOr('No action was taken on.', allActions(summary).map(actionItem)),
    ...section(
      'Earlier promises',
      summary.promises.map((promise) => ({ text: promiseLine(promise) })),
    ),
    ...(includeNotes ? whatWasSaid(summary) : []),
  ];
}

function whatWasSaid(summary: RetroSummary): MarkdownBlock[] {
  const rating = ratingInWords(summary.rating);
  return [
    ...section('Topics', summary.topics.map(topicItem)),
    ...(summary.columns.length === 0 ? [] : [heading(2, 'Notes')]),
    ...summary.columns.flatMap((column) => [
      heading(3, column.title),
      ...listOr('No notes.', column.cards.flatMap(cardItems)),
    ]),
    ...section(
      'Thanks',
      summary.thanks.map(({ to, text }) => ({ text: `To ${to ?? 'everybody'}: ${text}` })),
    ),
    ...(rating === null ? [] : [heading(2, 'The hour'), ...paragraph(`Rated ${rating}.`)]),
  ];
}

function topicItem(topic: SummaryTopic): MarkdownItem {
  const facts = [
    votesInWords(topic.votes),
    topic.discussed ? 'talked about' : null,
    topic.layer === null ? null : layerNames[topic.layer].toLowerCase(),
  ].filter((fact) => fact !== null);
  const title = plainLine(topic.title);
  return { text: facts.length === 0 ? title : `${title} (${facts.join(', ')})` };
}

function cardItems(card: RetroSummary['columns'][number]['cards'][number]): MarkdownItem[] {
  const notes = card.notes.map((text) => ({ text }));
  return card.group === null ? notes : [{ text: card.group || 'Notes that belong together', items: notes }];
}
