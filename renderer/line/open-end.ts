import type { LinkEnd } from '@shared/model/link';
import { endTeam } from '@shared/model/log-integrity';
import type { Workspace } from '@shared/model/workspace';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { addressOfBlocker } from '@/store/addresses';
import { showTeam } from '@/store/current-team';
import { navigate, type Route } from '@/store/route';
import { workspaceStore } from '@/store/workspace-store';

/** How long an item is waited for on the screen that it lives on, in milliseconds. */
const WAITED_FOR = 3_000;

interface Arrival {
  readonly end: LinkEnd;
  /** When it was asked for, in the page's time. */
  readonly at: number;
}

const arrivalStore = createStore<{ readonly arrival: Arrival | null }>(() => ({ arrival: null }));

/** Goes to where an item lives, and says to the screen there what to go on at. What is gone is gone to nowhere. */
export function openEnd(end: LinkEnd): void {
  const { workspace } = workspaceStore.getState();
  const teamId = endTeam(workspace, end);
  if (teamId === undefined) return;
  showTeam(teamId);
  navigate(placeOfEnd(workspace, end));
  arrivalStore.setState({ arrival: { end, at: performance.now() } });
}

/**
 * Tells a screen that somebody comes to it for one item.
 * @param take focuses or opens it; false when it isn't this screen's
 */
export function useArrival(take: (end: LinkEnd) => boolean): void {
  const arrival = useStore(arrivalStore, (state) => state.arrival);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (arrival === null || performance.now() - arrival.at > WAITED_FOR) return;
    if (latest.current(arrival.end)) arrivalStore.setState({ arrival: null });
  }, [arrival]);
}

/** The screen on which an item lives. */
function placeOfEnd(workspace: Workspace, { table, id }: LinkEnd): Route {
  switch (table) {
    case 'retro':
      return { area: 'retro', id };
    case 'note':
    case 'noteGroup':
      return { area: 'retro', id: workspace[table].get(id)?.retroId ?? null };
    case 'planning':
      return { area: 'plan', id };
    case 'planOutcome':
      return { area: 'plan', id: null };
    case 'initiative':
      return { area: 'plan', id };
    case 'action':
      return { area: 'log', id: 'actions' };
    case 'decision':
    case 'decisionRecord':
      return { area: 'log', id: 'decisions' };
    case 'flowMap':
      return { area: 'flow', id };
    case 'flowStep':
      return { area: 'flow', id: workspace.flowStep.get(id)?.mapId ?? null };
    case 'blocker': {
      const blocker = workspace.blocker.get(id);
      return { area: 'flow', id: blocker ? addressOfBlocker(blocker) : null };
    }
    case 'incident':
      return { area: 'flow', id: 'delivery' };
  }
}
