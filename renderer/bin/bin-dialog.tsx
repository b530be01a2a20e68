import { binEntries, deleteForGood, emptyBin, restoreFromBin } from '@shared/bin/bin';
import { backWithoutSlot } from '@shared/bin/fit-slots';
import { type NewName, newNames } from '@shared/bin/name-apart';
import type { BinEntry } from '@shared/model/bin-entry';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Trash2 from 'lucide-react/icons/trash-2';
import { type KeyboardEvent, useEffect } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { focusNeighbour } from '@/ui/focus-neighbour';
import { notify } from '@/ui/notices';
import { useRovingFocus } from '@/ui/use-roving-focus';
import styles from './bin-dialog.module.css';

const selectEntries = memoLast((bin: ReadonlyMap<string, BinEntry>) => binEntries(bin, null));

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The bin: what was deleted and when, to put back or to delete for good. Every step here can be undone too. */
export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const entries = useWorkspace((workspace) => selectEntries(workspace.binEntry));
  const { container, onKeyDown, step } = useRovingFocus<HTMLUListElement>();

  useEffect(() => {
    step(1);
  }, [step]);

  const empty = () => {
    actUndoable(emptyBin, { teamId: null }, notify, 'The bin is empty.');
  };
  return (
    <Dialog
      title="Bin"
      isOpen
      onClose={onClose}
      closesOutside
      footer={
        <div className={styles.foot} data-bin-foot="">
          <p className={styles.keys}>Enter puts back, Delete deletes for good.</p>
          <Button variant="danger" isDisabled={entries.length === 0} onPress={empty}>
            Empty the bin
          </Button>
          <Button onPress={onClose} keyHint="esc">
            Close
          </Button>
        </div>
      }
    >
      {entries.length === 0 ? (
        <p className={styles.nothing}>Nothing here. What you delete waits in the bin until you empty it.</p>
      ) : (
        <ul ref={container} className={styles.list} onKeyDown={onKeyDown}>
          {entries.map((entry) => (
            <BinRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** Why something came back under another name, for the notice. */
function renamed({ from, to }: NewName): string {
  return `The name ${from} is taken by now, so this is called ${to}.`;
}

/** Why something that was active is next now, for the notice. */
function withoutSlot(title: string): string {
  return `No slot is free for ${title}, so it is next.`;
}

function BinRow({ entry }: { readonly entry: BinEntry }) {
  const teamName = useWorkspace((workspace) =>
    entry.teamId === null ? null : (workspace.team.get(entry.teamId)?.name ?? null),
  );
  const restore = () =>
    actUndoable(restoreFromBin, { entryId: entry.id }, notify, (before, { changes }) =>
      [
        `Put back: ${entry.label}`,
        ...newNames(before, changes).map(renamed),
        ...backWithoutSlot(before, changes).map(withoutSlot),
      ].join('. '),
    );
  const remove = () =>
    actUndoable(deleteForGood, { entryId: entry.id }, notify, `Deleted for good: ${entry.label}`);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const does = { Delete: remove, Backspace: remove, Enter: restore }[event.key];
    if (does === undefined) return;
    event.preventDefault();
    focusNeighbour(event.currentTarget, () =>
      document.querySelector<HTMLElement>('[data-bin-foot] button:last-of-type'),
    );
    does();
  };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.label}>{entry.label}</span>
        <span className={styles.when}>
          <time dateTime={entry.deletedAt}>{moment.format(new Date(entry.deletedAt))}</time>
          {teamName === null ? null : `, ${teamName}`}
        </span>
      </div>
      <button type="button" data-roving="" className={styles.restore} onClick={restore} onKeyDown={onKeyDown}>
        <RotateCcw aria-hidden className={styles.icon} />
        Put back<span className="visually-hidden"> {entry.label}</span>
      </button>
      <Button variant="quiet" icon={Trash2} aria-label={`Delete for good: ${entry.label}`} onPress={remove}>
        Delete for good
      </Button>
    </li>
  );
}
