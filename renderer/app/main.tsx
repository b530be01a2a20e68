import '@/ui/global.css';
import { firstLook } from '@/store/first-look';

// What lies on the disk is read while the rest is still being loaded: this file and what it needs stay small, so that they run first.
const look = firstLook();

void import('./screens').then(({ startApp }) => startApp(look));
