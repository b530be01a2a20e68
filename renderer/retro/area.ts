import type { Area } from '@/ui/area-type';
import { areaIcons } from '@/ui/icons';
import { RetroArea } from './retro-area';

/** The retrospectives, in the rail. It is what comes first, so it isn't loaded apart: that would only come later. */
export const area: Area = {
  id: 'retro',
  label: 'Retro',
  order: 40,
  icon: areaIcons.retro,
  Screen: RetroArea,
};
