import { addDays } from '../kernel/calendar-date';
import { orderKeysBetween } from '../kernel/order-key';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { Action } from '../model/action';
import type { BlockerSource } from '../model/blocker';
import { type Retro, retroStages } from '../model/retro';
import type { Change, RuleResult, Tables, Workspace } from '../model/workspace';
import { formatByName } from '../retro/formats';
import { splitMinutes } from '../retro/time-box';
import { defaultVoting } from '../retro/votes';
import { sampleFlow } from './add-flow';
import { sampleLog } from './add-log';
import { type SamplePlace, samplePlan } from './add-plan';
import type { SampleAction, SampleCard, SampleData, SampleRetro } from './sample-data';

/** How long the sample's retrospectives are, in minutes. */
const SAMPLE_MINUTES = 60;

/**
 * Adds the sample team, with its days counted back from today. One gesture: one undo takes it away again.
 * Refuses when a sample is there already.
 */
export function addSample(workspace: Workspace, data: SampleData, context: RuleContext): RuleResult {
  if ([...workspace.team.values()].some((team) => team.sample)) {
    return refuse('sample-exists', 'The sample team is here already.');
  }
  return ok({ label: 'add the sample team', changes: new SampleBuilder(data, context).build() });
}

class SampleBuilder {
  private readonly changes: Change[] = [];
  private readonly teamId: string;
  private readonly people = new Map<string, string>();
  private readonly retroIds: string[];
  /** The ids of the topics of each retrospective, by the card's number. */
  private readonly topics: string[][] = [];

  constructor(
    private readonly data: SampleData,
    private readonly context: RuleContext,
  ) {
    this.teamId = context.newId();
    this.retroIds = data.retros.map(() => context.newId());
  }

  build(): Change[] {
    const first = this.data.retros[0];
    this.put('team', {
      id: this.teamId,
      name: this.data.team,
      sample: true,
      createdAt: this.instant(this.dayOf(first?.daysAgo ?? 0)),
    });
    for (const name of this.data.people) {
      const id = this.context.newId();
      this.people.set(name, id);
      this.put('person', { id, teamId: this.teamId, name, active: true });
    }
    const decisions = this.keys(this.data.retros.flatMap((retro) => retro.decisions ?? []).length + 1);
    const actions = this.keys(this.data.retros.flatMap((retro) => retro.actions ?? []).length);
    this.data.retros.forEach((sample, index) => {
      this.addRetro(sample, this.retroIds[index] ?? '', decisions, actions);
    });
    const place: SamplePlace = {
      teamId: this.teamId,
      newId: this.context.newId,
      personId: (name) => this.personId(name),
      peopleIds: [...this.people.values()],
      cardOf: (retro, card) => this.cardOf(retro, card),
      dayOf: (daysAgo) => this.dayOf(daysAgo),
      instant: (day, time) => this.instant(day, time),
      decisionOrder: decisions.shift() ?? '',
    };
    this.changes.push(...samplePlan(this.data.plan, place), ...sampleFlow(this.data.flow, place));
    this.changes.push(...sampleLog(this.data.log, this.changes, place));
    return this.changes;
  }

  private addRetro(sample: SampleRetro, id: string, decisionKeys: string[], actionKeys: string[]): void {
    const day = this.dayOf(sample.daysAgo);
    const columns = (sample.columns ?? formatByName(sample.format)?.columns ?? []).map((column) => ({
      id: this.context.newId(),
      title: column.title,
      hint: column.hint,
    }));
    const topics = this.addCards(sample, id, columns, day);
    this.topics.push(topics);
    const closed = sample.open !== true;
    const retro: Retro = {
      id,
      teamId: this.teamId,
      title: sample.title,
      date: day,
      formatName: sample.format,
      columns,
      presentIds: [...this.people.values()],
      minutes: splitMinutes(SAMPLE_MINUTES),
      stage: closed ? 'close' : 'gather',
      visited: closed ? [...retroStages] : ['set-the-stage', 'gather'],
      checkInQuestion: sample.checkInQuestion,
      notesHidden: false,
      voting: { ...defaultVoting, state: closed ? 'ended' : 'not-started' },
      focusId: null,
      discussedIds: closed ? [...new Set((sample.actions ?? []).map((each) => topics[each.card] ?? ''))] : [],
      ratings: [...(sample.ratings ?? [0, 0, 0, 0, 0])],
      createdAt: this.instant(day),
      closedAt: closed ? this.instant(day, '10:02') : null,
    };
    this.put('retro', retro);
    for (const [name, text] of Object.entries(sample.checkIns)) {
      this.put('checkIn', { id: this.context.newId(), retroId: id, personId: this.personId(name), text });
    }
    for (const decision of sample.decisions ?? []) {
      this.put('decision', {
        id: this.context.newId(),
        teamId: this.teamId,
        retroId: id,
        topicId: topics[decision.card] ?? null,
        planningId: null,
        mapId: null,
        initiativeId: null,
        text: decision.text,
        reason: decision.reason ?? '',
        date: day,
        order: decisionKeys.shift() ?? '',
        layer: sample.cards[decision.card]?.layer ?? null,
        waived: decision.waived ?? '',
        createdAt: this.instant(day, '09:45'),
      });
    }
    for (const action of sample.actions ?? []) {
      this.put(
        'action',
        this.action(action, sample, id, topics[action.card] ?? null, actionKeys.shift() ?? ''),
      );
    }
    const thanksKeys = this.keys(sample.thanks?.length ?? 0);
    sample.thanks?.forEach(({ to, text }, index) => {
      const toPersonId = to === null ? null : this.personId(to);
      this.put('thanks', {
        id: this.context.newId(),
        retroId: id,
        toPersonId,
        text,
        order: thanksKeys[index] ?? '',
      });
    });
  }

