import type { FlowMap } from '@shared/model/flow-map';
import { useDeferredValue, useState } from 'react';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { FlowFrame } from '../flow-frame';
import { selectSteps } from '../flow-selectors';
import type { FlowViewProps } from '../flow-tabs';
import { NoMapYet } from '../no-map-yet';
import { useEnter } from '../use-enter';
import { selectItemFlow } from './item-selectors';
import styles from './items.module.css';
import { CumulativeChart, CycleTimeChart } from './items-charts';
import { ItemsPanel } from './items-panel';

/** The work on its way through a map, how old it is, and how it went before. */
export function ItemsView({ mapId }: FlowViewProps) {
  const map = useWorkspace((workspace) => (mapId === null ? undefined : workspace.flowMap.get(mapId)));
  const hasSteps = useWorkspace((workspace) =>
    map === undefined ? false : selectSteps(workspace.flowStep, map.id).length > 0,
  );
  if (map === undefined || !hasSteps) {
    return (
      <NoMapYet
        view="items"
        screen="Items"
        words="Items are pieces of work on their way through a map: when they entered a step, and how old they are. Draw a map with steps first."
        example="“Refund by card” has been in review for 9 days, longer than 85% of what came before took as a whole."
      />
    );
  }
  return <MapItems key={map.id} map={map} />;
}

function MapItems({ map }: { readonly map: FlowMap }) {
  const [showsTables, setShowsTables] = useState(false);
  useEnter('[data-row-id]');
  const today = useToday();
  const steps = useWorkspace((workspace) => selectSteps(workspace.flowStep, map.id));
  const flow = useWorkspace((workspace) => selectItemFlow(workspace.workItem, map.id, steps, today));
  const { items } = flow;
  // The lists answer in the frame of the gesture; the pictures follow them, and give way to the next gesture.
  const pictured = useDeferredValue(flow);
  return (
    <FlowFrame
      title={map.title}
      subtitle="Items"
      view="items"
      tools={
        items.length === 0 ? undefined : (
          <Button variant="quiet" size="small" onPress={() => setShowsTables((shown) => !shown)}>
            {showsTables ? 'Hide the numbers' : 'Show the numbers'}
          </Button>
        )
      }
      foot={['item.new', 'item.move', 'item.done', 'item.edit', 'item.delete', 'edit.undo']}
    >
      <div className={styles.page}>
        <div className={styles.pictures}>
          {items.length === 0 ? (
            <EmptyState
              title="Put the work that is on its way onto the map. Each item remembers the day on which it entered a step."
              example="Write “Refund by card” and press Enter, or import the histories of items from a spreadsheet."
            />
          ) : (
            <>
              <div className={styles.card}>
                <CumulativeChart flow={pictured.cumulative} showsTable={showsTables} />
              </div>
              <div className={styles.card}>
                <CycleTimeChart scatter={pictured.scatter} showsTable={showsTables} />
              </div>
            </>
          )}
        </div>
        <ItemsPanel map={map} steps={steps} flow={flow} />
      </div>
    </FlowFrame>
  );
}
