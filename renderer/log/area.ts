import { lazy } from 'react';
import type { Area } from '@/ui/area-type';
import { areaIcons } from '@/ui/icons';

/** What was decided and promised in every meeting, in one place. */
export const area: Area = {
  id: 'log',
  label: 'Log',
  order: 80,
  icon: areaIcons.log,
  Screen: lazy(() => import('./log-area').then((module) => ({ default: module.LogArea }))),
};
