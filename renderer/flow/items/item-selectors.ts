import { followItemFlow, type ItemFlow } from '@shared/flow/item-flow';
import type { FlowStep } from '@shared/model/flow-step';
import type { Workspace } from '@shared/model/workspace';

let last: ItemFlow | null = null;

/** Everything that is seen of a map's items. A change costs what it changes: the last answer follows it. */
export function selectItemFlow(
  workItem: Workspace['workItem'],
  mapId: string,
  steps: readonly FlowStep[],
  today: string,
): ItemFlow {
  last = followItemFlow(last, { workItem, mapId, steps, today });
  return last;
}
