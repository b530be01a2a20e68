import { type ReactNode, useEffect } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { runCommand } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { EmptyState } from '@/ui/empty-state';
import { Beside } from '../beside';
import { MoveDialog } from '../board/move-dialog';
import { CapacityBar } from '../capacity/capacity-bar';
import { useInitiativeCommands } from '../initiative-commands';
import { planScreen, usePlanScreen } from '../plan-store';
import { RankedList } from './ranked-list';
import { selectPlanSettings, selectRanking } from './ranking-selectors';
import styles from './ranking-view.module.css';
import { SchemeChoice } from './scheme-choice';
import { ScorePanel } from './score-panel';
import { TwoByTwoPicture } from './two-by-two-picture';

export interface RankingViewProps {
  readonly teamId: string;
  /** What stands above it, over the whole width. */
  readonly children?: ReactNode;
}

/** What could be done, by what it is worth: the ranked list, the picture, and the answers of the one that is looked at. */
export function RankingView({ teamId, children }: RankingViewProps) {
  const ranked = useWorkspace((workspace) => selectRanking(workspace, teamId));
  const { scheme } = useWorkspace((workspace) => selectPlanSettings(workspace.planSettings, teamId));
  const focusedId = usePlanScreen((screen) => screen.focusedId);
  const selected = ranked.find(({ initiative }) => initiative.id === focusedId)?.initiative;
  const panel = usePlanScreen((screen) => screen.panel);
  const swap = panel?.kind === 'swap' ? panel : undefined;
  // Where there is room for one thing only, a question goes before the picture.
  const isAsking = panel !== null || (selected?.estimating ?? null) !== null;
  const select = (id: string) => planScreen.setState({ focusedId: id });

  const first = ranked[0]?.initiative.id;
  useEffect(() => {
    if (selected === undefined && first !== undefined) planScreen.setState({ focusedId: first });
  }, [selected, first]);
  // What was selected on the board isn't seen here, and must not be moved from here.
  useEffect(() => planScreen.setState({ selection: new Set() }), []);
  useInitiativeCommands();
  useCommands(
    [
      {
        id: 'ranking.list',
        title: 'Go to the ranked list',
        section: 'Ranking',
        keys: 'l',
        hint: 'list',
        run: () => focusIn('[aria-label="Ranking"]'),
      },
      {
        id: 'ranking.picture',
        title: 'Go to the picture',
        section: 'Ranking',
        keys: 'p',
        hint: 'picture',
        run: () => focusIn('[data-picture]', '[data-picture-id]'),
      },
      {
        id: 'ranking.answers',
        title: 'Go to the answers',
        section: 'Ranking',
        keys: 's',
        hint: 'score',
        run: () => document.querySelector<HTMLElement>('[aria-label="Score"] input')?.focus(),
      },
    ],
    [],
  );

  if (ranked.length === 0) {
    return (
      <>
        {children}
        <EmptyState
          title="What could be done stands here by what it is worth, against what it takes."
          example="“Alert on stuck payouts: impact 7, future cost reduced 6, effort 2” comes before “Partner sandbox: 8, 3, 6”. Write candidates down on the board first."
        />
      </>
    );
  }
  return (
    <div className={styles.place}>
      <div className={styles.scroll} data-asking={isAsking || undefined}>
        <div className={styles.first}>
          {children === undefined ? null : <div className={styles.above}>{children}</div>}
          <section className={styles.ranking} aria-label="Ranked list">
            <SchemeChoice teamId={teamId} />
            <RankedList
              ranked={ranked}
              scheme={scheme}
              selectedId={selected?.id ?? null}
              onSelect={select}
              onOpen={() => void runCommand('ranking.answers')}
            />
          </section>
          <section className={styles.middle} aria-label="Picture" data-picture="">
            <CapacityBar teamId={teamId} {...(swap === undefined ? {} : { swap })} />
            <div className={styles.picture}>
              <TwoByTwoPicture ranked={ranked} selectedId={selected?.id ?? null} onSelect={select} />
            </div>
          </section>
        </div>
        {panel !== null ? (
          <div className={styles.beside}>
            <Beside teamId={teamId} />
          </div>
        ) : selected === undefined ? null : (
          <ScorePanel initiative={selected} scheme={scheme} />
        )}
      </div>
      <MoveDialog teamId={teamId} />
    </div>
  );
}

/** Focuses what Tab would lead to in a part of the screen. */
function focusIn(part: string, among = 'button'): void {
  const found = [...document.querySelectorAll<HTMLElement>(`${part} ${among}`)];
  (found.find((each) => each.tabIndex === 0) ?? found[0])?.focus();
}
