import { endKey } from '@shared/line/edges';
import { linkEnds, linkedKeys } from '@shared/line/links';
import { endKinds, nameEnd } from '@shared/line/name-end';
import type { LinkEnd } from '@shared/model/link';
import { useMemo, useState } from 'react';
import { useFound } from '@/search/use-found';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { notify } from '@/ui/notices-store';
import { PickDialog } from '@/ui/pick-dialog';
import { Segmented } from '@/ui/segmented';
import { formatDay } from '@/ui/typed-date';
import { closeLink } from './line-store';

const ways = [
  { id: 'to', label: 'It led to' },
  { id: 'from', label: 'It came from' },
] as const;

/** Finds what an item led to, or came from, among all that can be found of its team, and links the two. */
export function LinkDialog({ start }: { readonly start: LinkEnd }) {
  const [text, setText] = useState('');
  const [way, setWay] = useState<(typeof ways)[number]['id']>('to');
  const workspace = useWorkspace((all) => all);
  const own = useMemo(() => nameEnd(workspace, start), [workspace, start]);
  const taken = useMemo(() => linkedKeys(workspace, start, way), [workspace, start, way]);
  const { answer } = useFound({ text, teamId: own?.teamId ?? null });
  const left = answer.entries.filter(({ key }) => key !== endKey(start) && !taken.has(key));
  const items = left.map(({ key, table, id, title, date }) => ({
    id: key,
    title,
    note: [endKinds[table], formatDay(date)].filter((part) => part !== '').join(', '),
    end: { table, id },
  }));
  const link = (end: LinkEnd, title: string) => {
    closeLink();
    const args = way === 'to' ? { from: start, to: end } : { from: end, to: start };
    const words = `“${title}”: ${way === 'to' ? 'it led to that' : 'it came from that'}.`;
    actUndoable(linkEnds, args, notify, `Linked. ${words}`);
  };
  return (
    <PickDialog
      title="Link to…"
      placeholder="A word of what it is linked to"
      nothing="Nothing that isn't linked already has these letters."
      items={items}
      total={answer.total - (answer.entries.length - left.length)}
      search={{ text, onChange: setText }}
      onPick={({ end, title }) => link(end, title)}
      onClose={closeLink}
      lead={
        <>
          <p dir="auto">{own === null ? 'This is not there any more.' : `${own.kind}: ${own.title}`}</p>
          <Segmented label="Which way" items={ways} value={way} onChange={setWay} hideLabel />
        </>
      }
    />
  );
}
