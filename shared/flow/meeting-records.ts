import { byOrder } from '../kernel/order-key';
import type { Action } from '../model/action';
import type { Decision } from '../model/decision';
import type { FlowMap } from '../model/flow-map';
import type { Workspace } from '../model/workspace';
import { dayTaken, mapHistory } from './maps';

type Outcome = Decision | Action;

/**
 * What was decided in a mapping meeting, in order. A map has a meeting a day, each of which begins where an earlier day's entry of the
 * history ends: on the map as it is now, today's; on an entry, those of its day.
 * @param today YYYY-MM-DD
 */
export function mappingDecisions(
  decisions: Workspace['decision'],
  maps: Workspace['flowMap'],
  map: FlowMap,
  today: string,
): Decision[] {
  return ofMeeting(decisions, maps, map, today);
}

/** What was promised in a mapping meeting, in order, but for the experiment, which stands for itself. */
export function mappingActions(
  actions: Workspace['action'],
  maps: Workspace['flowMap'],
  map: FlowMap,
  today: string,
): Action[] {
  const isShown = (action: Action) =>
    action.id === map.experimentId && (map.takenAt !== null || action.state === 'open');
  return ofMeeting(actions, maps, map, today).filter((action) => !isShown(action));
}

function ofMeeting<Kind extends Outcome>(
  records: ReadonlyMap<string, Kind>,
  maps: Workspace['flowMap'],
  map: FlowMap,
  today: string,
): Kind[] {
  const liveId = map.takenAt === null ? map.id : map.copiedFromId;
  if (liveId === null) return [];
  const day = dayTaken(map) ?? today;
  // The newest comes first.
  const before =
    mapHistory(maps, liveId)
      .flatMap((entry) => dayTaken(entry) ?? [])
      .find((taken) => taken < day) ?? '';
  return [...records.values()]
    .filter(({ mapId, date }) => mapId === liveId && date > before && (map.takenAt === null || date <= day))
    .sort(byOrder);
}
