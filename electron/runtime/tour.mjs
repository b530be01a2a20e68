import { prepare } from './prepare.mjs';
import { runMain } from './run-main.mjs';
import { runTour } from './run-tour.mjs';

// npm run tour: pictures and exports of a whole retrospective, driven in the real app.
await runMain(async () => runTour(await prepare()));
