import { lazy } from 'react';
import type { Area } from '@/ui/area-type';
import { areaIcons } from '@/ui/icons';

/** The team, its people and what it keeps, in the rail. */
export const area: Area = {
  id: 'team',
  label: 'Team',
  order: 90,
  icon: areaIcons.team,
  Screen: lazy(() => import('./team-screen').then((module) => ({ default: module.TeamScreen }))),
};
