import { lazy } from 'react';
import type { Area } from '@/ui/area-type';
import { areaIcons } from '@/ui/icons';

/** How work moves, where it waits, and what would change that, in the rail. */
export const area: Area = {
  id: 'flow',
  label: 'Flow',
  order: 25,
  icon: areaIcons.flow,
  Screen: lazy(() => import('./flow-area').then((module) => ({ default: module.FlowArea }))),
};
