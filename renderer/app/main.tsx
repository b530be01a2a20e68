import '@/ui/global.css';
import type {} from './first-script';

// In the build it has run before: it stands in the page.
if (import.meta.env.DEV) await import('./first-script');
const look = globalThis.throughlineLook;

// The screens' scripts are run when what they show is there, and draw it at once: Chromium keeps a script compiled as far as it was
// needed in the task that ran it, and so keeps what the first frame needs. What knows the records and their tables draws nothing: it is run
// while the disk is read.
const database = Promise.race([look.isAsked, look.isThere])
  .then(() => import('@/store/own-database'))
  .then(({ ownDatabase }) => ownDatabase());
void Promise.all([look.isThere, database])
  .then(() => Promise.all([import('./screens'), database]))
  .then(([{ startApp }, made]) => startApp(look, made));
