import type { Area } from '@/ui/area-type';

const modules = import.meta.glob<{ readonly area: Area }>('../*/area.ts', { eager: true });

/** Every area that is there, in the order of the rail. */
export const areas: readonly Area[] = Object.values(modules)
  .map((module) => module.area)
  .sort((one, other) => one.order - other.order);

/** Where a first visit begins: in the room, with what hurts. */
export const homeArea: Area | undefined = areas.find(({ id }) => id === 'retro') ?? areas[0];
