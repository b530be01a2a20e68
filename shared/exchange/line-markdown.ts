import { shorten } from '../kernel/clean-text';
import { type MarkdownBlock, type MarkdownItem, writeMarkdown } from '../kernel/markdown';
import { plainLine } from '../kernel/markdown-text';
import type { Line, LineNode } from '../line/line-of';
import { stateWords } from '../line/name-end';
import { escapeMermaid } from './flow-mermaid';
import { heading, section } from './markdown-parts';

/** The longest title in a box of the drawing. */
const MOST_IN_A_BOX = 60;

/** The line of an item as Markdown: what led to it, the item, what it led to, and a drawing that GitHub shows. */
export function lineMarkdown(line: Line): string {
  const start = line.nodes.find(({ key }) => key === line.startKey);
  const items = (nodes: readonly LineNode[]) => nodes.map(nodeItem);
  const blocks: MarkdownBlock[] = [
    heading(1, `The line of: ${shorten(plainLine(start?.end.title ?? ''), 120)}`),
    ...section('What led to it', items(line.nodes.filter(({ step }) => step < 0))),
    ...section('What it is', start ? items([start]) : []),
    ...section('What it led to', items(line.nodes.filter(({ step }) => step > 0))),
    { kind: 'code', language: 'mermaid', text: lineMermaid(line) },
  ];
  return writeMarkdown(blocks);
}

function nodeItem({ end }: LineNode): MarkdownItem {
  const facts = [stateWords(end), end.date ?? ''].filter((fact) => fact !== '');
  return {
    text: `${end.kind}: ${plainLine(end.title)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
  };
}

/** The line as a Mermaid flowchart from left to right, with a thick frame around the item. */
export function lineMermaid({ nodes, edges, startKey }: Line): string {
  const names = new Map(nodes.map(({ key }, index) => [key, `n${index + 1}`]));
  const boxes = nodes.map(({ key, end }) => {
    const words = [end.kind, shorten(plainLine(end.title), MOST_IN_A_BOX), stateWords(end)].filter(
      (word) => word !== '',
    );
    return `  ${names.get(key)}["${words.map(escapeMermaid).join('<br/>')}"]`;
  });
  const arrows = edges.map(({ from, to }) => `  ${names.get(from)} --> ${names.get(to)}`);
  const style = ['  classDef item stroke-width:4px', `  class ${names.get(startKey)} item`];
  return ['flowchart LR', ...boxes, ...arrows, ...style].join('\n');
}
