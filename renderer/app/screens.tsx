import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferencesStore } from '@/store/preferences-store';
import { navigate, routeStore, startRoute } from '@/store/route';
import { ErrorBoundary } from '@/ui/error-boundary';
import { startServices } from './services';
import { Shell } from './shell';
import { saveWorkspaceFile } from './workspace-dialogs/save-export';

/**
 * Draws the app, and starts what runs beside its screens.
 * @param ready what the first frame waits for
 */
export async function drawScreens(ready: Promise<unknown>): Promise<void> {
  startRoute();
  startServices();
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place to draw into.');
  const root = createRoot(place);
  await ready;
  resumeRetro();
  root.render(
    <StrictMode>
      <ErrorBoundary what="Throughline" onExport={saveWorkspaceFile}>
        <Shell />
      </ErrorBoundary>
    </StrictMode>,
  );
}

/** Goes on where the last session was left, unless the address says where to be, as after a reload. */
function resumeRetro(): void {
  const { lastRetroId } = preferencesStore.getState();
  if (lastRetroId !== null && routeStore.getState().area === '') navigate({ area: 'retro', id: lastRetroId });
}
