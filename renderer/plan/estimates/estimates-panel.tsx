import type { EstimateField, Initiative } from '@shared/model/initiative';
import { stopEstimating } from '@shared/plan/estimates';
import { scoreFieldNames } from '@shared/plan/scoring';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { EstimateRound } from './estimate-round';
import styles from './estimates-panel.module.css';
import { ShownEstimates } from './shown-estimates';

/** What people are asked in a silent round. */
const questions: Readonly<Record<EstimateField, string>> = {
  impact: 'How much does it help the business, from 1 to 10?',
  costReduction: 'How much future cost does it save, from 1 to 10?',
  effort: 'How much effort does it take, from 1 to 10?',
};

/** A silent round on one answer: everybody gives a number when the laptop comes by, and all are shown at once. */
export function EstimatesPanel({ initiativeId }: { readonly initiativeId: string }) {
  const initiative = useWorkspace((workspace) => workspace.initiative.get(initiativeId));
  if (!initiative?.estimating) return null;
  return <Round initiative={initiative} estimating={initiative.estimating} />;
}

interface RoundProps {
  readonly initiative: Initiative;
  readonly estimating: NonNullable<Initiative['estimating']>;
}

function Round({ initiative, estimating }: RoundProps) {
  const { field, shown } = estimating;
  return (
    <section className={styles.round} aria-label={`Silent estimate: ${scoreFieldNames[field]}`}>
      <h3 className={styles.heading}>{scoreFieldNames[field]}, in silence</h3>
      <p className={styles.words}>{questions[field]}</p>
      {shown ? (
        <ShownEstimates initiative={initiative} field={field} />
      ) : (
        <EstimateRound initiative={initiative} field={field} />
      )}
      <div>
        <Button
          variant="quiet"
          size="small"
          onPress={() => act(stopEstimating, { initiativeId: initiative.id })}
        >
          Stop without an answer
        </Button>
      </div>
    </section>
  );
}
