import {
  guessItemColumns,
  type ItemCsvField,
  MOST_ITEM_ROWS,
  previewItemsCsv,
} from '@shared/exchange/work-items-csv';
import { addWorkItems } from '@shared/flow/work-items';
import type { FlowStep } from '@shared/model/flow-step';
import type { TableKind } from '@/csv/table-kind';
import { actUndoable } from '@/store/act-undoable';
import { notify } from '@/ui/notices-store';
import { todayIso } from '@/ui/typed-date';

/** How the histories of items come from a table: a row an item, with a column a step; or a row an event. */
export function itemsTable(mapId: string, steps: readonly FlowStep[]): TableKind<ItemCsvField> {
  return {
    title: 'Import items',
    listName: 'Items that come in',
    fields: [
      { id: 'title', label: 'Title' },
      ...steps.map(({ id, name }) => ({ id: `step:${id}` as const, label: `Entered ${name}` })),
      { id: 'done', label: 'Done' },
      { id: 'step-name', label: 'Name of the step' },
      { id: 'at', label: 'Day it entered that step' },
    ],
    needs: [{ field: 'title', sentence: 'Say which column is the title: an item can’t be without one.' }],
    mostRows: MOST_ITEM_ROWS,
    hasDays: true,
    guess: (table) => guessItemColumns(table, steps),
    preview: (workspace, table, reading) => {
      const options = { ...reading, today: todayIso() };
      const { items, ...found } = previewItemsCsv(workspace, mapId, steps, table, options);
      const text = `${items.length} ${items.length === 1 ? 'item' : 'items'} came in.`;
      return {
        ...found,
        coming: items.map(({ title, entered = [], doneAt }) => ({
          text: title,
          facts: `${entered.length} ${entered.length === 1 ? 'step' : 'steps'}${doneAt ? `, done ${doneAt}` : ''}`,
        })),
        bringIn: () => actUndoable(addWorkItems, { mapId, items }, notify, text).ok,
      };
    },
  };
}
