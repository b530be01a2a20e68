import type { InitiativeState } from '@shared/model/initiative';
import type { ScoringScheme } from '@shared/model/plan-settings';
import type { Ranked } from '@shared/plan/ranking';
import { schemeFormulas } from '@shared/plan/scoring';
import { stateNames } from '@shared/plan/states';
import { lineEnd } from '@/line/line-end';
import { Icon } from '@/ui/icon';
import { layerIcons } from '@/ui/icons';
import { TipButton } from '@/ui/tip-button';
import { WindowedList } from '@/ui/windowed-list';
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

const idOf = ({ initiative }: Ranked) => initiative.id;
const look = { list: styles.list, place: styles.place };

/** The initiatives by their value. Arrows move along, the formula stands beside the one that has the pointer or the focus. */
export function RankedList({ ranked, scheme, selectedId, onSelect, onOpen }: RankedListProps) {
  return (
    <WindowedList
      label="Ranking"
      items={ranked}
      idOf={idOf}
      onMove={onSelect}
      chosenId={selectedId}
      rowRem={3.5}
      look={look}
      ownRow={(each, isTabStop) => (
        <RankedRow
          each={each}
          isSelected={each.initiative.id === selectedId}
          {...{ scheme, isTabStop, onSelect, onOpen }}
        />
      )}
    />
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
      data-row-id={initiative.id}
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
