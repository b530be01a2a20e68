/** The looks at the flow, in the order of their tabs. */
export const flowTabs = [
  { id: 'map', label: 'Map' },
  { id: 'chance', label: 'Chance' },
  { id: 'items', label: 'Items' },
  { id: 'delivery', label: 'Delivery' },
] as const;

export type FlowTabId = (typeof flowTabs)[number]['id'];

/** What a look at the flow gets: the team, and the map that was looked at last; null while the team has none. */
export interface FlowViewProps {
  readonly teamId: string;
  readonly mapId: string | null;
}
