import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { bridge } from '@/store/bridge';
import type { FirstLook } from '@/store/first-look';
import { preferencesStore, startPreferences } from '@/store/preferences-store';
import { navigate, routeStore, startRoute } from '@/store/route';
import type { GuardParts } from '@/store/start-guard';
import { startWindow } from '@/store/start-window';
import { ErrorBoundary } from '@/ui/error-boundary';
import { startServices } from './services';
import { Shell } from './shell';
import { saveWorkspaceFile } from './workspace-dialogs/save-export';

/** How long the first frame waits for the workspace, in milliseconds. Later than that the shell is drawn without it. */
const WORKSPACE_WITHIN = 150;

/** Opens the workspace, draws the app, and starts what runs beside its screens. */
export async function startApp(look: FirstLook, database: GuardParts['database']): Promise<void> {
  const isOpen = startWindow(look, { database, call: bridge.call });
  startRoute();
  startServices();
  // Drawn without the preferences, the page would flash in another theme; drawn without the workspace, all of it would be drawn twice.
  await Promise.all([
    startPreferences(look.preferences),
    pageIsThere(),
    Promise.race([isOpen, new Promise((done) => setTimeout(done, WORKSPACE_WITHIN))]),
  ]);
  bridge.call('window:drawn', undefined).catch((error: unknown) => console.error(error));
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place to draw into.');
  const root = createRoot(place);
  resumeRetro();
  // Not in a task of its own, for the reason in main.tsx.
  flushSync(() =>
    root.render(
      <StrictMode>
        <ErrorBoundary what="Throughline" onExport={saveWorkspaceFile}>
          <Shell />
        </ErrorBoundary>
      </StrictMode>,
    ),
  );
}

/** The first script waits neither for the page's end nor for its stylesheets; what is drawn, and measures itself, must. */
async function pageIsThere(): Promise<void> {
  if (document.readyState === 'loading') await once(document, 'DOMContentLoaded');
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(
    links
      .filter(({ sheet }) => sheet === null)
      .map((link) => Promise.race([once(link, 'load'), once(link, 'error')])),
  );
}

function once(target: EventTarget, type: string): Promise<unknown> {
  return new Promise((done) => target.addEventListener(type, done, { once: true }));
}

/** Goes on where the last session was left, unless the address says where to be, as after a reload. */
function resumeRetro(): void {
  const { lastRetroId } = preferencesStore.getState();
  if (lastRetroId !== null && routeStore.getState().area === '') navigate({ area: 'retro', id: lastRetroId });
}
