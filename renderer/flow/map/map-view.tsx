import { mappingStepPurposes } from '@shared/flow/mapping-steps';
import type { FlowMap } from '@shared/model/flow-map';
import Plus from 'lucide-react/icons/plus';
import { usePreferences } from '@/store/preferences-store';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { EmptyState } from '@/ui/empty-state';
import { BlockerPiles } from '../blockers/blocker-piles';
import { FiguresColumn } from '../figures/figures-column';
import { TotalsLine } from '../figures/totals-line';
import { selectSteps } from '../flow-selectors';
import { useFlowScreen } from '../flow-store';
import { LadderView } from '../ladder/ladder-view';
import { StepRow } from '../steps/step-row';
import { WhatIfBar } from '../what-if/what-if-bar';
import { MapBeside } from './map-beside';
import { onMapKey } from './map-keys';
import styles from './map-view.module.css';
import { useKeysKept } from './use-keys-kept';

/** The map with what it comes to at the right; what is asked about one thing on it stands beside it, never over it. */
export function MapView({ map, isFrozen }: { readonly map: FlowMap; readonly isFrozen: boolean }) {
  const hasSteps = useWorkspace((workspace) => selectSteps(workspace.flowStep, map.id).length > 0);
  const hasPanel = useFlowScreen((screen) => screen.panel !== null);
  const isWriting = useFlowScreen((screen) => screen.writingBefore !== undefined);
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  useKeysKept();
  const isEmpty = !hasSteps && !isWriting;
  return (
    <div className={`${styles.view} ${hasPanel ? styles.withPanel : ''}`}>
      <div className={styles.work} data-flow-scroller="" data-beside={hasPanel || undefined}>
        {isFrozen || isRoomScreen ? null : <p className={styles.purpose}>{mappingStepPurposes[map.step]}</p>}
        {isEmpty ? (
          <EmptyState
            title="Call out the steps that one piece of work takes, in their order."
            example="Ticket, refine, build, review, security, release. Times come later: T goes through them."
            action={
              isFrozen ? undefined : (
                <Button variant="primary" icon={Plus} keyHint="n" onPress={() => void runCommand('step.new')}>
                  First step
                </Button>
              )
            }
          />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: it hears the arrows of what is focused inside
          <div className={styles.map} onKeyDown={(event) => onMapKey(event, isFrozen)}>
            <StepRow map={map} isFrozen={isFrozen} />
            {hasPanel ? (
              <div className={styles.totals}>
                <TotalsLine map={map} />
              </div>
            ) : null}
            <LadderView key={map.id} map={map} isFrozen={isFrozen} />
            <WhatIfBar map={map} isFrozen={isFrozen} />
            <BlockerPiles map={map} isFrozen={isFrozen} />
          </div>
        )}
      </div>
      {hasPanel && !isFrozen ? (
        <div className={styles.beside}>
          <MapBeside map={map} />
        </div>
      ) : null}
      {isEmpty ? null : (
        <aside className={styles.figures} aria-label="Figures">
          <FiguresColumn map={map} />
        </aside>
      )}
      <div className="visually-hidden" aria-live="assertive" aria-atomic="true" data-flow-live="" />
    </div>
  );
}
