import { formatDuration } from '@shared/flow/durations';
import { trialStep } from '@shared/flow/snap-time';
import { editFlowStep } from '@shared/flow/steps';
import { halvings } from '@shared/flow/what-if';
import type { FlowMap } from '@shared/model/flow-map';
import { type KeyboardEvent, memo, useMemo } from 'react';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { type Trial, useFlowScreen } from '../flow-store';
import { figureWords, percentWords, timeWords } from '../flow-words';
import { enterMap, say } from '../map/map-handle';
import { tryOut, useFigures, useRework, useShownFigures, useSteps } from '../use-flow';
import styles from './what-if.module.css';

/** Tries out another time for one step: the totals follow in the same frame; Enter keeps it, Escape puts it back. */
export function WhatIfBar({ map, isFrozen }: { readonly map: FlowMap; readonly isFrozen: boolean }) {
  const steps = useSteps(map.id);
  const rework = useRework(map.id);
  const spot = useFlowScreen((screen) => screen.spot);
  const trial = useFlowScreen((screen) => screen.trial);
  const before = useFigures(map.id);
  const after = useShownFigures(map.id);
  // What would do most is asked about while nothing was chosen: it is worked out for that alone.
  const isChosen = trial !== null || spot !== null;
  const best = useMemo(() => {
    if (isChosen) return undefined;
    const ranked = halvings(steps, rework);
    return ranked.state === 'known' ? ranked.halvings[0] : undefined;
  }, [steps, rework, isChosen]);
  const chosen = steps.find(({ id }) => id === (trial?.stepId ?? spot?.stepId ?? best?.stepId));
  const field =
    trial?.field ??
    (spot === null || spot.stepId !== chosen?.id
      ? (best?.field ?? 'waitMinutes')
      : spot.at === 'wait' || !chosen?.processMinutes
        ? 'waitMinutes'
        : 'processMinutes');
  const was = chosen?.[field] ?? null;
  if (!chosen || was === null || was === 0 || before.leadTime.state !== 'known') return null;
  const now = trial?.minutes ?? was;
  const what = field === 'waitMinutes' ? `the wait before ${chosen.name}` : `the work of ${chosen.name}`;
  const label = field === 'waitMinutes' ? `Wait before ${chosen.name}` : `Work of ${chosen.name}`;
  const time = (minutes: number) => timeWords(minutes, map);
  const isTried = trial !== null && now !== was;
  return (
    <section className={styles.bar} aria-label="What if">
      <div className={styles.words}>
        <p className={styles.question}>
          What if {what} were {isTried ? formatDuration(now, map) : 'another'}?
        </p>
        <p className={styles.answer}>
          Lead time <b>{figureWords(before.leadTime, time)}</b>
          {isTried ? (
            <>
              {' → '}
              <b>{figureWords(after.leadTime, time)}</b>
            </>
          ) : null}
          , flow efficiency <b>{figureWords(before.flowEfficiency, percentWords)}</b>
          {isTried ? (
            <>
              {' → '}
              <b>{figureWords(after.flowEfficiency, percentWords)}</b>
            </>
          ) : null}
        </p>
      </div>
      <Control stepId={chosen.id} {...{ field, was, now, label, isTried, map, isFrozen }} />
    </section>
  );
}

interface ControlProps {
  readonly stepId: string;
  readonly field: Trial['field'];
  readonly was: number;
  readonly now: number;
  readonly label: string;
  readonly isTried: boolean;
  readonly map: FlowMap;
  readonly isFrozen: boolean;
}

/** Drawn again only when it is about another time: the order of steps is none of its own. */
const Control = memo(function Control({
  stepId,
  field,
  was,
  now,
  label,
  isTried,
  map,
  isFrozen,
}: ControlProps) {
  const step = trialStep(was, map);
  // The time as it is lies on one of the slider's places, and so the first of them may lie a little above zero: it stands for zero.
  const least = was % step;
  const slide = (value: number) => tryOut({ stepId, field, minutes: value <= least ? 0 : value });
  const putBack = () => {
    tryOut(null);
    say('Put back.');
  };
  const keep = () => {
    if (!isTried || act(editFlowStep, { stepId, [field]: now }).ok) tryOut(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isFrozen) keep();
    else if (event.key === 'Escape') {
      putBack();
      enterMap();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.control}>
      <input
        type="range"
        className={styles.slider}
        data-what-if=""
        aria-label={label}
        aria-valuetext={formatDuration(now, map)}
        min={least}
        max={2 * was}
        step={step}
        value={Math.max(least, Math.min(2 * was, now))}
        onChange={(event) => slide(Number(event.target.value))}
        onKeyDown={onKeyDown}
      />
      <output className={styles.value}>{formatDuration(now, map)}</output>
      {isTried ? (
        <span className={styles.buttons}>
          {isFrozen ? null : (
            <Button size="small" keyHint="enter" onPress={keep}>
              Keep
            </Button>
          )}
          <Button size="small" variant="quiet" keyHint="esc" onPress={putBack}>
            Put back
          </Button>
        </span>
      ) : null}
    </div>
  );
});
