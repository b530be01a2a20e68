import { compareMaps } from '@shared/flow/history';
import { dayTaken, mapHistory, teamMaps } from '@shared/flow/maps';
import type { FlowMap } from '@shared/model/flow-map';
import type { Workspace } from '@shared/model/workspace';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useMemo, useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { useCommands } from '@/ui/commands/use-commands';
import { IconButton } from '@/ui/icon-button';
import { Select } from '@/ui/select';
import { formatDay } from '@/ui/typed-date';
import { FlowFrame } from '../flow-frame';
import { goInFlow } from '../flow-route';
import { kindNames } from '../flow-words';
import { useEnter } from '../use-enter';
import styles from './compare.module.css';
import { ComparedFigures } from './compared-figures';
import { ComparedLadders } from './compared-ladders';
import { ComparedSteps } from './compared-steps';

/** Two maps side by side, to one scale: today's with the future one, or with how it was; and what differs. */
export function CompareScreen({ mapId }: { readonly mapId: string }) {
  const map = useWorkspace((workspace) => workspace.flowMap.get(mapId));
  return map === undefined ? null : <Comparing map={map} />;
}

function Comparing({ map }: { readonly map: FlowMap }) {
  const flowMap = useWorkspace((workspace) => workspace.flowMap);
  const flowStep = useWorkspace((workspace) => workspace.flowStep);
  const flowRework = useWorkspace((workspace) => workspace.flowRework);
  const others = useMemo(() => othersOf(flowMap, map), [flowMap, map]);
  const [chosenId, choose] = useState<string | null>(null);
  const other = others.find(({ id }) => id === chosenId) ?? others[0];
  const pair = useMemo(() => (other === undefined ? null : inOrder(map, other)), [map, other]);
  const comparison = useMemo(
    () => (pair === null ? null : compareMaps({ flowStep, flowRework }, pair.before.id, pair.after.id)),
    [pair, flowStep, flowRework],
  );
  const back = () => goInFlow({ at: 'map', mapId: map.id });
  useCommands(
    [
      {
        id: 'compare.leave',
        title: 'Back to the map',
        section: 'Flow map',
        keys: 'mod+backspace',
        hint: 'back',
        run: back,
      },
      {
        id: 'compare.next',
        title: 'Compare with the next map',
        section: 'Flow map',
        keys: ']',
        hint: 'next map',
        whyNot: () => (others.length < 2 ? 'There is no other map.' : null),
        run: () =>
          choose(others[(others.findIndex(({ id }) => id === other?.id) + 1) % others.length]?.id ?? null),
      },
    ],
    [map.id],
  );
  // What it holds is read and scrolled, not pressed.
  useEnter('[data-compared]');
  return (
    <FlowFrame
      title={map.title}
      subtitle="Compared"
      view="map"
      lead={<IconButton label="Back to the map" icon={ArrowLeft} keyHint="mod+backspace" onPress={back} />}
      foot={['compare.next', 'compare.leave']}
    >
      <div className={styles.page} tabIndex={-1} data-compared="">
        {other === undefined || pair === null || comparison === null ? (
          <p>
            There is nothing to compare it with yet. Make a future map (U), or keep this one as it is now in
            its history (K).
          </p>
        ) : (
          <>
            <div className={styles.choice}>
              <Select
                label="Compare with"
                items={others.map((each) => ({ id: each.id, label: nameOf(each) }))}
                value={other.id}
                onChange={choose}
              />
            </div>
            <ComparedLadders
              comparison={comparison}
              before={{ map: pair.before, name: nameOf(pair.before) }}
              after={{ map: pair.after, name: nameOf(pair.after) }}
            />
            <ComparedFigures
              comparison={comparison}
              before={{ map: pair.before, name: nameOf(pair.before) }}
              after={{ map: pair.after, name: nameOf(pair.after) }}
            />
            <ComparedSteps comparison={comparison} calendar={pair.after} />
          </>
        )}
      </div>
    </FlowFrame>
  );
}

/** What a map can be compared with: its future or its origin first, then its history, then the team's other maps. */
function othersOf(maps: Workspace['flowMap'], map: FlowMap): FlowMap[] {
  const originId = map.takenAt === null ? map.id : (map.copiedFromId ?? map.id);
  const live = teamMaps(maps, map.teamId);
  const near = live.filter(
    ({ id, copiedFromId }) => copiedFromId === originId || id === map.copiedFromId || id === originId,
  );
  const all = [...near, ...mapHistory(maps, originId), ...live];
  return [...new Set(all)].filter(({ id }) => id !== map.id);
}

/** What was comes first, then what is, then what could be. */
function inOrder(one: FlowMap, other: FlowMap): { readonly before: FlowMap; readonly after: FlowMap } {
  const age = ({ takenAt, kind }: FlowMap) =>
    takenAt === null ? (kind === 'current' ? '8' : '9') : `0${takenAt}`;
  return age(one) <= age(other) ? { before: one, after: other } : { before: other, after: one };
}

function nameOf(map: FlowMap): string {
  const taken = dayTaken(map);
  return taken === null
    ? `${map.title}: ${kindNames[map.kind].toLowerCase()}`
    : `${map.title}: as it was on ${formatDay(taken)}`;
}