  private action(
    { text, owner, dueInDays, looks = [] }: SampleAction,
    sample: SampleRetro,
    retroId: string,
    topicId: string | null,
    order: string,
  ): Action {
    const day = this.dayOf(sample.daysAgo);
    const last = looks.at(-1)?.verdict;
    return {
      id: this.context.newId(),
      teamId: this.teamId,
      retroId,
      topicId,
      planningId: null,
      mapId: null,
      initiativeId: null,
      text,
      ownerId: this.personId(owner),
      due: addDays(day, dueInDays),
      state: last === 'kept' ? 'done' : last === 'dropped' ? 'dropped' : 'open',
      looks: looks.map((look) => ({
        date: this.dayOf(this.data.retros[look.retro]?.daysAgo ?? 0),
        retroId: this.retroIds[look.retro] ?? null,
        verdict: look.verdict,
        word: look.word ?? '',
      })),
      date: day,
      order,
      layer: null,
      createdAt: this.instant(day, '09:50'),
    };
  }

  /** Adds the cards with their votes. @returns the ids of the topics, by the card's number */
  private addCards(sample: SampleRetro, retroId: string, columns: Retro['columns'], day: string): string[] {
    const keys = this.keys(sample.cards.length);
    return sample.cards.map((card, index) => {
      const place = { retroId, columnId: columns[card.column]?.id ?? '', order: keys[index] ?? '' };
      const topicId = this.addCard(card, place, this.instant(day, '09:10'));
      for (const [name, count] of Object.entries(card.votes ?? {})) {
        this.put('vote', {
          id: this.context.newId(),
          retroId,
          topicId,
          personId: this.personId(name),
          count,
        });
      }
      return topicId;
    });
  }

  private addCard(
    card: SampleCard,
    place: { readonly retroId: string; readonly columnId: string; readonly order: string },
    createdAt: string,
  ): string {
    const id = this.context.newId();
    const layer = card.layer ?? null;
    if (card.group === undefined) {
      this.put('note', { id, ...place, groupId: null, text: card.text ?? '', layer, createdAt });
      return id;
    }
    this.put('noteGroup', { id, ...place, title: card.group, layer, createdAt });
    const keys = this.keys(card.notes?.length ?? 0);
    card.notes?.forEach((text, index) => {
      const note = { ...place, groupId: id, order: keys[index] ?? '', text, layer: null, createdAt };
      this.put('note', { id: this.context.newId(), ...note });
    });
    return id;
  }

  private cardOf(retro: number, card: number): BlockerSource | null {
    const id = this.topics[retro]?.[card];
    const sample = this.data.retros[retro]?.cards[card];
    return id && sample ? { table: sample.group === undefined ? 'note' : 'noteGroup', id } : null;
  }

  private put<Name extends keyof Tables>(table: Name, record: Tables[Name]): void {
    this.changes.push({ op: 'put', table, record } as Change);
  }

  private keys(count: number): string[] {
    return orderKeysBetween(null, null, count);
  }

  private dayOf(daysAgo: number): string {
    return addDays(this.context.today, -daysAgo);
  }

  private instant(day: string, time = '09:00'): string {
    return `${day}T${time}:00.000Z`;
  }

  private personId(name: string): string {
    return this.people.get(name) ?? '';
  }
}
