import { prepare } from './prepare.mjs';
import { runTour } from './run-tour.mjs';
import { runMain } from './say.mjs';

// npm run tour: pictures and exports of a whole retrospective, driven in the real app.
await runMain(async () => runTour(await prepare()));
