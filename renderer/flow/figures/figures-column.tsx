import { type Bottleneck, type BottleneckSign, waitShare } from '@shared/flow/bottleneck';
import { littlesLaw } from '@shared/flow/littles-law';
import type { FlowMap } from '@shared/model/flow-map';
import { useMemo } from 'react';
import { percentWords, timeWords } from '../flow-words';
import { useShownBottleneck, useShownFigures, useShownSteps } from '../use-flow';
import { Explained, FigureCard, Incomplete } from './figure-card';
import styles from './figures.module.css';

/** What the map comes to, figure by figure. */
export function FiguresColumn({ map }: { readonly map: FlowMap }) {
  const figures = useShownFigures(map.id);
  const steps = useShownSteps(map.id);
  const bottleneck = useShownBottleneck(map.id);
  const little = useMemo(() => littlesLaw(steps, map), [steps, map]);
  const shares = useMemo(() => waitShare(steps), [steps]);
  const { leadTime, processTime, waitTime, flowEfficiency, firstLeadTime } = figures;
  const time = (minutes: number) => timeWords(minutes, map);
  const hasRework =
    leadTime.state === 'known' && firstLeadTime.state === 'known' && leadTime.value > firstLeadTime.value;
  return (
    <div className={styles.column}>
      <FigureCard
        name="Lead time"
        figure={leadTime}
        words={time}
        calendar={map}
        note={
          hasRework && firstLeadTime.state === 'known'
            ? `${time(firstLeadTime.value)} if nothing came back`
            : undefined
        }
      />
      <FigureCard
        name="Flow efficiency"
        figure={flowEfficiency}
        words={percentWords}
        calendar={map}
        note={
          <>
            {processTime.state === 'known' && leadTime.state === 'known'
              ? `working ${time(processTime.value)} of ${time(leadTime.value)}`
              : null}
            <span className={styles.folklore}>
              Folklore, not a measure: 5 to 15% is common, above 40% is called good.
            </span>
          </>
        }
      />
      <FigureCard
        name="Complete and accurate"
        figure={figures.rolledComplete}
        words={percentWords}
        calendar={map}
        note="passes every step right the first time"
      />
      <FigureCard
        name="Waiting"
        figure={waitTime}
        words={time}
        calendar={map}
        note={
          shares.state === 'known' && shares.total > 0 ? (
            <ul className={styles.shares} aria-label="Share of all waiting">
              {[...shares.steps]
                .sort((a, b) => b.share - a.share)
                .slice(0, 3)
                .map(({ stepId, name, share }) => (
                  <li key={stepId} dir="auto">
                    {percentWords(share)} before {name}
                  </li>
                ))}
            </ul>
          ) : undefined
        }
      />
      <BottleneckCard map={map} bottleneck={bottleneck} />
      <Explained
        name="Little's law check"
        value={little.state === 'known' ? (little.fits ? 'fits' : 'does not fit') : null}
        formula={little.state === 'known' ? little.formula : null}
        inputs={
          little.state === 'known'
            ? little.steps.map(({ stepId, name, queue }) => ({
                stepId,
                label: `${name}: waiting`,
                value: queue,
                unit: 'count' as const,
              }))
            : []
        }
        calendar={map}
      >
        {little.state === 'known' ? little.sentence : <Incomplete {...little} />}
      </Explained>
    </div>
  );
}

function BottleneckCard({ map, bottleneck }: { readonly map: FlowMap; readonly bottleneck: Bottleneck }) {
  const { byWait, byQueue, agree } = bottleneck;
  const named = [...new Set([...namesOf(byWait), ...namesOf(byQueue)])];
  const found = [byWait, byQueue].flatMap((sign) => (sign.state === 'found' ? [sign] : []));
  return (
    <Explained
      name="Bottleneck"
      value={named.length === 0 ? null : named.join(' or ')}
      formula={found.length === 0 ? null : found.map(({ formula }) => formula).join('; ')}
      inputs={found.flatMap(({ inputs }) => inputs)}
      calendar={map}
    >
      <Sign sign={byWait} />
      <Sign sign={byQueue} />
      {agree === false ? <p>The two signs differ: look at both places before you choose.</p> : null}
    </Explained>
  );
}

function Sign({ sign }: { readonly sign: BottleneckSign }) {
  if (sign.state === 'incomplete') return <Incomplete {...sign} />;
  return <p>{sign.sentence}</p>;
}

function namesOf(sign: BottleneckSign): string[] {
  return sign.state === 'found' ? sign.steps.map(({ name }) => name) : [];
}
