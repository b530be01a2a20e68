import '@/ui/global.css';
import { startPreferences } from '@/store/preferences-store';
import { startWorkspace } from '@/store/start-workspace';

/** How long the first frame waits for the workspace, in milliseconds; after that the shell is drawn without it. */
const PATIENCE = 300;

// The database is opened and read while the screens are still being loaded, so that the first frame is already the work
// itself. Without the theme nothing is drawn: the page would flash in another one.
const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
const ready = Promise.all([startPreferences(), Promise.race([startWorkspace(), patience])]);

void import('./screens').then(({ drawScreens }) => drawScreens(ready));
