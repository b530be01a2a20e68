import type { Initiative } from '@shared/model/initiative';
import { editInitiative } from '@shared/plan/initiatives';
import type { Ranked } from '@shared/plan/ranking';
import { type PictureAnswers, type Quadrant, quadrantNames, twoByTwo } from '@shared/plan/two-by-two';
import { useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { act } from '@/store/workspace-store';
import { useChartSize } from '@/ui/charts/use-chart-size';
import { PictureCard } from './picture-card';
import { MOST_AT_A_PLACE, makePicture, titledClusters } from './picture-clusters';
import { answersInShort, answersInWords } from './picture-moves';
import styles from './two-by-two-picture.module.css';
import { UnscoredTray } from './unscored-tray';
import { usePictureDrag } from './use-picture-drag';
import { usePictureKeys } from './use-picture-keys';

export interface TwoByTwoPictureProps {
  readonly ranked: readonly Ranked[];
  readonly selectedId: string | null;
  readonly onSelect: (initiativeId: string) => void;
}

const quadrants: readonly Quadrant[] = ['first', 'big', 'filler', 'last'];

/**
 * What an initiative gives against what it takes, drawn to scale. A card is dragged to where people see it, or moved by keys:
 * arrows go from card to card, Space lifts one, Ctrl with arrows moves it at once. What misses an answer stands beside it.
 */
export function TwoByTwoPicture({ ranked, selectedId, onSelect }: TwoByTwoPictureProps) {
  const { place: field, size } = useChartSize<HTMLDivElement>(0, true);
  const live = useRef<HTMLDivElement>(null);
  const say = (words: string) => {
    if (live.current) live.current.textContent = words;
  };
  const put = ({ id, title }: Pick<Initiative, 'id' | 'title'>, answers: PictureAnswers) => {
    const done = act(editInitiative, { initiativeId: id, ...answers });
    if (done.ok) say(`“${title}”: ${answersInWords(answers)}.`);
  };
  const { drag, ghost, start } = usePictureDrag(field, (initiative, answers) => {
    onSelect(initiative.id);
    put(initiative, answers);
  });
  const { container, lifted, onKeyDown, onBlur } = usePictureKeys({ ranked, onSelect, put, say });
  const picture = makePicture(ranked, size === null ? 0 : size.height / size.rem, lifted);
  const liftedId = lifted?.id ?? null;
  const titled = useMemo(() => {
    const room = size === null ? null : { width: size.width / size.rem, height: size.height / size.rem };
    return titledClusters(picture.clusters, room, liftedId);
  }, [picture.clusters, size, liftedId]);
  const hasRanks = titled.size < picture.clusters.length;
  const target = drag?.target ? twoByTwo(drag.target) : null;
  const shown = drag?.target ?? lifted?.answers ?? null;
  const tabStop = ranked.some(({ initiative }) => initiative.id === selectedId)
    ? selectedId
    : (picture.clusters[0]?.cards[0]?.initiative.id ?? picture.unscored[0]?.id ?? null);
  const card = (initiative: Initiative, rank: number | null, hasTitle = true) => (
    <PictureCard
      key={initiative.id}
      initiative={initiative}
      rank={hasRanks ? rank : null}
      hasTitle={hasTitle}
      isSelected={initiative.id === selectedId}
      isLifted={initiative.id === lifted?.id}
      isAway={initiative.id === drag?.initiative.id}
      isTabStop={initiative.id === tabStop}
      onPointerDown={(event) => start(event, initiative)}
      onPick={() => onSelect(initiative.id)}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move the buttons inside
    <div ref={container} className={styles.around} onKeyDown={onKeyDown} onBlur={onBlur}>
      <figure className={styles.picture} aria-label="Impact and cost reduction against effort">
        <p className={styles.more}>more worth</p>
        <div ref={field} className={styles.field} data-field="">
          {quadrants.map((quadrant) => (
            <span key={quadrant} className={`${styles.quadrant} ${styles[quadrant]}`} aria-hidden="true">
              {quadrantNames[quadrant]}
            </span>
          ))}
          {target === null ? null : <span className={styles.target} style={edgesAt(target.x, target.y)} />}
          {picture.clusters.map(({ key, place, cards }) => (
            <div key={key} className={styles.cluster} style={edgesAt(place.x, place.y)}>
              {cards
                .slice(0, MOST_AT_A_PLACE)
                .map(({ initiative, rank }) => card(initiative, rank, titled.has(key)))}
              {cards.length > MOST_AT_A_PLACE ? (
                <span className={styles.others}>+{cards.length - MOST_AT_A_PLACE} here</span>
              ) : null}
            </div>
          ))}
        </div>
        <figcaption className={styles.under}>
          <span className={styles.readout}>{shown === null ? '' : answersInShort(shown)}</span>
          <span className={styles.more}>more effort</span>
        </figcaption>
      </figure>
      <UnscoredTray unscored={picture.unscored}>{(initiative) => card(initiative, null)}</UnscoredTray>
      {drag === null
        ? null
        : // In the body: what is fixed inside of a container of its own size would be placed from there.
          createPortal(
            <div ref={ghost} className={styles.ghost} style={{ width: drag.width }} aria-hidden="true">
              {drag.initiative.title}
              {drag.target === null ? <span className={styles.back}>Back to where it was</span> : null}
            </div>,
            document.body,
          )}
      <div ref={live} className="visually-hidden" aria-live="assertive" aria-atomic />
    </div>
  );
}

/** A box at a place: its own left edge at the left, its right edge at the right, and so from bottom to top. */
function edgesAt(x: number, y: number) {
  return {
    insetInlineStart: `${x * 100}%`,
    bottom: `${y * 100}%`,
    transform: `translate(${-x * 100}%, ${y * 100}%)`,
  };
}
