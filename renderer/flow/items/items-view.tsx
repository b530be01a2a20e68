import type { CalendarDate } from '@shared/kernel/calendar-date';
import type { FlowMap } from '@shared/model/flow-map';
import type { FlowStep } from '@shared/model/flow-step';
import { useState } from 'react';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { useWhenIdle } from '@/ui/use-when-idle';
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
  // What changes with each item is drawn further down, so that the rest of the screen isn't drawn again for it.
  const hasItems = useWorkspace(
    (workspace) => selectItemFlow(workspace.workItem, map.id, steps, today).items.length > 0,
  );
  return (
    <FlowFrame
      title={map.title}
      subtitle="Items"
      view="items"
      tools={
        hasItems ? (
          <Button variant="quiet" size="small" onPress={() => setShowsTables((shown) => !shown)}>
            {showsTables ? 'Hide the numbers' : 'Show the numbers'}
          </Button>
        ) : undefined
      }
      foot={['item.new', 'item.move', 'item.done', 'item.edit', 'item.delete', 'edit.undo']}
    >
      <div className={styles.page}>
        <div className={styles.pictures}>
          {hasItems ? (
            <Pictures mapId={map.id} steps={steps} today={today} showsTables={showsTables} />
          ) : (
            <EmptyState
              title="Put the work that is on its way onto the map. Each item remembers the day on which it entered a step."
              example="Write “Refund by card” and press Enter, or import the histories of items from a spreadsheet."
            />
          )}
        </div>
        <ItemsPanel map={map} steps={steps} today={today} />
      </div>
    </FlowFrame>
  );
}

interface PicturesProps {
  readonly mapId: string;
  readonly steps: readonly FlowStep[];
  readonly today: CalendarDate;
  readonly showsTables: boolean;
}

/** The lists answer in the frame of the gesture; the pictures follow once that is painted, and give way to the next gesture. */
function Pictures({ mapId, steps, today, showsTables }: PicturesProps) {
  const flow = useWorkspace((workspace) => selectItemFlow(workspace.workItem, mapId, steps, today));
  const { cumulative, scatter } = useWhenIdle(flow);
  return (
    <>
      <div className={styles.card}>
        <CumulativeChart flow={cumulative} showsTable={showsTables} />
      </div>
      <div className={styles.card}>
        <CycleTimeChart scatter={scatter} showsTable={showsTables} />
      </div>
    </>
  );
}
