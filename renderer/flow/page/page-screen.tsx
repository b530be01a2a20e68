import { freezeMap } from '@shared/flow/history';
import { flowPage } from '@shared/flow/page';
import { flowPageGaps } from '@shared/flow/page-gaps';
import type { FlowMap } from '@shared/model/flow-map';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useEffect, useMemo } from 'react';
import { QuietText } from '@/meeting/meeting-document';
import { TakeAlong } from '@/meeting/take-along';
import { actUndoable } from '@/store/act-undoable';
import { leaveField } from '@/store/leave-field';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { useCommands } from '@/ui/commands/use-commands';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices-store';
import { StandingPanel } from '@/ui/standing-panel';
import { FlowFrame } from '../flow-frame';
import { goInFlow } from '../flow-route';
import { flowScreen } from '../flow-store';
import { useEnter } from '../use-enter';
import { MeetingEnd } from './meeting-end';
import { outcomeCommands } from './outcome-commands';
import { PageDocument } from './page-document';
import { useFlowExport } from './use-flow-export';

/** How a mapping meeting ends: the experiment on one side, and the page that people take along on the other. */
export function PageScreen({ mapId }: { readonly mapId: string }) {
  const map = useWorkspace((workspace) => workspace.flowMap.get(mapId));
  return map === undefined ? null : <Ending map={map} />;
}

function Ending({ map }: { readonly map: FlowMap }) {
  const workspace = useWorkspace((all) => all);
  const today = useToday();
  const page = useMemo(() => flowPage(workspace, map.id, today), [workspace, map.id, today]);
  const gaps = useMemo(() => (page === null ? [] : flowPageGaps(page)), [page]);
  const exporting = useFlowExport(map.id);
  const isFrozen = map.takenAt !== null;
  useEnter('[aria-label="What you take along"]');
  useEffect(() => () => flowScreen.setState({ editing: null }), []);
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
      ...outcomeCommands(map, () => {}),
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
      foot={
        isFrozen
          ? ['map.export', 'page.leave']
          : ['decision.new', 'action.new', 'map.export', 'map.freeze', 'page.leave']
      }
    >
      <TakeAlong
        beside={
          <StandingPanel title="Experiment">
            {isFrozen ? (
              <QuietText>This is how it was. Change the map as it is now.</QuietText>
            ) : (
              <MeetingEnd map={map} />
            )}
          </StandingPanel>
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
