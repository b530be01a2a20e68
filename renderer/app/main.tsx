import '@/ui/global.css';
import { startPreferences } from '@/store/preferences-store';
import { startWindow } from '@/store/start-window';

// The database is opened and read while the screens are still being loaded and the shell is drawn. Only the theme is
// waited for, which is one call to the main process: drawn without it, the page would flash in another one.
startWindow();
const ready = startPreferences();

void import('./screens').then(({ drawScreens }) => drawScreens(ready));
