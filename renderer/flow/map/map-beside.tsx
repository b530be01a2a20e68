import type { FlowMap } from '@shared/model/flow-map';
import { useEffect } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { flowScreen, useFlowScreen } from '../flow-store';
import { BlockerPanel } from '../panels/blocker-panel';
import { ExperimentPanel, FocusingPanel } from '../panels/focusing-panel';
import { StepPanel } from '../panels/step-panel';
import { TimesPanel } from '../panels/times-panel';
import { HalvingPanel } from '../what-if/halving-panel';
import { enterMap } from './map-handle';

/** What stands beside the map: the details of a step or a blocker, or a look at all of them. */
export function MapBeside({ map }: { readonly map: FlowMap }) {
  const panel = useFlowScreen((screen) => screen.panel);
  const hasSubject = useWorkspace(({ flowStep, blocker }) => {
    if (panel?.kind === 'step') return flowStep.get(panel.id)?.mapId === map.id;
    if (panel?.kind === 'blocker') return blocker.get(panel.id)?.mapId === map.id;
    return true;
  });
  // What it was about is gone: deleted, undone, or taken away in another window.
  useEffect(() => {
    if (hasSubject) return;
    flowScreen.setState({ panel: null });
    if (document.activeElement === document.body) enterMap();
  }, [hasSubject]);
  if (panel === null || !hasSubject) return null;
  switch (panel.kind) {
    case 'step':
      return <StepPanel map={map} stepId={panel.id} />;
    case 'blocker':
      return <BlockerPanel map={map} blockerId={panel.id} />;
    case 'times':
      return <TimesPanel map={map} />;
    case 'halving':
      return <HalvingPanel map={map} />;
    case 'focusing':
      return <FocusingPanel map={map} />;
    case 'experiment':
      return <ExperimentPanel map={map} />;
  }
}
