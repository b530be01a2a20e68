import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { FlowTabId, FlowViewProps } from './flow-tabs';

type Screen = LazyExoticComponent<ComponentType<FlowViewProps>>;

/** The looks at the flow beside the map itself. Each brings its own `FlowFrame`. */
export const flowViews: Readonly<Record<Exclude<FlowTabId, 'map'>, Screen>> = {
  chance: lazy(() => import('./chance/chance-view').then((module) => ({ default: module.ChanceView }))),
  items: lazy(() => import('./items/items-view').then((module) => ({ default: module.ItemsView }))),
  delivery: lazy(() =>
    import('./delivery/delivery-view').then((module) => ({ default: module.DeliveryView })),
  ),
};
