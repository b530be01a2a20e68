import { mapSteps } from '@shared/flow/blocks';
import { flowFigures } from '@shared/flow/figures';
import { dayTaken, deleteFlowMap } from '@shared/flow/maps';
import { mapRework } from '@shared/flow/steps';
import type { FlowMap } from '@shared/model/flow-map';
import type { Workspace } from '@shared/model/workspace';
import GitCompareArrows from 'lucide-react/icons/git-compare-arrows';
import Plus from 'lucide-react/icons/plus';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Trash2 from 'lucide-react/icons/trash-2';
import { type KeyboardEvent, useState } from 'react';
import { lineEnd } from '@/line/line-end';
import { MeetingList } from '@/meeting/meeting-list';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { runCommand } from '@/ui/commands/commands';
import { EmptyState } from '@/ui/empty-state';
import { focusNeighbour } from '@/ui/focus-neighbour';
import { IconButton } from '@/ui/icon-button';
import { areaIcons } from '@/ui/icons';
import { notify } from '@/ui/notices-store';
import { formatDay } from '@/ui/typed-date';
import { useRovingFocus } from '@/ui/use-roving-focus';
import { FlowFrame } from '../flow-frame';
import { goInFlow } from '../flow-route';
import { selectHistory, selectMaps } from '../flow-selectors';
import { rememberedMap } from '../flow-store';
import { kindNames, percentWords, timeWords } from '../flow-words';
import { useEnter } from '../use-enter';
import styles from './map-list.module.css';
import { MapSettingsDialog } from './map-settings-dialog';

const startButton = (
  <Button variant="primary" icon={Plus} keyHint="n" onPress={() => void runCommand('map.new')}>
    New flow map
  </Button>
);

/** The team's maps with what they come to, and each one's history. Arrows move, Enter opens, E edits, Delete bins. */
export function MapList({ teamId }: { readonly teamId: string }) {
  const maps = useWorkspace((workspace) => selectMaps(workspace.flowMap, teamId));
  const roving = useRovingFocus<HTMLUListElement>();
  useEnter(`[data-map-id="${CSS.escape(rememberedMap() ?? '')}"]`, '[data-map-id]');
  return (
    <FlowFrame
      title="Flow"
      view="map"
      foot={[
        'map.new',
        { keys: 'arrowup arrowdown', label: 'move focus' },
        { keys: 'enter', label: 'open' },
        { keys: 'e', label: 'title and calendar' },
      ]}
    >
      {maps.length === 0 ? (
        <EmptyState
          title="A flow map shows each step that work takes, how long it waits before it, and where it gets stuck."
          example="Ticket 1 h, waits 2 days, build 14 h, waits 7 days, security review 3 h: the week is lost in the waiting, not in the building."
          action={startButton}
        />
      ) : (
        <MeetingList label="Flow maps" start={startButton} roving={roving}>
          {maps.map((map) => (
            <Row key={map.id} map={map} />
          ))}
        </MeetingList>
      )}
    </FlowFrame>
  );
}

function Row({ map }: { readonly map: FlowMap }) {
  const [isSetting, setSetting] = useState(false);
  const words = useWorkspace((workspace) => wordsOf(workspace, map.id));
  const remove = () => actUndoable(deleteFlowMap, { mapId: map.id }, notify, `“${map.title}” is in the bin.`);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'e' || event.key === 'F2') setSetting(true);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      focusNeighbour(event.currentTarget);
      remove();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-roving=""
        data-map-id={map.id}
        {...lineEnd('flowMap', map.id)}
        className={styles.open}
        onClick={() => goInFlow({ at: 'map', mapId: map.id })}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="Enter E Delete"
      >
        <span className={styles.name} dir="auto">
          {map.title}
        </span>
        <span className={styles.words}>{words}</span>
        <span className={styles.state}>
          <Chip icon={areaIcons.flow} tone={map.kind === 'current' ? 'plain' : 'accent'}>
            {kindNames[map.kind]}
          </Chip>
        </span>
      </button>
      <div className={styles.tools}>
        <IconButton
          label={`Compare ${map.title}`}
          icon={GitCompareArrows}
          onPress={() => goInFlow({ at: 'compare', mapId: map.id })}
        />
        <IconButton
          label={`Title, kind and calendar of ${map.title}`}
          icon={SlidersHorizontal}
          keyHint="e"
          onPress={() => setSetting(true)}
        />
        <IconButton label={`Delete ${map.title}`} icon={Trash2} keyHint="delete" onPress={remove} />
      </div>
      <History map={map} />
      {isSetting ? <MapSettingsDialog map={map} onClose={() => setSetting(false)} /> : null}
    </li>
  );
}

/** What was kept of a map: each entry opens as it was. */
function History({ map }: { readonly map: FlowMap }) {
  const table = useWorkspace((workspace) => workspace.flowMap);
  const entries = selectHistory(table, map.id);
  if (entries.length === 0) return null;
  return (
    <ul className={styles.history} aria-label={`History of ${map.title}`}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            data-roving=""
            className={styles.entry}
            onClick={() => goInFlow({ at: 'map', mapId: entry.id })}
          >
            As it was on {formatDay(dayTaken(entry) ?? '')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** "7 steps · 19.5 days · 15% working": what isn't known is left out. A string, so that it is compared as one. */
function wordsOf({ flowMap, flowStep, flowRework }: Workspace, mapId: string): string {
  const map = flowMap.get(mapId);
  const steps = mapSteps(flowStep, mapId);
  if (!map || steps.length === 0) return 'No steps yet';
  const { leadTime, flowEfficiency } = flowFigures(steps, mapRework(flowRework, mapId));
  const count = `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
  if (leadTime.state !== 'known') return `${count} · times are missing`;
  const efficiency =
    flowEfficiency.state === 'known' ? ` · ${percentWords(flowEfficiency.value)} of it working` : '';
  return `${count} · ${timeWords(leadTime.value, map)}${efficiency}`;
}
