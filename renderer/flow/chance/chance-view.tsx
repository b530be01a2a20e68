import { useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import { NumberField } from '@/ui/number-field';
import { Select } from '@/ui/select';
import { FlowFrame } from '../flow-frame';
import { selectRework, selectSteps } from '../flow-selectors';
import type { FlowViewProps } from '../flow-tabs';
import { NoMapYet } from '../no-map-yet';
import { useEnter } from '../use-enter';
import styles from './chance.module.css';
import { ChanceResult } from './chance-result';
import { trialChoices, useChance } from './use-chance';

/** A map run many times by chance, with ranges in the place of points. */
export function ChanceView({ mapId }: FlowViewProps) {
  const map = useWorkspace((workspace) => (mapId === null ? undefined : workspace.flowMap.get(mapId)));
  if (map === undefined) {
    return (
      <NoMapYet
        view="chance"
        screen="Chance"
        words="A map can be run thousands of times, each time with other luck. Draw a map first."
        example="Review takes 1 to 3 days, mostly 1: in 85 of 100 runs a change is out within 12 days."
      />
    );
  }
  return <MapByChance key={map.id} mapId={map.id} title={map.title} />;
}

const MOST_SEED = 4_294_967_295;

function MapByChance({ mapId, title }: { readonly mapId: string; readonly title: string }) {
  const [trials, setTrials] = useState<(typeof trialChoices)[number]['id']>(trialChoices[1].id);
  const [seed, setSeed] = useState<number | null>(1);
  const steps = useWorkspace((workspace) => selectSteps(workspace.flowStep, mapId));
  const rework = useWorkspace((workspace) => selectRework(workspace.flowRework, mapId));
  const { state, start, stop } = useChance();
  useEnter('[data-run] button');
  const isRunning = state.phase === 'running';
  const run = () => start({ steps, rework, trials: Number(trials), seed: Math.trunc(seed ?? 1) });
  useCommands(
    [
      { id: 'chance.run', title: 'Run the map by chance', section: 'Flow', keys: 'r', hint: 'run', run },
      {
        id: 'chance.stop',
        title: 'Stop the run',
        section: 'Flow',
        keys: '.',
        hint: 'stop',
        whyNot: () => (isRunning ? null : 'Nothing is running.'),
        run: stop,
      },
      {
        id: 'chance.seed',
        title: 'Another seed, and run',
        section: 'Flow',
        keys: 's',
        hint: 'another seed',
        run: () => {
          const next = ((seed ?? 0) + 1) % MOST_SEED;
          setSeed(next);
          start({ steps, rework, trials: Number(trials), seed: next });
        },
      },
    ],
    [],
  );
  const ranges = steps.flatMap(({ waitRange, processRange }) => [waitRange, processRange]);
  const count = ranges.filter((range) => range !== null && range.least < range.most).length;
  return (
    <FlowFrame
      title={title}
      subtitle="By chance"
      view="chance"
      foot={['chance.run', 'chance.stop', 'chance.seed', 'edit.undo']}
    >
      <div className={styles.page}>
        <section className={styles.panel} aria-label="The run">
          <p>
            {count === 0
              ? 'No time of this map is a range yet, so every run comes out the same. Give a step a range, such as 2-5 d.'
              : `${count} ${count === 1 ? 'time is a range' : 'times are ranges'}. Each run draws one time from each.`}
          </p>
          <Select label="How often" items={trialChoices} value={trials} onChange={setTrials} />
          <NumberField
            label="Seed"
            value={seed}
            min={0}
            max={MOST_SEED}
            onChange={setSeed}
            onSubmit={run}
            description="The same seed and the same map give the same run, to the last digit."
          />
          <div className={styles.buttons} data-run="">
            <Button variant="primary" keyHint="r" onPress={run}>
              Run
            </Button>
            <Button keyHint="." onPress={stop} isDisabled={!isRunning}>
              Stop
            </Button>
          </div>
          {state.phase === 'running' || state.phase === 'stopped' ? (
            <div className={styles.progress}>
              <progress aria-label="Runs" value={state.done} max={state.of} />
              <p role="status">
                {state.phase === 'stopped' ? 'Stopped after ' : ''}
                {state.done.toLocaleString('en-GB')} of {state.of.toLocaleString('en-GB')}
              </p>
            </div>
          ) : null}
          {state.phase === 'failed' ? (
            <p role="alert">The run failed. The map is as it was; you can run it again.</p>
          ) : null}
          <p className={styles.how}>
            Each time with a range is drawn from a triangle: from the least to the most, and mostly about the
            time that was typed. Times without a range stay as they are. What comes back is counted by its
            share.
          </p>
        </section>
        <ChanceResult
          mapId={mapId}
          state={state}
          isOld={state.phase === 'done' && (state.input.steps !== steps || state.input.rework !== rework)}
        />
      </div>
    </FlowFrame>
  );
}
