import { placeBlockers } from '@shared/flow/blockers';
import { mapSteps } from '@shared/flow/blocks';
import { putStepsBeside } from '@shared/flow/branches';
import { addFlowRework } from '@shared/flow/rework';
import { moveFlowSteps } from '@shared/flow/steps';
import type { RuleResult } from '@shared/model/workspace';
import { systemContext } from '@/store/rule-context';
import { act, workspaceStore } from '@/store/workspace-store';
import type { MapSpot } from '../flow-store';

/** What hangs on the pointer. */
export interface Dragged {
  /** A step; a blocker; or an arrow that leads back from a step. */
  readonly kind: 'step' | 'blocker' | 'rework';
  readonly id: string;
  /** All blockers that move with it, itself among them. */
  readonly ids?: readonly string[];
  readonly words: string;
}

/** Where it would land. */
export interface DropTarget {
  readonly element: HTMLElement;
  readonly mark: 'before' | 'after' | 'on';
  /** What would happen, in words. */
  readonly words: string;
  /** Why not, as the rule says it; null where it can land. */
  readonly refusal: string | null;
  readonly drop: () => RuleResult;
}

/** The share that a new arrow begins with, in percent: it is asked about at once. */
const FIRST_SHARE = 10;

/** How near to a card's edge is in front of it or behind it, and not on it. */
const EDGE = 0.3;

/** What is under the pointer, if it is a place for what hangs on it. */
export function dropTargetAt(dragged: Dragged, x: number, y: number): DropTarget | null {
  const under = document.elementFromPoint(x, y);
  if (dragged.kind === 'blocker') return blockerTarget(dragged, under);
  const element = under?.closest<HTMLElement>('[data-step-card]') ?? null;
  const stepId = element?.dataset.stepCard;
  if (element === null || stepId === undefined || stepId === dragged.id) return null;
  if (dragged.kind === 'rework') {
    const args = { fromStepId: dragged.id, toStepId: stepId, share: FIRST_SHARE };
    return target(element, 'on', `Back to ${nameOf(stepId)}`, addFlowRework, args);
  }
  const box = element.getBoundingClientRect();
  const part = (x - box.left) / box.width;
  if (part >= EDGE && part <= 1 - EDGE) {
    const args = { stepIds: [dragged.id], besideId: stepId };
    return target(element, 'on', `At the same time as ${nameOf(stepId)}`, putStepsBeside, args);
  }
  const isBefore = part < EDGE;
  const args = { stepIds: [dragged.id], beforeId: isBefore ? stepId : followerOf(stepId) };
  const words = `${isBefore ? 'Before' : 'After'} ${nameOf(stepId)}`;
  return target(element, isBefore ? 'before' : 'after', words, moveFlowSteps, args);
}

function blockerTarget(dragged: Dragged, under: Element | null): DropTarget | null {
  const element = under?.closest<HTMLElement>('[data-drop]') ?? null;
  if (element === null) return null;
  const spot = readDrop(element.dataset.drop ?? '');
  const args = {
    blockerIds: dragged.ids ?? [dragged.id],
    stepId: spot?.stepId ?? null,
    at: spot?.at ?? 'step',
  };
  return target(element, 'on', spotWords(spot), placeBlockers, args);
}

/** Reads `data-drop`: "<step> step", "<step> wait", or anything else for beside the map. */
function readDrop(text: string): MapSpot | null {
  const [stepId = '', at] = text.split(' ');
  return at === 'step' || at === 'wait' ? { stepId, at } : null;
}

function spotWords(spot: MapSpot | null): string {
  if (spot === null) return 'Beside the map';
  return spot.at === 'wait' ? `The wait before ${nameOf(spot.stepId)}` : nameOf(spot.stepId);
}

function target<Args>(
  element: HTMLElement,
  mark: DropTarget['mark'],
  words: string,
  rule: Parameters<typeof act<Args>>[0],
  args: Args,
): DropTarget {
  const tried = rule(workspaceStore.getState().workspace, args, systemContext());
  const refusal = tried.ok ? null : tried.error.message;
  return { element, mark, words, refusal, drop: () => act(rule, args) };
}

function nameOf(stepId: string): string {
  return workspaceStore.getState().workspace.flowStep.get(stepId)?.name ?? '';
}

/** The step behind another in its map; null at the end. */
export function followerOf(stepId: string): string | null {
  const { flowStep } = workspaceStore.getState().workspace;
  const steps = mapSteps(flowStep, flowStep.get(stepId)?.mapId ?? '');
  return steps[steps.findIndex(({ id }) => id === stepId) + 1]?.id ?? null;
}
