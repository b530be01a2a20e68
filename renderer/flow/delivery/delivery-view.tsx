import { addDays, type CalendarDate } from '@shared/kernel/calendar-date';
import { useMemo, useState } from 'react';
import { useToday } from '@/store/use-today';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import type { TrendMarkAt } from '@/ui/charts/line-trend';
import { useCommands } from '@/ui/commands/use-commands';
import { Select } from '@/ui/select';
import { formatDay } from '@/ui/typed-date';
import { useWhenIdle } from '@/ui/use-when-idle';
import { FlowFrame } from '../flow-frame';
import type { FlowViewProps } from '../flow-tabs';
import { useEnter } from '../use-enter';
import styles from './delivery.module.css';
import { selectDelivery, selectMarks, selectOpenIncidents } from './delivery-selectors';
import { Entered } from './entered';
import { MetricCard } from './metric-card';
import { OpenIncidents } from './open-incidents';
import { marksOnTrend, markWords, weekMarks } from './week-marks';

const windows = [
  { id: '8', label: 'The last 8 weeks' },
  { id: '13', label: 'The last 13 weeks' },
  { id: '26', label: 'The last 26 weeks' },
  { id: '52', label: 'The last 52 weeks' },
  { id: '104', label: 'The last 104 weeks' },
] as const;

type WindowId = (typeof windows)[number]['id'];

/** The four delivery metrics with their trends, and what they are made of. There is no fifth. */
export function DeliveryView({ teamId }: FlowViewProps) {
  const [windowId, setWindowId] = useState<WindowId>('26');
  const [showsTables, setShowsTables] = useState(false);
  useEnter('[data-row-id]');
  const today = useToday();
  const weeks = Number(windowId);
  const from = addDays(today, 1 - 7 * weeks);
  const happened = useWorkspace(({ initiative, decision, flowMap }) =>
    selectMarks(initiative, decision, flowMap, teamId, from, today),
  );
  const marks = useMemo(() => weekMarks(happened, from), [happened, from]);
  const onTrend = useMemo(() => marksOnTrend(marks), [marks]);
  useCommands(
    [
      {
        id: 'delivery.tables',
        title: showsTables ? 'Hide the numbers behind the charts' : 'Show the numbers behind the charts',
        section: 'Delivery',
        run: () => setShowsTables((shown) => !shown),
      },
    ],
    [showsTables],
  );
  return (
    <FlowFrame
      title="Delivery"
      view="delivery"
      foot={['delivery.deployment', 'delivery.incident', 'delivery.edit', 'delivery.delete', 'edit.undo']}
      tools={
        <>
          <Button variant="quiet" size="small" onPress={() => setShowsTables((shown) => !shown)}>
            {showsTables ? 'Hide the numbers' : 'Show the numbers'}
          </Button>
          <Select
            label="Which weeks"
            hideLabel
            items={windows}
            value={windowId}
            onChange={(next) => setWindowId(next)}
          />
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.picture}>
          <FourMetrics {...{ teamId, today, weeks, showsTables }} marks={onTrend} />
          {marks.length === 0 ? null : (
            <section className={styles.marks} aria-label="What changed when">
              <h2 className={styles.heading}>What changed when</h2>
              <ol className={styles.markList}>
                {marks.map(({ number, marks: inWeek }) => (
                  <li key={number}>
                    <b className={styles.markNumber}>{number}</b>
                    <span dir="auto">
                      {inWeek.map((mark) => `${formatDay(mark.date)}: ${markWords(mark)}`).join('. ')}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </div>
        <Entered teamId={teamId} />
      </div>
    </FlowFrame>
  );
}

interface FourMetricsProps {
  readonly teamId: string;
  readonly today: CalendarDate;
  readonly weeks: number;
  readonly marks: readonly TrendMarkAt[];
  readonly showsTables: boolean;
}

/** By itself: it changes with every deployment, and what stands around it doesn't. */
function FourMetrics({ teamId, today, weeks, marks, showsTables }: FourMetricsProps) {
  const deployment = useWorkspace((workspace) => workspace.deployment);
  const incident = useWorkspace((workspace) => workspace.incident);
  const openIncidents = useWorkspace((workspace) => selectOpenIncidents(workspace.incident, teamId));
  // The list answers in the frame of the gesture; the pictures are counted and drawn once that is painted, and give way to the next gesture.
  const counted = useWhenIdle(useMemo(() => ({ deployment, incident }), [deployment, incident]));
  const { metrics, trends } = selectDelivery(counted.deployment, counted.incident, teamId, today, weeks);
  const card = { marks, showsTable: showsTables };
  return (
    <div className={styles.four}>
      <OpenIncidents incidents={openIncidents} />
      <div className={styles.cards}>
        <MetricCard metric={metrics.leadTime} trend={trends.leadTime} {...card} />
        <MetricCard metric={metrics.frequency} trend={trends.frequency} {...card} />
        <MetricCard metric={metrics.failureRate} trend={trends.failureRate} {...card} />
        <MetricCard metric={metrics.recovery} trend={trends.recovery} {...card} />
      </div>
    </div>
  );
}
