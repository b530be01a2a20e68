import { lazy } from 'react';
import type { Area } from '@/ui/area-type';
import { areaIcons } from '@/ui/icons';

const load = () => import('./retro-area').then((module) => ({ default: module.RetroArea }));

/** The retrospectives, in the rail. */
export const area: Area = {
  id: 'retro',
  label: 'Retro',
  order: 40,
  icon: areaIcons.retro,
  Screen: lazy(load),
  preload: load,
};
