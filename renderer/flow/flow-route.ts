import { BETWEEN } from '@/store/addresses';
import { navigate } from '@/store/route';

/** The looks at a map. */
export const mapViews = ['map', 'compare', 'page', 'items', 'chance'] as const;

export type MapView = (typeof mapViews)[number];

/** Where in Flow somebody is. */
export type FlowPlace =
  | { readonly at: 'list' }
  | { readonly at: 'delivery' }
  | {
      readonly at: MapView;
      readonly mapId: string;
      /** What somebody came for from elsewhere; with the map alone. */
      readonly blockerId?: string;
    };

const DELIVERY = 'delivery';

/** Reads the one thing in the address that the area is about: a map, another look at it, or the team's deliveries. */
export function readFlowPlace(id: string | null): FlowPlace {
  if (id === null) return { at: 'list' };
  if (id === DELIVERY) return { at: 'delivery' };
  const [mapId = '', view = 'map', blockerId] = id.split(BETWEEN);
  if (view === 'blocker' && blockerId !== undefined) return { at: 'map', mapId, blockerId };
  return { at: mapViews.find((each) => each === view) ?? 'map', mapId };
}

/** Goes to a place in Flow. */
export function goInFlow(place: FlowPlace): void {
  navigate({ area: 'flow', id: idOf(place) });
}

function idOf(place: FlowPlace): string | null {
  if (place.at === 'list') return null;
  if (place.at === 'delivery') return DELIVERY;
  return place.at === 'map' ? place.mapId : `${place.mapId}${BETWEEN}${place.at}`;
}
