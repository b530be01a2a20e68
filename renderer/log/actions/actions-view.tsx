import { type ActionGrouping, groupActions, type LogAction } from '@shared/log/action-list';
import { lookFromLog } from '@shared/log/look-from-log';
import type { Team } from '@shared/model/team';
import { deleteAction, toggleDone } from '@shared/retro/actions';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { showLine } from '@/line/line-store';
import { useArrival } from '@/line/open-end';
import { actUndoable } from '@/store/act-undoable';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { useCommands } from '@/ui/commands/use-commands';
import { EmptyState } from '@/ui/empty-state';
import { notify } from '@/ui/notices';
import { observeSeenRect } from '@/ui/observe-seen-rect';
import styles from '../log.module.css';
import { useFirstFocus } from '../use-first-focus';
import { ActionPanel } from './action-panel';
import { ActionRow } from './action-row';
import { ActionsBar, type ShownActions } from './actions-bar';
import { FollowThroughLine, FollowThroughPanel, useFollowThrough } from './follow-through';
import { selectLogActions } from './log-actions';

type Item =
  | { readonly kind: 'heading'; readonly key: string; readonly title: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: LogAction };

/** The actions of every meeting in one list, only the visible part of which is drawn. */
export function ActionsView({ team }: { readonly team: Team }) {
  const today = useToday();
  const all = useWorkspace((workspace) => selectLogActions(workspace, team.id, today));
  const [by, setBy] = useState<ActionGrouping>('date');
  const [shown, setShown] = useState<ShownActions>('open');
  const [openId, setOpenId] = useState<string | null>(null);
  const [focusId, setFocusId] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  const through = useFollowThrough(all, today);
  const rows = useMemo(
    () => (shown === 'open' ? all.filter(({ action }) => action.state === 'open') : all),
    [all, shown],
  );
  const items = useMemo(
    () =>
      groupActions(rows, by, today).flatMap(({ key, title, rows: own }): Item[] => [
        { kind: 'heading', key: `heading ${key}`, title: `${title} (${own.length})` },
        ...own.map((row): Item => ({ kind: 'row', key: row.action.id, row })),
      ]),
    [rows, by, today],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    observeElementRect: observeSeenRect,
    estimateSize: (index) => (items[index]?.kind === 'heading' ? 40 : 56),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
  });
  const open = all.find(({ action }) => action.id === openId);

  useCommands(
    [
      {
        id: 'log.follow-through',
        title: 'Follow-through, by source',
        section: 'Log',
        keys: 'f',
        hint: 'follow-through',
        whyNot: () => (all.length === 0 ? 'Nothing was promised yet.' : null),
        run: () => {
          setOpenId(null);
          setLooking(true);
        },
      },
    ],
    [],
  );
  const focusAt = (index: number) => {
    const item = items[index];
    if (item?.kind !== 'row') return;
    setFocusId(item.key);
    virtual.scrollToIndex(index);
    // The row may have to be drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-action="${item.key}"]`)?.focus(),
      ),
    );
  };
  const step = (from: number, direction: 1 | -1) => {
    for (let at = from + direction; at >= 0 && at < items.length; at += direction) {
      if (items[at]?.kind === 'row') return focusAt(at);
    }
  };
  const onKey = (event: KeyboardEvent, row: LogAction, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const actionId = row.action.id;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(index, 1),
      ArrowUp: () => step(index, -1),
      Home: () => step(-1, 1),
      End: () => step(items.length, -1),
      e: () => setOpenId(actionId),
      l: () => showLine({ table: 'action', id: actionId }),
      c: () => {
        // At the third time it asks: keep, change or drop.
        if (row.mustChoose || row.action.state !== 'open') setOpenId(actionId);
        else actUndoable(lookFromLog, { actionId, verdict: 'carried' }, notify, 'Carried over.');
      },
      x: () => {
        step(index, items[index + 1]?.kind === 'row' ? 1 : -1);
        const text = row.action.state === 'open' ? 'Ticked off.' : 'Open again.';
        actUndoable(toggleDone, { actionId }, notify, text);
      },
      Delete: () => {
        step(index, items[index + 1]?.kind === 'row' ? 1 : -1);
        actUndoable(deleteAction, { actionId }, notify, 'The action is in the bin.');
      },
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  useArrival((end) => {
    if (end.table !== 'action' || !all.some(({ action }) => action.id === end.id)) return false;
    const isShown = rows.some(({ action }) => action.id === end.id);
    if (!isShown) setShown('all');
    setOpenId(end.id);
    setFocusId(end.id);
    return true;
  });
  useFirstFocus('[data-action]');
  const firstRow = items.find((item) => item.kind === 'row')?.key ?? null;
  const inTabOrder = items.some(({ key }) => key === focusId) ? focusId : firstRow;

  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <ActionsBar team={team} rows={rows} by={by} onBy={setBy} shown={shown} onShown={setShown} />
        <FollowThroughLine through={through} onOpen={() => setLooking(true)} />
        {items.length === 0 ? (
          <EmptyState
            title="Every promise of every meeting comes here: who does what by when, and what became of it."
            example={
              all.length === 0 ? 'Write an action in a retrospective or a planning.' : 'Nothing is open.'
            }
          />
        ) : (
          <div ref={scroller} className={styles.scroll}>
            <ul className={styles.canvas} style={{ height: virtual.getTotalSize() }} aria-label="Actions">
              {virtual.getVirtualItems().map((place) => {
                const item = items[place.index];
                if (!item) return null;
                return (
                  <li
                    key={item.key}
                    className={styles.slot}
                    data-index={place.index}
                    ref={virtual.measureElement}
                    style={{ transform: `translateY(${place.start}px)` }}
                  >
                    {item.kind === 'heading' ? (
                      <h2 className={styles.group}>{item.title}</h2>
                    ) : (
                      <ActionRow
                        row={item.row}
                        isCurrent={item.key === openId}
                        isInTabOrder={item.key === inTabOrder}
                        onOpen={() => setOpenId(item.key)}
                        onFocus={() => setFocusId(item.key)}
                        onKeyDown={(event) => onKey(event, item.row, place.index)}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        )}
      </div>
      {open ? (
        <div className={styles.beside}>
          <ActionPanel
            key={open.action.id}
            row={open}
            team={team}
            onClose={() => {
              setOpenId(null);
              const index = items.findIndex(({ key }) => key === open.action.id);
              if (index >= 0) focusAt(index);
            }}
          />
        </div>
      ) : isLooking ? (
        <div className={styles.beside}>
          <FollowThroughPanel
            through={through}
            onClose={() => {
              setLooking(false);
              focusAt(
                Math.max(
                  0,
                  items.findIndex(({ key }) => key === inTabOrder),
                ),
              );
            }}
          />
        </div>
      ) : null}
    </div>
  );
}
