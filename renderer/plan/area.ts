import { lazy } from 'react';
import type { Area } from '@/ui/area-type';
import { areaIcons } from '@/ui/icons';

/** What the team works on, what comes next, and what doesn't happen now, in the rail. */
export const area: Area = {
  id: 'plan',
  label: 'Plan',
  order: 20,
  icon: areaIcons.plan,
  Screen: lazy(() => import('./plan-area').then((module) => ({ default: module.PlanArea }))),
};
