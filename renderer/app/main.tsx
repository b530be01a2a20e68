import '@/ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferencesStore, startPreferences } from '@/store/preferences-store';
import { navigate, routeStore, startRoute } from '@/store/route';
import { startWorkspace } from '@/store/start-workspace';
import { ErrorBoundary } from '@/ui/error-boundary';
import { areas } from './areas';
import { startServices } from './services';
import { Shell } from './shell';
import { saveWorkspaceFile } from './workspace-dialogs/save-export';

// The database opens while the page is drawn. Only the theme is waited for, which is one call to the main process:
// drawn without it, the page would flash in another one.
void startWorkspace();
startRoute();
startServices();
preloadArea();

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place to draw into.');
const root = createRoot(place);
void startPreferences().then(() => {
  resumeRetro();
  root.render(
    <StrictMode>
      <ErrorBoundary what="Throughline" onExport={saveWorkspaceFile}>
        <Shell />
      </ErrorBoundary>
    </StrictMode>,
  );
});

/** Loads the screen that comes first while the database opens. If that fails, the screen's own loading says so. */
function preloadArea(): void {
  const first = areas.find((area) => area.id === routeStore.getState().area) ?? areas[0];
  first?.preload?.().catch(() => undefined);
}

/** Goes on where the last session was left, unless the address says where to be, as after a reload. */
function resumeRetro(): void {
  const { lastRetroId } = preferencesStore.getState();
  if (lastRetroId !== null && routeStore.getState().area === '') navigate({ area: 'retro', id: lastRetroId });
}
