import { type BinnedRecord, binned, putInBin } from '../bin/put-in-bin';
import { type CalendarDate, localDay } from '../kernel/calendar-date';
import { cleanLine, requireText } from '../kernel/clean-text';
import { byOrder } from '../kernel/order-key';
import { madeRoom, placeBefore } from '../kernel/placing';
import { err, ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { calendarLimits, type FlowMap, type FlowMapKind, meetingAhead } from '../model/flow-map';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { defaultCalendar } from './durations';

/** The maps of a team that live, in their order. */
export function teamMaps(maps: Workspace['flowMap'], teamId: string): FlowMap[] {
  return [...maps.values()].filter((map) => map.teamId === teamId && map.takenAt === null).sort(byOrder);
}

/** The history of a map, the newest entry first. */
export function mapHistory(maps: Workspace['flowMap'], mapId: string): FlowMap[] {
  return [...maps.values()]
    .filter((map) => map.copiedFromId === mapId && map.takenAt !== null)
    .sort((a, b) => -byOrder({ id: a.id, order: a.takenAt ?? '' }, { id: b.id, order: b.takenAt ?? '' }));
}

/** The day on which an entry of the history was kept, where the person is; null for a map that lives. */
export function dayTaken({ takenAt }: Pick<FlowMap, 'takenAt'>): CalendarDate | null {
  return takenAt === null ? null : localDay(new Date(takenAt));
}

/** Makes a map without steps. */
export function addFlowMap(
  workspace: Workspace,
  args: { readonly teamId: string; readonly title: string; readonly kind?: FlowMapKind },
  context: RuleContext,
): RuleResult {
  const { teamId, kind = 'current' } = args;
  if (!workspace.team.has(teamId)) return refuse('gone', 'This team is not there any more.');
  const title = requireText(cleanLine(args.title), textLimits.title, 'A title');
  if (!title.ok) return title;
  const place = placeMap(workspace, teamId, null);
  const record: FlowMap = {
    id: context.newId(),
    teamId,
    title: title.value,
    kind,
    copiedFromId: null,
    takenAt: null,
    ...defaultCalendar,
    ...meetingAhead(),
    order: place.order,
    createdAt: context.now,
  };
  return ok({ label: 'add map', changes: [...place.changes, putMap(record)] });
}

/** Gives a map another title. */
export function renameFlowMap(
  workspace: Workspace,
  args: { readonly mapId: string; readonly title: string },
  _context: RuleContext,
): RuleResult {
  const title = requireText(cleanLine(args.title), textLimits.title, 'A title');
  if (!title.ok) return title;
  return changeMap(workspace, args.mapId, 'rename map', () => ({ title: title.value }));
}

/** Says whether a map shows today or what could be. */
export function setMapKind(
  workspace: Workspace,
  args: { readonly mapId: string; readonly kind: FlowMapKind },
  _context: RuleContext,
): RuleResult {
  return changeMap(workspace, args.mapId, `call map ${args.kind}`, () => ({ kind: args.kind }));
}

/**
 * Sets the working calendar of a map. Its minutes stay: what was typed as two days of eight hours is four of four hours then.
 * @returns 'out-of-range' for days without hours, and for more than there are
 */
export function setMapCalendar(
  workspace: Workspace,
  args: { readonly mapId: string; readonly hoursPerDay: number; readonly daysPerWeek: number },
  _context: RuleContext,
): RuleResult {
  const { hoursPerDay, daysPerWeek } = args;
  const { hours, days } = calendarLimits;
  if (!(hoursPerDay >= hours.least && hoursPerDay <= hours.most)) {
    return refuse('out-of-range', `A working day has ${hours.least} to ${hours.most} hours.`);
  }
  if (!(daysPerWeek >= days.least && daysPerWeek <= days.most)) {
    return refuse('out-of-range', `A working week has ${days.least} to ${days.most} days.`);
  }
  return changeMap(workspace, args.mapId, 'change the calendar', () => ({ hoursPerDay, daysPerWeek }));
}

/** Moves a map in front of another, or to the end. */
export function moveFlowMap(
  workspace: Workspace,
  args: { readonly mapId: string; readonly beforeId: string | null },
  _context: RuleContext,
): RuleResult {
  const live = liveMap(workspace, args.mapId);
  if (!live.ok) return live;
  const map = live.value;
  const label = 'move map';
  const all = teamMaps(workspace.flowMap, map.teamId);
  const follower = all[all.indexOf(map) + 1]?.id ?? null;
  const wanted = all.some(({ id }) => id === args.beforeId) ? args.beforeId : null;
  if (wanted === map.id || wanted === follower) return ok({ label, changes: [] });
  const place = placeMap(workspace, map.teamId, wanted, map.id);
  return ok({ label, changes: [...place.changes, putMap({ ...map, order: place.order })] });
}

/**
 * Puts a map into the bin with its steps, rework, blockers, items and its history, and with what was decided and promised in its
 * meetings: they come back together. A future map that was copied from it stays, as a map of its own.
 */
export function deleteFlowMap(
  workspace: Workspace,
  args: { readonly mapId: string },
  context: RuleContext,
): RuleResult {
  const map = workspace.flowMap.get(args.mapId);
  if (!map) return mapGone();
  const gone = new Set([map.id, ...mapHistory(workspace.flowMap, map.id).map(({ id }) => id)]);
  const ofMaps = ({ mapId }: { readonly mapId: string | null }) => gone.has(mapId ?? '');
  const records: BinnedRecord[] = [
    ...binned('flowMap', workspace.flowMap, ({ id }) => id === map.id),
    ...binned('flowMap', workspace.flowMap, ({ id }) => id !== map.id && gone.has(id)),
    ...binned('flowStep', workspace.flowStep, ofMaps),
    ...binned('flowRework', workspace.flowRework, ofMaps),
    ...binned('blocker', workspace.blocker, ofMaps),
    ...binned('workItem', workspace.workItem, ofMaps),
    ...binned('decision', workspace.decision, ofMaps),
    ...binned('action', workspace.action, ofMaps),
  ];
  const copies = [...workspace.flowMap.values()].filter(
    ({ id, copiedFromId }) => copiedFromId !== null && gone.has(copiedFromId) && !gone.has(id),
  );
  const { teamId, title } = map;
  return ok({
    label: 'delete map',
    changes: [
      ...copies.map((copy) => putMap({ ...copy, copiedFromId: null })),
      ...putInBin({ teamId, kind: 'Flow map', text: title, records }, context),
    ],
  });
}

/** A place among a team's maps, and the changes that make room for it. */
export function placeMap(
  workspace: Workspace,
  teamId: string,
  beforeId: string | null,
  movingId: string | null = null,
): { readonly order: string; readonly changes: readonly Change[] } {
  const others = teamMaps(workspace.flowMap, teamId).filter(({ id }) => id !== movingId);
  const placing = placeBefore(others, beforeId, 1);
  return { order: placing.keys[0] ?? 'a0', changes: madeRoom(others, placing).map(putMap) };
}

/** A rule's answer that sets some fields of a map that lives; nothing when they are as they were. */
export function changeMap(
  workspace: Workspace,
  mapId: string,
  label: string,
  fieldsOf: (map: FlowMap) => Partial<FlowMap>,
): RuleResult {
  const live = liveMap(workspace, mapId);
  if (!live.ok) return live;
  const record = { ...live.value, ...fieldsOf(live.value) };
  const same = JSON.stringify(record) === JSON.stringify(live.value);
  return ok({ label, changes: same ? [] : [putMap(record)] });
}

/** The map, if it can be changed. @returns 'gone', or 'frozen' for an entry of the history */
export function liveMap(workspace: Workspace, mapId: string): Result<FlowMap, RuleError> {
  const map = workspace.flowMap.get(mapId);
  if (!map) return mapGone();
  if (map.takenAt !== null) return err(frozen(map));
  return ok(map);
}

function frozen(map: FlowMap): RuleError {
  const day = dayTaken(map) ?? '';
  return { code: 'frozen', message: `This is how it was on ${day}. Change the map as it is now.` };
}

/** The change that stores a map. */
export function putMap(record: FlowMap): Change {
  return { op: 'put', table: 'flowMap', record };
}

/** The refusal of every rule that is given a map that isn't there. */
export function mapGone() {
  return refuse('gone', 'This map is not there any more. It may be in the bin.');
}
