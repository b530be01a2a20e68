import { compareOrder } from '../kernel/order-key';
import type { LinkEnd } from '../model/link';
import { endTeam } from '../model/log-integrity';
import type { Workspace } from '../model/workspace';
import { endKey } from './edges';
import { indexLines, type LineIndex } from './line-index';
import { type NamedEnd, nameEnd } from './name-end';

/** The most things that are drawn on one line. */
export const MOST_ON_A_LINE = 200;

export interface LineNode {
  readonly key: string;
  readonly end: NamedEnd;
  /** How many steps before the item (negative) or behind it it stands, by the longest way; 0 for the item itself. */
  readonly step: number;
}

/** The line of an item: all that led to it and all that it led to, as far as there are ends that are still there. */
export interface Line {
  readonly startKey: string;
  /** By step, then by day, then by name. */
  readonly nodes: readonly LineNode[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly linkId: string | null }[];
  /** Whether there is more than is drawn. */
  readonly cut: boolean;
}

/**
 * The line of an item in both directions, or null when the item is gone. A thing that is on both sides stands before it.
 * @param index of this workspace; who asks again and again keeps one
 */
export function lineOf(
  workspace: Workspace,
  start: LinkEnd,
  index: LineIndex = indexLines(workspace),
): Line | null {
  const teamId = endTeam(workspace, start);
  const named = nameEnd(workspace, start);
  if (teamId === undefined || !named) return null;
  const startKey = endKey(start);
  const nodes = new Map<string, LineNode>([[startKey, { key: startKey, end: named, step: 0 }]]);
  const before = walk(workspace, nodes, index, startKey, 'from');
  const behind = walk(workspace, nodes, index, startKey, 'to');
  const drawn = new Set<string>();
  const inside = [...nodes.keys()].flatMap((fromKey) =>
    index.edges(fromKey, 'to').flatMap(({ to, linkId }) => {
      const toKey = endKey(to);
      const key = `${fromKey} ${toKey}`;
      if (!nodes.has(toKey) || drawn.has(key)) return [];
      drawn.add(key);
      return [{ from: fromKey, to: toKey, linkId }];
    }),
  );
  return {
    startKey,
    nodes: byLongestWay([...nodes.values()], inside).sort(byPlace),
    edges: inside,
    cut: before || behind,
  };
}

/** Moves each thing as far from the item as its longest way there is, so that what led to another stands left of it. */
function byLongestWay(nodes: readonly LineNode[], edges: Line['edges']): LineNode[] {
  const side = new Map(nodes.map(({ key, step }) => [key, Math.sign(step)]));
  const nearer = new Map<string, string[]>();
  const add = (key: string, next: string) => {
    const known = nearer.get(key);
    if (known) known.push(next);
    else nearer.set(key, [next]);
  };
  for (const { from, to } of edges) {
    if (side.get(from) === -1 && side.get(to) !== 1) add(from, to);
    if (side.get(to) === 1 && side.get(from) !== -1) add(to, from);
  }
  const far = new Map<string, number>();
  const onTheWay = new Set<string>();
  const measure = (key: string): number => {
    const known = far.get(key);
    if (known !== undefined) return known;
    if (side.get(key) === 0) return 0;
    onTheWay.add(key);
    let most = 1;
    // In a circle the way ends where it would begin again.
    for (const next of nearer.get(key) ?? []) {
      if (!onTheWay.has(next)) most = Math.max(most, measure(next) + 1);
    }
    onTheWay.delete(key);
    far.set(key, most);
    return most;
  };
  return nodes.map((node) => ({ ...node, step: (side.get(node.key) ?? 0) * measure(node.key) }));
}

/** Goes on from the item in one direction, the nearest first. True when there was more than can be drawn. */
function walk(
  workspace: Workspace,
  nodes: Map<string, LineNode>,
  index: LineIndex,
  startKey: string,
  way: 'from' | 'to',
): boolean {
  const teamId = nodes.get(startKey)?.end.teamId;
  const queue: { readonly key: string; readonly step: number }[] = [{ key: startKey, step: 0 }];
  for (const { key, step } of queue) {
    for (const edge of index.edges(key, way)) {
      const end = edge[way];
      const endName = endKey(end);
      if (nodes.has(endName)) continue;
      const named = nameEnd(workspace, end);
      if (named?.teamId !== teamId || !named) continue;
      if (nodes.size >= MOST_ON_A_LINE) return true;
      const next = step + (way === 'to' ? 1 : -1);
      nodes.set(endName, { key: endName, end: named, step: next });
      queue.push({ key: endName, step: next });
    }
  }
  return false;
}

function byPlace(a: LineNode, b: LineNode): number {
  return a.step - b.step || compareOrder(a.end.date ?? '', b.end.date ?? '') || compareOrder(a.key, b.key);
}
