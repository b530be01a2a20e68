import { mapSteps } from '@shared/flow/blocks';
import { moveFlowSteps } from '@shared/flow/steps';
import type { KeyboardEvent } from 'react';
import { act, workspaceStore } from '@/store/workspace-store';
import { extendSelection, selectBlockers, selectedBlockers } from '../blockers/blocker-selecting';
import { followerOf } from '../drag/drop-targets';
import { flowScreen, openFlowPanel } from '../flow-store';
import { focusStep, say } from './map-handle';

const zones: readonly string[] = ['steps', 'ladder', 'blockers'];

/** The keys of the map itself: arrows move among what is on it, Space lifts a step, Enter opens. */
export function onMapKey(event: KeyboardEvent, isFrozen: boolean): void {
  const item = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
  if (item === null || event.defaultPrevented || event.altKey || event.metaKey) return;
  const isDone = event.shiftKey
    ? extendByKey(item, event)
    : event.ctrlKey
      ? !isFrozen && moveDirectly(item, event.key)
      : (!isFrozen && liftKey(item, event.key)) ||
        letGo(event.key) ||
        moveFocus(item, event.key) ||
        (!isFrozen && open(item, event.key));
  if (!isDone) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Shift and an arrow select from blocker to blocker within a pile. */
function extendByKey(item: HTMLElement, { key, ctrlKey }: KeyboardEvent): boolean {
  const { blockerId } = item.dataset;
  if (blockerId === undefined || ctrlKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
  extendSelection(blockerId, key === 'ArrowDown' ? 1 : -1);
  return true;
}

/** Escape lets go of what is selected first. */
function letGo(key: string): boolean {
  if (key !== 'Escape' || selectedBlockers().length === 0) return false;
  selectBlockers(new Set());
  return true;
}

function open(item: HTMLElement, key: string): boolean {
  if (key !== 'Enter') return false;
  const { stepId, blockerId, bar } = item.dataset;
  if (stepId !== undefined) openFlowPanel({ kind: 'step', id: stepId });
  else if (blockerId !== undefined) openFlowPanel({ kind: 'blocker', id: blockerId });
  else if (bar !== undefined) flowScreen.setState({ editingTime: flowScreen.getState().spot });
  return true;
}

/** Ctrl and an arrow move a step one place along, in one go. */
function moveDirectly(item: HTMLElement, key: string): boolean {
  const { stepId } = item.dataset;
  if (stepId === undefined || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
  const beforeId = placeAlong(stepId, stepId, key === 'ArrowRight' ? 1 : -1);
  if (beforeId === undefined) return true;
  if (act(moveFlowSteps, { stepIds: [stepId], beforeId }).ok) tellPlace(stepId);
  focusStep(stepId);
  return true;
}

/** Space lifts a step; then arrows choose its place, Space or Enter drops it, Escape puts it back. */
function liftKey(item: HTMLElement, key: string): boolean {
  const { stepId } = item.dataset;
  const { lift } = flowScreen.getState();
  if (stepId === undefined) return false;
  if (lift === null || lift.stepId !== stepId) {
    if (key !== ' ') return false;
    flowScreen.setState({ lift: { stepId, beforeId: followerOf(stepId) } });
    say(`Lifted ${nameOf(stepId)}. Arrow keys move it, Enter drops, Escape puts it back.`);
    return true;
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const beforeId = placeAlong(stepId, lift.beforeId, key === 'ArrowRight' ? 1 : -1);
    if (beforeId === undefined) return true;
    flowScreen.setState({ lift: { stepId, beforeId } });
    say(beforeId === null ? 'At the end.' : `Before ${nameOf(beforeId)}.`);
  } else if (key === ' ' || key === 'Enter') {
    flowScreen.setState({ lift: null });
    if (act(moveFlowSteps, { stepIds: [stepId], beforeId: lift.beforeId }).ok) tellPlace(stepId);
    focusStep(stepId);
  } else if (key === 'Escape') {
    flowScreen.setState({ lift: null });
    say('Put back.');
  } else return key !== 'Tab';
  return true;
}

/**
 * The place one further along, in front of which step; null is the end, undefined is beyond it.
 * @param from the step itself, or the one in front of which it hangs
 */
function placeAlong(stepId: string, from: string | null, by: 1 | -1): string | null | undefined {
  const { flowStep } = workspaceStore.getState().workspace;
  const steps = mapSteps(flowStep, flowStep.get(stepId)?.mapId ?? '');
  const others = steps.filter(({ id }) => id !== stepId);
  const own = steps.findIndex(({ id }) => id === stepId);
  const hangs = others.findIndex(({ id }) => id === from);
  const at = (from === stepId ? own : hangs === -1 ? others.length : hangs) + by;
  if (at < 0 || at > others.length) return undefined;
  return others[at]?.id ?? null;
}

function tellPlace(stepId: string): void {
  const { flowStep } = workspaceStore.getState().workspace;
  const steps = mapSteps(flowStep, flowStep.get(stepId)?.mapId ?? '');
  say(`${nameOf(stepId)}, place ${steps.findIndex(({ id }) => id === stepId) + 1} of ${steps.length}.`);
}

function nameOf(stepId: string): string {
  return workspaceStore.getState().workspace.flowStep.get(stepId)?.name ?? '';
}

/** Arrows: along the line, and up and down to what lies nearest there, from the steps to the ladder to the blockers. */
function moveFocus(item: HTMLElement, key: string): boolean {
  const zone = item.closest<HTMLElement>('[data-zone]');
  if (zone === null) return false;
  const items = itemsIn(zone);
  const at = items.indexOf(item);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    focus(items[at + (key === 'ArrowRight' ? 1 : -1)]);
    return true;
  }
  if (key === 'Home' || key === 'End') {
    focus(items.at(key === 'Home' ? 0 : -1));
    return true;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  const by = key === 'ArrowDown' ? 1 : -1;
  const inside = zone.dataset.zone === 'ladder' ? undefined : nearest(item, items, by);
  focus(inside ?? inNextZone(item, zone, by));
  return true;
}

function inNextZone(item: HTMLElement, zone: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const at = zones.indexOf(zone.dataset.zone ?? '') + by;
  for (let index = at; index >= 0 && index < zones.length; index += by) {
    const next = document.querySelector<HTMLElement>(`[data-zone="${zones[index]}"]`);
    const items = next ? itemsIn(next) : [];
    const { spot } = flowScreen.getState();
    const ofSame = items.find(
      (each) => each.dataset.stepId === spot?.stepId || each.dataset.bar === `${spot?.stepId} ${spot?.at}`,
    );
    const found = ofSame ?? nearest(item, items, by) ?? items[0];
    if (found) return found;
  }
  return undefined;
}

function itemsIn(zone: Element): HTMLElement[] {
  return [...zone.querySelectorAll<HTMLElement>('[data-item]')];
}

/** What lies nearest above or below, by the middles. */
function nearest(item: HTMLElement, items: readonly HTMLElement[], by: 1 | -1): HTMLElement | undefined {
  const from = item.getBoundingClientRect();
  const middle = from.left + from.width / 2;
  let best: { readonly each: HTMLElement; readonly far: number } | undefined;
  for (const each of items) {
    if (each === item) continue;
    const box = each.getBoundingClientRect();
    const down = by > 0 ? box.top - from.bottom : from.top - box.bottom;
    if (down < -4) continue;
    const far = Math.abs(box.left + box.width / 2 - middle) + 4 * down;
    if (!best || far < best.far) best = { each, far };
  }
  return best?.each;
}

function focus(element: HTMLElement | undefined): void {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
