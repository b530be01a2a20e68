import { bandWords } from '@shared/flow/delivery-bands';
import type { DeliveryMetric, TrendPoint } from '@shared/flow/delivery-metrics';
import { hasSameFields, haveSameFields } from '@shared/kernel/same-fields';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { memo, useMemo, useState } from 'react';
import { LineTrend, type TrendMarkAt } from '@/ui/charts/line-trend';
import { IconButton } from '@/ui/icon-button';
import { formatDay, todayIso } from '@/ui/typed-date';
import { ChartPictureMenu } from '../pictures/picture-menu';
import styles from './delivery.module.css';
import { bandNames, countWords, metricNames, trendUnit, valueWords, weekWords } from './delivery-words';

export interface MetricCardProps {
  readonly metric: DeliveryMetric;
  readonly trend: readonly TrendPoint[];
  readonly marks: readonly TrendMarkAt[];
  readonly showsTable: boolean;
}

/** One of the four: what it is, how it is counted, how it compares, and how it went week by week. */
export const MetricCard = memo(function MetricCard({ metric, trend, marks, showsTable }: MetricCardProps) {
  const { key } = metric;
  const [isExplained, setExplained] = useState(false);
  const unit = trendUnit(key, trend);
  const values = useMemo(() => {
    const today = todayIso();
    return trend.map((point) => ({
      value: point.value === null ? null : point.value / unit.per,
      label: formatDay(point.to, today).replace(/^\w+ /, ''),
      words: weekWords(key, point, today),
    }));
  }, [trend, key, unit.per]);
  const lastWeek = trend.findLast(({ value }) => value !== null);
  return (
    <section className={styles.card} data-metric={key}>
      <LineTrend
        title={metricNames[key]}
        level={2}
        pictureId={`delivery-${key}`}
        values={values}
        marks={marks}
        unit={unit.name}
        showsTable={showsTable}
        actions={
          <div className={styles.tools}>
            <HowCounted name={metricNames[key]} isExplained={isExplained} onChange={setExplained} />
            <ChartPictureMenu
              title={metricNames[key]}
              pictureId={`delivery-${key}`}
              words={pictureWords(metric)}
            />
          </div>
        }
        table={() => ({
          head: ['Week to', metricNames[key], 'n'],
          rows: trend.map((point) => [
            formatDay(point.to),
            point.value === null ? 'no data' : valueWords(key, point.value),
            String(point.n),
          ]),
        })}
        last={lastWeek === undefined ? 'No week has a value yet.' : `Last: ${weekWords(key, lastWeek)}.`}
        heightInRem={6}
        fills
        summary={
          <>
            <p className={`${styles.value} ${metric.state === 'known' ? '' : styles.none}`}>
              {metric.state === 'known' ? (
                <>
                  <b>{valueWords(key, metric.value)}</b>
                  <span className={styles.band}>
                    {bandNames[metric.band]}: {bandWords[key][metric.band]} (DORA {metric.bandYear})
                  </span>
                </>
              ) : (
                <NoData sentence={metric.sentence} />
              )}
            </p>
            {metric.state === 'known' ? (
              <p className={styles.basis}>
                {`n = ${countWords(key, metric.n)}, ${formatDay(metric.from)} to ${formatDay(metric.to)}.`}
              </p>
            ) : null}
            {isExplained ? <p className={styles.basis}>{metric.rule}</p> : null}
          </>
        }
      />
    </section>
  );
}, isSameCard);

/** The four are counted together; not each of them becomes another by it. */
function isSameCard(before: MetricCardProps, after: MetricCardProps): boolean {
  return (
    hasSameFields(before.metric, after.metric) &&
    haveSameFields(before.trend, after.trend) &&
    before.marks === after.marks &&
    before.showsTable === after.showsTable
  );
}

interface HowCountedProps {
  readonly name: string;
  readonly isExplained: boolean;
  readonly onChange: (isExplained: boolean) => void;
}

/** By itself: the numbers beside it change with each deployment. */
const HowCounted = memo(function HowCounted({ name, isExplained, onChange }: HowCountedProps) {
  return (
    <IconButton
      label={`How it is counted: ${name.toLowerCase()}`}
      icon={isExplained ? ChevronUp : ChevronDown}
      aria-expanded={isExplained}
      onPress={() => onChange(!isExplained)}
    />
  );
});

/** "No data: no deployment has been entered": what it is, as large as a value, and why in the same line. */
function NoData({ sentence }: { readonly sentence: string }) {
  const [what, ...why] = sentence.split(':');
  return (
    <>
      <b>{what}</b>
      <span className={styles.band}>{why.length === 0 ? '' : `:${why.join(':')}`}</span>
    </>
  );
}

/** The same words for the picture. */
function pictureWords(metric: DeliveryMetric): string[] {
  if (metric.state === 'no-data') return [metric.sentence, metric.rule];
  const { key, value, band, bandYear, n, from, to, rule } = metric;
  return [
    `${valueWords(key, value)}. ${bandNames[band]}: ${bandWords[key][band]} (DORA ${bandYear}).`,
    `n = ${countWords(key, n)}, ${formatDay(from)} to ${formatDay(to)}. ${rule}`,
  ];
}
