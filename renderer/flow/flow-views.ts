import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** What a look at the flow gets: the team, and the map that was looked at last; null while the team has none. */
export interface FlowViewProps {
  readonly teamId: string;
  readonly mapId: string | null;
}

/** A look at the flow beside the map itself. Its screen brings a `FlowFrame`. */
export interface FlowView {
  readonly id: 'items' | 'delivery';
  readonly label: string;
  readonly Screen: ComponentType<FlowViewProps> | LazyExoticComponent<ComponentType<FlowViewProps>>;
}

/** The looks beside the map, in the order of their tabs. */
export const flowViews: readonly FlowView[] = [
  {
    id: 'delivery',
    label: 'Delivery',
    Screen: lazy(() =>
      import('./delivery/delivery-view').then((module) => ({ default: module.DeliveryView })),
    ),
  },
];
