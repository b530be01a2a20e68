import { endKey } from '@shared/line/edges';
import { linkAll } from '@shared/line/links';
import { endKinds, type NamedEnd, nameEnd } from '@shared/line/name-end';
import type { LinkEnd } from '@shared/model/link';
import { useMemo, useState } from 'react';
import { useFound } from '@/search/use-found';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { notify } from '@/ui/notices-store';
import { PickDialog } from '@/ui/pick-dialog';
import { Segmented } from '@/ui/segmented';
import { formatDay } from '@/ui/typed-date';
import { useLinkedKeys } from './kept-lines';
import { closeLink } from './line-store';

const ways = [
  { id: 'to', label: 'It led to' },
  { id: 'from', label: 'It came from' },
] as const;

/** How many of several items are named. */
const MOST_NAMED = 4;

/** Finds what an item, or each of several, led to or came from, among all that can be found of the team, and links them. */
export function LinkDialog({ starts }: { readonly starts: readonly LinkEnd[] }) {
  const [text, setText] = useState('');
  const [way, setWay] = useState<(typeof ways)[number]['id']>('to');
  const workspace = useWorkspace((all) => all);
  const own = useMemo(() => starts.flatMap((start) => nameEnd(workspace, start) ?? []), [workspace, starts]);
  // What each of them is, or is linked to, has nothing left to be linked with.
  const linked = useLinkedKeys(starts, way);
  // Those that are chosen aren't linked to each other, and what all of them are linked to already needs nothing.
  const isTaken = (key: string) =>
    starts.some((start) => endKey(start) === key) || linked.every((keys) => keys.has(key));
  const { answer, isBehind } = useFound({ text, teamId: own[0]?.teamId ?? null });
  const left = answer.entries.filter(({ key }) => !isTaken(key));
  const items = left.map(({ key, table, id, title, date }) => ({
    id: key,
    title,
    note: [endKinds[table], formatDay(date)].filter((part) => part !== '').join(', '),
    end: { table, id },
  }));
  const link = (end: LinkEnd, title: string) => {
    closeLink();
    const args = way === 'to' ? { from: starts, to: [end] } : { from: [end], to: starts };
    actUndoable(linkAll, args, notify, (_, { changes }) => said(title, way, changes.length, starts.length));
  };
  return (
    <PickDialog
      title="Link to…"
      placeholder="A word of what it is linked to"
      nothing="Nothing that isn't linked already has these letters."
      items={items}
      total={answer.total - (answer.entries.length - left.length)}
      search={{ text, onChange: setText, isBehind }}
      onPick={({ end, title }) => link(end, title)}
      onClose={closeLink}
      lead={
        <>
          <p dir="auto">{own.length === 0 ? 'This is not there any more.' : namesOf(own)}</p>
          <Segmented label="Which way" items={ways} value={way} onChange={setWay} hideLabel />
        </>
      }
    />
  );
}

/** "Note: Slow tests"; "3 chosen: Slow tests; Late reviews; A flaky build". */
function namesOf(own: readonly NamedEnd[]): string {
  const [only] = own;
  if (only !== undefined && own.length === 1) return `${only.kind}: ${only.title}`;
  const rest = own.length - MOST_NAMED;
  const titles = own.slice(0, MOST_NAMED).map(({ title }) => title);
  return `${own.length} chosen: ${titles.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

/** What was done, and what was so before. */
function said(title: string, way: 'to' | 'from', made: number, asked: number): string {
  const who = made === 1 ? 'it' : 'they';
  const words = `“${title}”: ${who} ${way === 'to' ? 'led to that' : 'came from that'}.`;
  if (asked === 1) return `Linked. ${words}`;
  const before = asked - made;
  return `${made} linked. ${words}${before === 0 ? '' : ` The other ${before === 1 ? 'one was' : `${before} were`} linked already.`}`;
}
