import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { leaveField } from './leave-field';

/** Where the person is: an area, and in it perhaps one thing. It stands in the address, so a reload keeps the place. */
export interface Route {
  /** Empty before anything was chosen; the shell then shows the first area. */
  readonly area: string;
  readonly id: string | null;
}

export const routeStore = createStore<Route>(() => ({ area: '', id: null }));

/** Reads the route and renders again when it changes. */
export function useRoute(): Route {
  return useStore(routeStore);
}

/** Goes to an area, or to one thing in it. Back (Alt+Left) leads to where one was. */
export function navigate(route: { readonly area: string; readonly id?: string | null }): void {
  const next = { area: route.area, id: route.id ?? null };
  const current = routeStore.getState();
  if (next.area === current.area && next.id === current.id) return;
  leaveField();
  routeStore.setState(next);
  window.location.hash = writeHash(next);
}

/** Goes to the area itself when the one thing in it is gone. Back doesn't lead to what isn't there. */
export function leaveGone(): void {
  settle(null);
}

/** Puts another thing of the same area in the address: what it asked for has been done. Back leads to where one was before. */
export function settle(id: string | null): void {
  const { area, id: current } = routeStore.getState();
  if (id === current) return;
  const next = { area, id };
  routeStore.setState(next);
  window.history.replaceState(null, '', writeHash(next));
}

/** Takes the route from the address, now and whenever it changes. Called once at start. */
export function startRoute(): void {
  const read = () => {
    const route = readHash(window.location.hash);
    const current = routeStore.getState();
    if (route.area === current.area && route.id === current.id) return;
    leaveField();
    routeStore.setState(route);
  };
  read();
  window.addEventListener('hashchange', read);
}

/** Reads "#/retro/abc"; whatever it can't read is "nothing chosen". */
export function readHash(hash: string): Route {
  const [area = '', id = ''] = hash.replace(/^#\/?/, '').split('/');
  try {
    return { area: decodeURIComponent(area), id: id === '' ? null : decodeURIComponent(id) };
  } catch {
    return { area: '', id: null };
  }
}

/** Writes what `readHash` reads. */
export function writeHash({ area, id }: Route): string {
  return `#/${encodeURIComponent(area)}${id === null ? '' : `/${encodeURIComponent(id)}`}`;
}
