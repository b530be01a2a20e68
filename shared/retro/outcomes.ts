import { cleanText, requireText } from '../kernel/clean-text';
import { byOrder } from '../kernel/order-key';
import { madeRoom, placeBefore } from '../kernel/placing';
import { ok, type Result } from '../kernel/result';
import { type RuleError, refuse } from '../kernel/rule';
import type { Action } from '../model/action';
import type { Decision } from '../model/decision';
import { textLimits } from '../model/fields';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { topicOnBoard } from './votes';

/** Where a decision or an action comes from. */
export interface Origin {
  readonly teamId: string;
  /** The retrospective, or null outside of one. */
  readonly retroId: string | null;
  /** The note or group it came from. */
  readonly topicId: string | null;
  /** The planning meeting, where it comes from one. */
  readonly planningId?: string | null;
  /** The flow map, where it comes from a mapping meeting. */
  readonly mapId?: string | null;
  /** The initiative that it belongs to. */
  readonly initiativeId?: string | null;
}

/** An origin that is there, with the day that what comes from it bears: the meeting's, or today's outside of one. */
interface CheckedOrigin extends Required<Origin> {
  readonly date: string;
}

/** Checks that an origin is there; a topic or an initiative that isn't any more is let go, so that what was typed is not lost. */
export function checkOrigin(
  workspace: Workspace,
  origin: Origin,
  today: string,
): Result<CheckedOrigin, RuleError> {
  const { teamId, retroId } = origin;
  if (!workspace.team.has(teamId)) return refuse('gone', 'This team is not there any more.');
  const planningId = origin.planningId ?? null;
  const planning = planningId === null ? undefined : workspace.planning.get(planningId);
  if (planningId !== null && planning?.teamId !== teamId) {
    return refuse('gone', 'This planning meeting is not there any more. It may be in the bin.');
  }
  const mapId = origin.mapId ?? null;
  const map = mapId === null ? undefined : workspace.flowMap.get(mapId);
  if (mapId !== null && map?.teamId !== teamId) {
    return refuse('gone', 'This map is not there any more. It may be in the bin.');
  }
  if (map && map.takenAt !== null)
    return refuse('frozen', 'This is how it was. Write it on the map as it is now.');
  const wanted = origin.initiativeId ?? null;
  const initiativeId = wanted !== null && workspace.initiative.get(wanted)?.teamId === teamId ? wanted : null;
  const links = { teamId, planningId, initiativeId, mapId };
  if (retroId === null) return ok({ ...links, retroId, topicId: null, date: planning?.date ?? today });
  const retro = workspace.retro.get(retroId);
  if (retro?.teamId !== teamId) return refuse('gone', 'This retrospective is not there any more.');
  const topicId = origin.topicId === null ? null : topicOnBoard(workspace, retro, origin.topicId);
  return ok({ ...links, retroId, topicId, date: retro.date });
}

/** Checks the words of a decision or an action. */
export function checkWords(raw: string, what: string): Result<string, RuleError> {
  return requireText(cleanText(raw), textLimits.text, what);
}

type Outcome = Decision | Action;

/** The others of the same meeting (or, outside of one, of the same team), in order. */
export function siblings<Kind extends Outcome>(
  records: ReadonlyMap<string, Kind>,
  {
    id,
    teamId,
    retroId,
    planningId,
    mapId,
  }: Pick<Outcome, 'id' | 'teamId' | 'retroId' | 'planningId' | 'mapId'>,
): Kind[] {
  return [...records.values()]
    .filter(
      (other) =>
        other.id !== id &&
        other.teamId === teamId &&
        other.retroId === retroId &&
        // Records from before plans and maps have no such fields.
        (other.planningId ?? null) === (planningId ?? null) &&
        (other.mapId ?? null) === (mapId ?? null),
    )
    .sort(byOrder);
}

/** The place after the last of a list, with the changes that make room when there is none. */
export function lastPlace<Kind extends Outcome>(
  others: readonly Kind[],
  put: (record: Kind) => Change,
): { readonly order: string; readonly changes: readonly Change[] } {
  return placeOne(others, null, put);
}

/** Moves a decision or an action in front of another of its list, or to the end. */
export function moveOutcome<Kind extends Outcome>(
  record: Kind,
  records: ReadonlyMap<string, Kind>,
  beforeId: string | null,
  put: (record: Kind) => Change,
  label: string,
): RuleResult {
  const others = siblings(records, record);
  if (beforeId === record.id) return ok({ label, changes: [] });
  const inOrder = [...others, record].sort(byOrder);
  const follower = inOrder[inOrder.indexOf(record) + 1]?.id ?? null;
  const wanted = others.some(({ id }) => id === beforeId) ? beforeId : null;
  if (follower === wanted) return ok({ label, changes: [] });
  const { order, changes } = placeOne(others, wanted, put);
  return ok({ label, changes: [...changes, put({ ...record, order })] });
}

/** The decisions or the actions of one meeting, in order. */
export function saidIn<Kind extends Outcome>(
  records: ReadonlyMap<string, Kind>,
  field: 'retroId' | 'planningId',
  meetingId: string,
): Kind[] {
  return [...records.values()].filter((record) => record[field] === meetingId).sort(byOrder);
}

function placeOne<Kind extends Outcome>(
  others: readonly Kind[],
  beforeId: string | null,
  put: (record: Kind) => Change,
): { readonly order: string; readonly changes: readonly Change[] } {
  const placing = placeBefore(others, beforeId, 1);
  return { order: placing.keys[0] ?? 'a0', changes: madeRoom(others, placing).map(put) };
}
