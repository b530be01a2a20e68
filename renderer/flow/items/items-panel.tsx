import { deleteWorkItems, finishWorkItems } from '@shared/flow/work-items';
import type { CalendarDate } from '@shared/kernel/calendar-date';
import type { FlowMap } from '@shared/model/flow-map';
import type { FlowStep } from '@shared/model/flow-step';
import { useMemo, useState } from 'react';
import { TableImportDialog } from '@/csv/table-import-dialog';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { useCommands } from '@/ui/commands/use-commands';
import { notify } from '@/ui/notices-store';
import { EntriesHead } from '../entries/entries-head';
import type { RowActions } from '../entries/entry-list';
import { needsRow, rowCommands } from '../entries/row-commands';
import { useEntries } from '../entries/use-entries';
import { AgeList } from './age-list';
import { DoneList } from './done-list';
import { ItemForm } from './item-form';
import { ItemLine } from './item-line';
import { selectItemFlow } from './item-selectors';
import styles from './items.module.css';
import { itemsTable } from './items-table';
import { MoveItemDialog } from './move-item-dialog';

export interface ItemsPanelProps {
  readonly map: FlowMap;
  readonly steps: readonly FlowStep[];
  readonly today: CalendarDate;
}

interface ItemListProps extends ItemsPanelProps, RowActions {
  readonly shown: (typeof lists)[number]['id'];
}

const lists = [
  { id: 'on-the-way', label: 'On the way' },
  { id: 'done', label: 'Done' },
] as const;

function remove(id: string): void {
  actUndoable(deleteWorkItems, { itemIds: [id] }, notify, 'The item is in the bin.');
}

function finish(id: string): void {
  actUndoable(finishWorkItems, { itemIds: [id] }, notify, 'The item is done.');
}

/** The items themselves: written in one line or imported, moved from step to step, and done. */
export function ItemsPanel({ map, steps, today }: ItemsPanelProps) {
  const [shown, setShown] = useState<(typeof lists)[number]['id']>('on-the-way');
  const entries = useEntries();
  const { focusedId, editingId } = entries;
  const [movingId, setMovingId] = useState<string | null>(null);
  const kind = useMemo(() => itemsTable(map.id, steps), [map.id, steps]);
  const edited = useWorkspace((workspace) =>
    editingId === null ? undefined : workspace.workItem.get(editingId),
  );
  useCommands(
    [
      {
        id: 'item.new',
        title: 'New item on the map',
        section: 'Items',
        keys: 'n',
        hint: 'item',
        run: entries.write,
      },
      {
        id: 'item.move',
        title: 'Move this item to a step…',
        section: 'Items',
        keys: 'm',
        hint: 'move',
        whyNot: () => needsRow(focusedId),
        run: () => setMovingId(focusedId),
      },
      {
        id: 'item.done',
        title: 'This item is done',
        section: 'Items',
        keys: 'x',
        hint: 'done',
        whyNot: () => needsRow(focusedId),
        run: () => {
          if (focusedId !== null) finish(focusedId);
        },
      },
      ...rowCommands({
        prefix: 'item',
        section: 'Items',
        thing: 'item',
        focusedId,
        edit: entries.setEditingId,
        remove,
      }),
      {
        id: 'item.csv',
        title: 'Import items from a spreadsheet (CSV)…',
        section: 'Items',
        run: () => entries.openTable({ pasted: null }),
      },
    ],
    [],
  );
  const rows = { onFocus: entries.setFocusedId, onOpen: entries.setEditingId, onDelete: remove };
  return (
    <section ref={entries.place} className={styles.panel} aria-label="Items">
      <EntriesHead
        label="Which items"
        items={lists}
        value={shown}
        onChange={(next) => {
          setShown(next);
          entries.turn();
        }}
        onImport={() => entries.openTable({ pasted: null })}
      />
      {edited === undefined || editingId === null ? (
        <>
          <ItemLine mapId={map.id} steps={steps} inputRef={entries.line} onPasted={entries.openPasted} />
          <ItemList {...{ map, steps, today, shown }} {...rows} />
        </>
      ) : (
        <ItemForm key={editingId} item={edited} steps={steps} onClose={entries.closeForm} />
      )}
      {movingId === null ? null : (
        <MoveItemDialog itemId={movingId} steps={steps} onClose={() => setMovingId(null)} />
      )}
      {entries.table === null ? null : (
        <TableImportDialog kind={kind} pasted={entries.table.pasted} onClose={entries.closeTable} />
      )}
    </section>
  );
}

/** By itself: it changes with every item, and what stands around it doesn't. */
function ItemList({ map, steps, today, shown, ...rows }: ItemListProps) {
  const flow = useWorkspace((workspace) => selectItemFlow(workspace.workItem, map.id, steps, today));
  return shown === 'on-the-way' ? (
    <AgeList ages={flow.ages} past={flow.scatter.past} steps={steps} {...rows} />
  ) : (
    <DoneList items={flow.done} {...rows} />
  );
}
