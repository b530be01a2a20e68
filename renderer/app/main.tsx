import '@/ui/global.css';
import type {} from './first-script';

// In the build it has run before: it stands in the page.
if (import.meta.env.DEV) await import('./first-script');
const look = globalThis.throughlineLook;

// The screens' scripts are run when what they show is there, and draw it at once: Chromium keeps a script compiled as far as it was
// needed in the task that ran it, and so keeps what the first frame needs.
void look.isThere.then(() => import('./screens')).then(({ startApp }) => startApp(look));
