import { fromMarkdown } from 'mdast-util-from-markdown';
import { type JSX, type ReactNode, useMemo } from 'react';
import styles from './drawn-markdown.module.css';
import { ScrollRegion } from './scroll-region';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree['children'][number];

/**
 * A Markdown text of our own writers as it looks where it is read. It is parsed into a tree, and the tree is drawn with elements of
 * ours: no HTML is made of it, and a link is text, since there is nothing here that it could lead to.
 */
export function DrawnMarkdown({ label, text }: { readonly label: string; readonly text: string }) {
  const { facts, body } = useMemo(() => apart(text), [text]);
  const tree = useMemo(() => fromMarkdown(body), [body]);
  return (
    <ScrollRegion label={label} className={styles.paper}>
      {facts.length === 0 ? null : (
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{inline(fromMarkdown(value))}</dd>
            </div>
          ))}
        </dl>
      )}
      {drawAll(tree.children)}
    </ScrollRegion>
  );
}

/** The front matter's fields, and what stands behind it. */
function apart(text: string): {
  readonly facts: readonly (readonly [string, string])[];
  readonly body: string;
} {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) return { facts: [], body: text };
  const facts = front.split('\n').flatMap((line): (readonly [string, string])[] => {
    const [, name, value] = /^([\w-]+): "(.*)"$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.replaceAll('-', ' '), unquoted(value)]];
  });
  return { facts, body };
}

/** A quoted scalar of YAML as our writer makes it: JSON's escapes. */
function unquoted(value: string): string {
  try {
    return String(JSON.parse(`"${value}"`));
  } catch {
    return value;
  }
}

/** The text of a field in one line: its paragraph alone. */
function inline(tree: Tree): ReactNode {
  return tree.children.map((child) => ('children' in child ? drawAll(child.children) : null));
}

function drawAll(nodes: readonly Node[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is known by its place alone
  return nodes.map((node, index) => <Drawn key={index} node={node} />);
}

/** Headings begin one level lower: the screen's own is the first. */
const headings = [
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'h6',
] as const satisfies readonly (keyof JSX.IntrinsicElements)[];

function Drawn({ node }: { readonly node: Node }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'heading': {
      const Heading = headings[node.depth - 1] ?? 'h6';
      return <Heading className={styles[`level${node.depth}`]}>{drawAll(node.children)}</Heading>;
    }
    case 'paragraph':
      return <p>{drawAll(node.children)}</p>;
    case 'list':
      return node.ordered ? <ol>{drawAll(node.children)}</ol> : <ul>{drawAll(node.children)}</ul>;
    case 'listItem':
      return <li>{drawAll(node.children)}</li>;
    case 'blockquote':
      return <blockquote>{drawAll(node.children)}</blockquote>;
    case 'emphasis':
      return <em>{drawAll(node.children)}</em>;
    case 'strong':
      return <strong>{drawAll(node.children)}</strong>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'link':
      return <span className={styles.link}>{drawAll(node.children)}</span>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    default:
      // What our writers never write: its words, if it has any, and never its markup.
      return 'children' in node ? drawAll(node.children) : 'value' in node ? node.value : null;
  }
}
