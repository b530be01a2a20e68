import type { InitiativeState } from '@shared/model/initiative';
import type { ScoringScheme } from '@shared/model/plan-settings';
import type { Ranked } from '@shared/plan/ranking';
import { schemeFormulas } from '@shared/plan/scoring';
import { stateNames } from '@shared/plan/states';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { lineEnd } from '@/line/line-end';
import { Icon } from '@/ui/icon';
import { layerIcons } from '@/ui/icons';
import { observeSeenRect } from '@/ui/observe-seen-rect';
import { TipButton } from '@/ui/tip-button';
import styles from './ranked-list.module.css';
import { calculation, formatScore, missingWords } from './score-words';

export interface RankedListProps {
  readonly ranked: readonly Ranked[];
  readonly scheme: ScoringScheme;
  readonly selectedId: string | null;
  readonly onSelect: (initiativeId: string) => void;
  /** Enter on the selected one. */
  readonly onOpen?: (initiativeId: string) => void;
}

/** Where it stands on the board, in one word; candidates are what a ranking is made of and need none. */
const places: Partial<Record<InitiativeState, string>> = { active: stateNames.active, next: stateNames.next };

/** The initiatives by their value. Arrows move along, the formula stands beside the one that has the pointer or the focus. */
export function RankedList({ ranked, scheme, selectedId, onSelect, onOpen }: RankedListProps) {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const selected = ranked.findIndex(({ initiative }) => initiative.id === selectedId);
  const tabStop = selected === -1 ? 0 : selected;
  const rows = useVirtualizer({
    count: ranked.length,
    getScrollElement: () => list.current,
    observeElementRect: observeSeenRect,
    estimateSize: () => 56,
    overscan: 8,
    getItemKey: (index) => ranked[index]?.initiative.id ?? index,
    // The one that Tab leads to stays, wherever the list is scrolled.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), tabStop])]
        .filter((index) => index < range.count)
        .sort((a, b) => a - b),
  });
  const focusWanted = () => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-initiative-id="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus();
  };
  // The row that an arrow leads to may come into the window only now.
  useEffect(focusWanted);
  useEffect(() => {
    if (selected !== -1) rows.scrollToIndex(selected, { align: 'auto' });
  }, [selected, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Whoever came by Tab or by a press is where the keys are, selected or not.
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-initiative-id]');
    const focused = ranked.findIndex(({ initiative }) => initiative.id === row?.dataset.initiativeId);
    const at = focused === -1 ? Math.max(selected, 0) : focused;
    const target = {
      ArrowDown: Math.min(at + 1, ranked.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: ranked.length - 1,
    }[event.key];
    const next = target === undefined ? undefined : ranked[target];
    if (target === undefined || next === undefined) return;
    event.preventDefault();
    wanted.current = next.initiative.id;
    onSelect(next.initiative.id);
    rows.scrollToIndex(target, { align: 'auto' });
    focusWanted();
  };
  return (
    <div ref={list} className={styles.list}>
      <ul
        style={{ height: rows.getTotalSize() }}
        className={styles.run}
        aria-label="Ranking"
        onKeyDown={onKeyDown}
      >
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const each = ranked[index];
          if (!each) return null;
          return (
            <li
              key={key}
              data-index={index}
              ref={rows.measureElement}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={ranked.length}
              aria-posinset={index + 1}
            >
              <RankedRow
                each={each}
                scheme={scheme}
                isSelected={each.initiative.id === selectedId}
                isTabStop={index === tabStop}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface RankedRowProps {
  readonly each: Ranked;
  readonly scheme: ScoringScheme;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: (initiativeId: string) => void;
  readonly onOpen: ((initiativeId: string) => void) | undefined;
}

function RankedRow({ each, scheme, isSelected, isTabStop, onSelect, onOpen }: RankedRowProps) {
  const { initiative, score, rank, tied } = each;
  const place = places[initiative.state];
  const sum = calculation(score, scheme, initiative);
  return (
    <TipButton
      data-initiative-id={initiative.id}
      {...lineEnd('initiative', initiative.id)}
      className={`${styles.row} ${rank === null ? styles.unscored : ''} ${isSelected ? styles.selected : ''}`}
      aria-pressed={isSelected}
      excludeFromTabOrder={!isTabStop}
      onPress={() => {
        onSelect(initiative.id);
        if (isSelected) onOpen?.(initiative.id);
      }}
      tip={
        <span className={styles.tip}>
          <span>{schemeFormulas[scheme]}</span>
          <b>{sum ?? (score.scored ? '' : `Unscored: ${missingWords(score.missing)}`)}</b>
        </span>
      }
    >
      <span className={styles.rank}>
        {rank === null ? (
          <span aria-hidden="true">–</span>
        ) : (
          <>
            {tied ? '=' : ''}
            {rank}
            {tied ? <span className="visually-hidden"> (shared)</span> : null}
          </>
        )}
      </span>
      <span className={styles.title} dir="auto">
        {initiative.title}
      </span>
      {place === undefined ? null : <span className={styles.state}>{place}</span>}
      <span className={styles.layer} data-layer={initiative.layer ?? undefined}>
        <Icon icon={initiative.layer === null ? null : layerIcons[initiative.layer]} />
      </span>
      <span className={rank === null ? styles.missing : styles.value}>
        {score.scored ? formatScore(score.value) : 'unscored'}
      </span>
    </TipButton>
  );
}
