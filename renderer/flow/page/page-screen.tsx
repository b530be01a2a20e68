import { setExperiment } from '@shared/flow/focusing';
import { freezeMap } from '@shared/flow/history';
import { mappingStepPurposes } from '@shared/flow/maps';
import { flowPage } from '@shared/flow/page';
import { flowPageGaps } from '@shared/flow/page-gaps';
import type { FlowMap } from '@shared/model/flow-map';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useMemo } from 'react';
import { TakeAlong } from '@/meeting/take-along';
import { actUndoable } from '@/store/act-undoable';
import { leaveField } from '@/store/leave-field';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { useCommands } from '@/ui/commands/use-commands';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices-store';
import { FlowFrame } from '../flow-frame';
import { goInFlow } from '../flow-route';
import { PlanFields } from '../panels/plan-fields';
import styles from './page.module.css';
import { PageDocument } from './page-document';
import { useFlowExport } from './use-flow-export';

/** How a mapping meeting ends: the experiment on one side, and the page that people take along on the other. */
export function PageScreen({ mapId }: { readonly mapId: string }) {
  const map = useWorkspace((workspace) => workspace.flowMap.get(mapId));
  return map === undefined ? null : <Ending map={map} />;
}

function Ending({ map }: { readonly map: FlowMap }) {
  const workspace = useWorkspace((all) => all);
  const page = useMemo(() => flowPage(workspace, map.id), [workspace, map.id]);
  const gaps = useMemo(() => (page === null ? [] : flowPageGaps(page)), [page]);
  const today = useToday();
  const exporting = useFlowExport(map.id);
  const isFrozen = map.takenAt !== null;
  const back = () => goInFlow({ at: 'map', mapId: map.id });
  const keepIt = {
    id: 'map.freeze',
    title: 'Keep it in the history',
    section: 'Flow map',
    keys: 'mod+enter',
    hint: 'keep',
    whyNot: () => (isFrozen ? 'This is in the history already.' : null),
    run: () => {
      leaveField();
      actUndoable(freezeMap, { mapId: map.id }, notify, 'Kept as it is now. Compare shows it.');
    },
  };
  useCommands(
    [
      keepIt,
      {
        id: 'page.leave',
        title: 'Back to the map',
        section: 'Flow map',
        keys: 'mod+backspace',
        otherKeys: ['g'],
        hint: 'back',
        run: back,
      },
    ],
    [map.id, isFrozen],
  );
  return (
    <FlowFrame
      title={map.title}
      subtitle="The page of the meeting"
      view="map"
      lead={<IconButton label="Back to the map" icon={ArrowLeft} keyHint="mod+backspace" onPress={back} />}
      foot={isFrozen ? ['map.export', 'page.leave'] : ['map.export', 'map.freeze', 'page.leave']}
    >
      <TakeAlong
        beside={
          <aside className={styles.panel} aria-labelledby="experiment-title">
            <h2 id="experiment-title" className={styles.title}>
              Experiment
            </h2>
            {isFrozen ? (
              <p className={styles.quiet}>This is how it was. Change the map as it is now.</p>
            ) : (
              <>
                <p className={styles.quiet}>{mappingStepPurposes.experiment}</p>
                <PlanFields
                  teamId={map.teamId}
                  label="What do you try?"
                  placeholder="Security joins the design review for four weeks"
                  plan={map.experiment}
                  keep={(fields) => act(setExperiment, { mapId: map.id, ...fields })}
                />
              </>
            )}
          </aside>
        }
        isClosed={false}
        page={page === null ? null : <PageDocument page={page} gaps={isFrozen ? [] : gaps} today={today} />}
        exportCommand="map.export"
        {...(isFrozen ? {} : { close: keepIt })}
      />
      {exporting}
    </FlowFrame>
  );
}
