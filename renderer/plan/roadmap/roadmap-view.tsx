import type { Initiative } from '@shared/model/initiative';
import { roadmap } from '@shared/plan/delivery';
import type { Ranked } from '@shared/plan/ranking';
import { useState } from 'react';
import { memoLast } from '@/store/memo-last';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { CountedPart } from '@/ui/counted-part';
import { ScrollRegion } from '@/ui/scroll-region';
import { BlockedLine } from '../blocked-line';
import { ageWords, selectOutcomes, servedOutcome } from '../plan-selectors';
import { selectPlanSettings } from '../ranking/ranking-selectors';
import { formatScore } from '../ranking/score-words';
import styles from './roadmap-view.module.css';

const selectRoadmap = memoLast(roadmap);

/** How many of what could come later are shown before somebody asks for the rest. */
const FEW = 12;

/** What the team does now, what comes next, and what could come later, the most worth first. No dates are promised. */
export function RoadmapView({ teamId }: { readonly teamId: string }) {
  const [showsAll, setShowsAll] = useState(false);
  const { scheme } = useWorkspace((workspace) => selectPlanSettings(workspace.planSettings, teamId));
  const { now, next, later } = useWorkspace((workspace) =>
    selectRoadmap(workspace.initiative, teamId, scheme),
  );
  const shown = showsAll ? later : later.slice(0, FEW);
  return (
    <div className={styles.place}>
      <ScrollRegion label="Roadmap" className={styles.roadmap}>
        <CountedPart title="Now" empty="Nothing is active." count={now.length}>
          {now.map((initiative) => (
            <Row key={initiative.id} initiative={initiative} />
          ))}
        </CountedPart>
        <CountedPart title="Next" empty="Nothing is chosen to come next." count={next.length}>
          {next.map((initiative) => (
            <Row key={initiative.id} initiative={initiative} />
          ))}
        </CountedPart>
        <CountedPart title="Later" empty="There are no candidates." count={later.length}>
          {shown.map((each) => (
            <Row key={each.initiative.id} initiative={each.initiative} ranked={each} />
          ))}
          {shown.length < later.length ? (
            <li>
              <Button variant="quiet" size="small" onPress={() => setShowsAll(true)}>
                Show all {later.length}
              </Button>
            </li>
          ) : null}
        </CountedPart>
      </ScrollRegion>
    </div>
  );
}

function Row({ initiative, ranked }: { readonly initiative: Initiative; readonly ranked?: Ranked }) {
  const today = useToday();
  const outcome = useWorkspace(({ planOutcome }) => servedOutcome(initiative, planOutcome)?.text ?? null);
  const hasOutcomes = useWorkspace(
    ({ planOutcome }) => selectOutcomes(planOutcome, initiative.teamId).length > 0,
  );
  const owner = useWorkspace(({ person }) => person.get(initiative.ownerId ?? '')?.name ?? null);
  const age = useWorkspace((workspace) => ageWords(initiative, workspace.initiative, today));
  const facts = [owner, age === '' ? null : age].filter((fact) => fact !== null).join(', ');
  return (
    <li className={styles.row}>
      <span className={styles.name} dir="auto">
        {initiative.title}
      </span>
      {ranked === undefined ? null : (
        <span className={ranked.score.scored ? styles.value : styles.words}>
          {ranked.score.scored ? formatScore(ranked.score.value) : 'unscored'}
        </span>
      )}
      {outcome !== null ? (
        <span className={styles.outcome} dir="auto">
          {outcome}
        </span>
      ) : hasOutcomes ? (
        <span className={styles.none}>Serves no outcome</span>
      ) : null}
      {facts === '' ? null : <span className={styles.facts}>{facts}</span>}
      <BlockedLine by={initiative.blockedBy} />
    </li>
  );
}
