import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A node of the tree that a standard reader of CommonMark and GFM makes. */
export interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string | null;
  readonly checked?: boolean | null;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Reads Markdown as GitHub does. */
export function readMarkdown(markdown: string): Node {
  return parser.parse(markdown);
}

/** The text of a node as people see it; a line break is a line feed. */
export function textOf(node: Node): string {
  if (node.type === 'break') return '\n';
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** A node and all below it, in the order of the text. */
export function nodesIn(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)];
}

/** What our writer makes; a link only from an address that somebody typed. */
const allowed = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'text', 'break', 'link']);

/**
 * Nodes that must not be there: HTML, code, images, rules, tables, and links to anything but what their own text says.
 * @param also what may be there besides
 */
export function foreignNodes(root: Node, also: readonly string[] = []): Node[] {
  return nodesIn(root).filter((node) => {
    if (node.type === 'link') return withoutScheme(node.url ?? '') !== withoutScheme(textOf(node));
    return !allowed.has(node.type) && !also.includes(node.type);
  });
}

/** What somebody typed is the target, but for the scheme that a bare "www." or a mail address gets. */
function withoutScheme(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)/i, '');
}
