import { type BinnedRecord, putInBin } from '../bin/put-in-bin';
import { cleanLine, requireText } from '../kernel/clean-text';
import { byOrder } from '../kernel/order-key';
import { pastedLines } from '../kernel/pasted-lines';
import { madeRoom, placeBefore } from '../kernel/placing';
import { err, ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import {
  type Blocker,
  type BlockerCause,
  type BlockerPlace,
  type BlockerSource,
  blockerCauses,
  blockerLimits,
  blockerPlaces,
} from '../model/blocker';
import { textLimits } from '../model/fields';
import type { FlowMap } from '../model/flow-map';
import { flowLimits } from '../model/flow-step';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { mapBlockers } from './causes';
import { liveMap } from './maps';

/** What can be set on a blocker; what is left out stays as it is. */
export interface BlockerFields {
  readonly text?: string;
  readonly cause?: BlockerCause;
  /** 0 and above, with a fraction where it is rarer; null while nobody has said. */
  readonly timesPerWeek?: number | null;
  /** Working minutes, as `parseDuration` gives them. */
  readonly minutesEach?: number | null;
}

/** Where a blocker lies: on a step, on the wait before it, or beside the map. */
export interface BlockerSpot {
  readonly stepId?: string | null;
  readonly at?: BlockerPlace;
}

/** Writes down a blocker, on a step or a wait or beside the map. */
export function addBlocker(
  workspace: Workspace,
  args: BlockerSpot & BlockerFields & { readonly mapId: string; readonly text: string },
  context: RuleContext,
): RuleResult {
  const { mapId, stepId, at, ...fields } = args;
  return placeNew(workspace, { mapId, stepId, at }, [{ ...fields, sources: [] }], context);
}

/** Writes down a blocker for each line of a pasted text, beside the map or all at one place. */
export function addBlockers(
  workspace: Workspace,
  args: BlockerSpot & { readonly mapId: string; readonly text: string },
  context: RuleContext,
): RuleResult {
  const texts = pastedLines(args.text, { longest: textLimits.title, what: 'a blocker' });
  if (!texts.ok) return texts;
  return placeNew(
    workspace,
    args,
    texts.value.map((text) => ({ text, sources: [] })),
    context,
  );
}

/** Changes what is known of a blocker; see `BlockerFields`. */
export function editBlocker(
  workspace: Workspace,
  args: BlockerFields & { readonly blockerId: string },
  _context: RuleContext,
): RuleResult {
  const { blockerId, ...fields } = args;
  const blocker = workspace.blocker.get(blockerId);
  if (!blocker) return blockerGone();
  const live = liveMap(workspace, blocker.mapId);
  if (!live.ok) return live;
  const edited = withBlockerFields(blocker, fields);
  if (!edited.ok) return edited;
  const same = JSON.stringify(edited.value) === JSON.stringify(blocker);
  return ok({ label: 'edit blocker', changes: same ? [] : [put(edited.value)] });
}

/** Says of blockers, all at once, which of the four causes they have. Those that have it stay as they are. */
export function setBlockersCause(
  workspace: Workspace,
  args: { readonly blockerIds: readonly string[]; readonly cause: BlockerCause },
  _context: RuleContext,
): RuleResult {
  const chosen = selectBlockers(workspace, args.blockerIds);
  if (!chosen.ok) return chosen;
  const { cause } = args;
  if (!blockerCauses.includes(cause)) return noCause();
  const others = chosen.value.blockers.filter((blocker) => blocker.cause !== cause);
  const label = others.length > 1 ? `set the cause of ${others.length} blockers` : 'set the cause';
  return ok({ label, changes: others.map((blocker) => put({ ...blocker, cause })) });
}

/** Puts blockers onto a step, onto the wait before it, or beside the map; in front of another, or at the end. */
export function placeBlockers(
  workspace: Workspace,
  args: BlockerSpot & { readonly blockerIds: readonly string[]; readonly beforeId?: string | null },
  _context: RuleContext,
): RuleResult {
  const chosen = selectBlockers(workspace, args.blockerIds);
  if (!chosen.ok) return chosen;
  const { map, blockers } = chosen.value;
  const spot = checkSpot(workspace, map, args);
  if (!spot.ok) return spot;
  const label = nameBlockers('move', blockers.length);
  const all = mapBlockers(workspace.blocker, map.id);
  const others = all.filter((each) => !blockers.includes(each));
  const beforeId = args.beforeId ?? null;
  const placing = placeBefore(others, beforeId, blockers.length);
  // Without a place among the others it keeps the one it has.
  const staysInOrder = beforeId === null;
  const moved = blockers.map((blocker, index) =>
    put({
      ...blocker,
      ...spot.value,
      order: staysInOrder ? blocker.order : (placing.keys[index] ?? blocker.order),
    }),
  );
  const roomMade = staysInOrder ? [] : madeRoom(others, placing).map(put);
  const same = blockers.every(
    (blocker, index) => staysInOrder && JSON.stringify(moved[index]) === JSON.stringify(put(blocker)),
  );
  return ok({ label, changes: same ? [] : [...roomMade, ...moved] });
}

/** Puts blockers into the bin as one. Candidates that came from them stay, and remember it. */
export function deleteBlockers(
  workspace: Workspace,
  args: { readonly blockerIds: readonly string[] },
  context: RuleContext,
): RuleResult {
  const chosen = selectBlockers(workspace, args.blockerIds);
  if (!chosen.ok) return chosen;
  const { map, blockers } = chosen.value;
  const kind = blockers.length === 1 ? 'Blocker' : `${blockers.length} blockers`;
  const records = blockers.map((record): BinnedRecord => ({ table: 'blocker', record }));
  const text = blockers[0]?.text ?? '';
  return ok({
    label: nameBlockers('delete', blockers.length),
    changes: putInBin({ teamId: map.teamId, kind, text, records }, context),
  });
}

/** Puts new blockers at the end, all at one place. */
export function placeNew(
  workspace: Workspace,
  place: BlockerSpot & { readonly mapId: string },
  wanted: readonly (BlockerFields & { readonly text: string; readonly sources: readonly BlockerSource[] })[],
  context: RuleContext,
): RuleResult {
  const live = liveMap(workspace, place.mapId);
  if (!live.ok) return live;
  const map = live.value;
  const spot = checkSpot(workspace, map, place);
  if (!spot.ok) return spot;
  const all = mapBlockers(workspace.blocker, map.id);
  const placing = placeBefore(all, null, wanted.length);
  const changes: Change[] = madeRoom(all, placing).map(put);
  for (const [index, { sources, ...fields }] of wanted.entries()) {
    const blank: Blocker = {
      id: context.newId(),
      teamId: map.teamId,
      mapId: map.id,
      ...spot.value,
      cause: 'waiting',
      text: fields.text,
      timesPerWeek: null,
      minutesEach: null,
      sources: [...sources],
      order: placing.keys[index] ?? 'a0',
      createdAt: context.now,
    };
    const full = withBlockerFields(blank, fields);
    if (!full.ok) return full;
    changes.push(put(full.value));
  }
  return ok({ label: nameBlockers('add', wanted.length), changes });
}

function checkSpot(
  workspace: Workspace,
  map: FlowMap,
  { stepId = null, at = 'step' }: BlockerSpot,
): Result<Pick<Blocker, 'stepId' | 'at'>, RuleError> {
  if (!blockerPlaces.includes(at)) return refuse('out-of-range', 'Choose a step, or the wait before it.');
  if (stepId !== null && workspace.flowStep.get(stepId)?.mapId !== map.id) {
    return refuse('gone', 'This step is not on the map any more. Choose another one.');
  }
  return ok({ stepId, at });
}

function withBlockerFields(blocker: Blocker, fields: BlockerFields): Result<Blocker, RuleError> {
  const text = requireText(cleanLine(fields.text ?? blocker.text), textLimits.title, 'A blocker');
  if (!text.ok) return text;
  const cause = fields.cause ?? blocker.cause;
  if (!blockerCauses.includes(cause)) return noCause();
  const { timesPerWeek = blocker.timesPerWeek, minutesEach = blocker.minutesEach } = fields;
  const problem =
    outside('How often it happens in a week', timesPerWeek, blockerLimits.timesPerWeek) ??
    outside('How long it takes each time, in minutes,', minutesEach, flowLimits.minutes);
  return problem ? err(problem) : ok({ ...blocker, text: text.value, cause, timesPerWeek, minutesEach });
}

function noCause() {
  return refuse('out-of-range', 'Choose one of the four causes.');
}

function outside(what: string, value: number | null, most: number): RuleError | null {
  if (value === null || (value >= 0 && value <= most)) return null;
  const message = `${what} is a number from 0 to ${most.toLocaleString('en-GB')}, or empty while you don't know it.`;
  return { code: 'out-of-range', message };
}

/** The blockers that are there and of one map that lives (the first one's), in its order. */
function selectBlockers(
  workspace: Workspace,
  ids: readonly string[],
): Result<{ readonly map: FlowMap; readonly blockers: Blocker[] }, RuleError> {
  const found = [...new Set(ids)].flatMap((id) => workspace.blocker.get(id) ?? []);
  const [first] = found;
  if (!first) return blockerGone();
  const live = liveMap(workspace, first.mapId);
  if (!live.ok) return live;
  const blockers = found.filter(({ mapId }) => mapId === first.mapId).sort(byOrder);
  return ok({ map: live.value, blockers });
}

function put(record: Blocker): Change {
  return { op: 'put', table: 'blocker', record };
}

/** The refusal of every rule that is given a blocker that isn't there. */
export function blockerGone() {
  return refuse('gone', 'This blocker is not there any more. It may be in the bin.');
}

function nameBlockers(verb: string, count: number): string {
  return `${verb} ${count === 1 ? 'blocker' : `${count} blockers`}`;
}
