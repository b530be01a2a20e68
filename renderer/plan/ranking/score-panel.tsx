import type { EstimateField, Initiative } from '@shared/model/initiative';
import type { ScoringScheme } from '@shared/model/plan-settings';
import { startEstimating } from '@shared/plan/estimates';
import { schemeFormulas, score } from '@shared/plan/scoring';
import ArrowRight from 'lucide-react/icons/arrow-right';
import CirclePause from 'lucide-react/icons/circle-pause';
import Play from 'lucide-react/icons/play';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { StandingPanel } from '@/ui/standing-panel';
import { SwapEffects } from '../capacity/swap-effects';
import { EstimatesPanel } from '../estimates/estimates-panel';
import { askForMove } from '../plan-moves';
import { selectOutcomes, servedOutcome } from '../plan-selectors';
import { AnswerFields } from './answer-fields';
import styles from './score-panel.module.css';
import { calculation, missingWords } from './score-words';

export interface ScorePanelProps {
  readonly initiative: Initiative;
  readonly scheme: ScoringScheme;
}

/** Beside the picture: the answers of one initiative, how its value comes about, and what choosing it would do. */
export function ScorePanel({ initiative, scheme }: ScorePanelProps) {
  const outcome = useWorkspace(({ planOutcome }) => servedOutcome(initiative, planOutcome));
  const hasOutcomes = useWorkspace(
    ({ planOutcome }) => selectOutcomes(planOutcome, initiative.teamId).length > 0,
  );
  const result = score(initiative, scheme);
  const estimate = (field: EstimateField) => act(startEstimating, { initiativeId: initiative.id, field });
  const { id, state } = initiative;
  return (
    <StandingPanel label="Score" title={initiative.title}>
      {outcome === null ? (
        hasOutcomes ? (
          <p className={styles.warn}>Serves no outcome</p>
        ) : null
      ) : (
        <p className={styles.words} dir="auto">
          {outcome.text}
        </p>
      )}
      {initiative.estimating === null ? (
        <>
          <AnswerFields initiative={initiative} scheme={scheme} onEstimate={estimate} />
          <div className={styles.sum} role="status">
            <span className={styles.words}>{schemeFormulas[scheme]}</span>
            <b>
              {result.scored
                ? calculation(result, scheme, initiative)
                : `Unscored: ${missingWords(result.missing)}`}
            </b>
          </div>
        </>
      ) : (
        <EstimatesPanel initiativeId={id} />
      )}
      {state === 'active' ? null : (
        <>
          <SwapEffects initiative={initiative} />
          <div className={styles.buttons}>
            <Button icon={Play} onPress={() => askForMove([id], 'active', null)}>
              Start it
            </Button>
            {state === 'next' ? null : (
              <Button icon={ArrowRight} onPress={() => askForMove([id], 'next', null)}>
                Next
              </Button>
            )}
            <Button icon={CirclePause} onPress={() => askForMove([id], 'not-now', null)}>
              Not now
            </Button>
          </div>
        </>
      )}
    </StandingPanel>
  );
}
