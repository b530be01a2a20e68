import { orderKeysBetween } from '../kernel/order-key';
import { emptyFlowPlan, emptyFocusing, type FlowMap, type FlowPlan, mappingSteps } from '../model/flow-map';
import type { FlowStep } from '../model/flow-step';
import type { Change, Tables } from '../model/workspace';
import type { SamplePlace } from './add-plan';
import type { SampleFlow, SamplePromise } from './sample-data';

/** How many days ago the sample's mapping meeting was. */
const MAPPED_DAYS_AGO = 10;

/** The flow of the sample team: the map of today with one entry in its history and a future, items, deployments and incidents. */
export function sampleFlow(flow: SampleFlow, place: SamplePlace): Change[] {
  return new FlowBuilder(flow, place).build();
}

class FlowBuilder {
  readonly #changes: Change[] = [];

  constructor(
    private readonly flow: SampleFlow,
    private readonly place: SamplePlace,
  ) {}

  build(): Change[] {
    const { title, before, future } = this.flow;
    const { place } = this;
    const [first = '', second = ''] = orderKeysBetween(null, null, 2);
    const mappedOn = place.dayOf(MAPPED_DAYS_AGO);
    const promise = ({ text, owner, inDays }: SamplePromise) => ({
      text,
      ownerId: place.personId(owner),
      due: place.dayOf(-inDays),
    });
    const { identify, exploit, subordinate, elevate, repeat } = this.flow.focusing;
    const live: FlowMap = {
      id: place.newId(),
      teamId: place.teamId,
      title,
      kind: 'current',
      copiedFromId: null,
      takenAt: null,
      hoursPerDay: 8,
      daysPerWeek: 5,
      focusing: {
        identify: promise(identify),
        exploit: promise(exploit),
        subordinate: promise(subordinate),
        elevate: promise(elevate),
        repeat: promise(repeat),
      },
      experiment: emptyFlowPlan,
      experimentId: place.newId(),
      step: 'experiment',
      visited: [...mappingSteps],
      order: first,
      createdAt: place.instant(place.dayOf(before.daysAgo)),
    };
    this.#put('flowMap', live);
    const steps = this.#steps(live.id, {}, []);
    const traces = steps.map(({ id }) => id);
    const plain = { focusing: emptyFocusing, experimentId: null };
    const then = place.instant(place.dayOf(before.daysAgo), '10:00');
    const old: FlowMap = { ...live, ...plain, id: place.newId(), copiedFromId: live.id, takenAt: then };
    this.#put('flowMap', { ...old, createdAt: then });
    this.#steps(old.id, before.waits, traces);
    const next: FlowMap = {
      ...live,
      ...plain,
      id: place.newId(),
      title: future.title,
      kind: 'future',
      copiedFromId: live.id,
      step: 'walk',
      visited: ['walk'],
      order: second,
      createdAt: place.instant(mappedOn, '10:00'),
    };
    this.#put('flowMap', next);
    this.#steps(next.id, future.waits, traces);
    this.#experiment(live, promise(this.flow.experiment), mappedOn);
    this.#blockers(live.id, steps, place.instant(mappedOn, '09:30'));
    this.#items(live.id, steps);
    this.#delivery();
    return this.#changes;
  }

  /** What the mapping meeting chose to try: an action like those of any meeting. */
  #experiment(map: FlowMap, plan: FlowPlan, date: string): void {
    this.#put('action', {
      ...plan,
      id: map.experimentId ?? '',
      teamId: map.teamId,
      retroId: null,
      topicId: null,
      planningId: null,
      initiativeId: null,
      mapId: map.id,
      state: 'open',
      looks: [],
      date,
      order: map.order,
      layer: null,
      createdAt: this.place.instant(date, '09:50'),
    });
  }

  /** The steps of a map with their rework; some waits are others than in the map of today. */
  #steps(mapId: string, waits: Readonly<Record<string, number>>, traces: readonly string[]): FlowStep[] {
    const { newId } = this.place;
    const keys = orderKeysBetween(null, null, this.flow.steps.length);
    const steps = this.flow.steps.map((sample, index): FlowStep => {
      const id = newId();
      const wait = waits[String(index)];
      return {
        id,
        mapId,
        traceId: traces[index] ?? id,
        order: keys[index] ?? '',
        lane: null,
        name: sample.name,
        who: sample.who,
        processMinutes: sample.process,
        waitMinutes: wait ?? sample.wait,
        percentComplete: sample.usable,
        queue: sample.queue,
        people: sample.people,
        processRange: sample.processRange ? { ...sample.processRange } : null,
        // The range is of today's wait.
        waitRange: sample.waitRange && wait === undefined ? { ...sample.waitRange } : null,
      };
    });
    for (const step of steps) this.#put('flowStep', step);
    for (const { from, to, share } of this.flow.rework) {
      const ends = { fromStepId: steps[from]?.id ?? '', toStepId: steps[to]?.id ?? '' };
      this.#put('flowRework', { id: newId(), mapId, ...ends, share });
    }
    return steps;
  }

  #blockers(mapId: string, steps: readonly FlowStep[], createdAt: string): void {
    const { newId, teamId, cardOf } = this.place;
    const keys = orderKeysBetween(null, null, this.flow.blockers.length);
    this.flow.blockers.forEach(({ step, source, ...blocker }, index) => {
      const from = source ? cardOf(source.retro, source.card) : null;
      this.#put('blocker', {
        ...blocker,
        id: newId(),
        teamId,
        mapId,
        stepId: step === null ? null : (steps[step]?.id ?? null),
        sources: from ? [from] : [],
        order: keys[index] ?? '',
        createdAt,
      });
    });
  }

  #items(mapId: string, steps: readonly FlowStep[]): void {
    const { newId, dayOf } = this.place;
    for (const { title, entered, doneDaysAgo } of this.flow.items) {
      this.#put('workItem', {
        id: newId(),
        mapId,
        title,
        entered: entered.map((daysAgo, index) => ({ stepId: steps[index]?.id ?? '', at: dayOf(daysAgo) })),
        doneAt: doneDaysAgo === undefined ? null : dayOf(doneDaysAgo),
      });
    }
  }

  #delivery(): void {
    const { newId, teamId, dayOf, instant } = this.place;
    const ids = this.flow.deployments.map(({ daysAgo, time, name, leadHours }) => {
      const id = newId();
      const leadTimeMinutes = leadHours === null ? null : leadHours * 60;
      this.#put('deployment', { id, teamId, at: instant(dayOf(daysAgo), time), name, leadTimeMinutes });
      return id;
    });
    for (const { title, daysAgo, time, minutes, deployment } of this.flow.incidents) {
      const startedAt = instant(dayOf(daysAgo), time);
      const end = minutes === null ? null : new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
      this.#put('incident', {
        id: newId(),
        teamId,
        title,
        startedAt,
        recoveredAt: end,
        deploymentId: deployment === null ? null : (ids[deployment] ?? null),
      });
    }
  }

  #put<Name extends keyof Tables>(table: Name, record: Tables[Name]): void {
    this.#changes.push({ op: 'put', table, record } as Change);
  }
}
