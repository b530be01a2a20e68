import { cleanLine, cleanText, shorten } from '../../kernel/clean-text';
import { orderKeysBetween } from '../../kernel/order-key';
import type { Action } from '../../model/action';
import { textLimits } from '../../model/fields';
import { type Retro, voteLimits } from '../../model/retro';
import { columnLimits, type RetroColumn } from '../../model/retro-format';
import type { Change } from '../../model/workspace';
import { DEFAULT_TOTAL_MINUTES, splitMinutes } from '../../retro/time-box';
import { defaultVoting } from '../../retro/votes';
import { freeNames } from '../../team/free-names';
import { quotedExcerpt } from '../excerpt';
import type { ForeignRetro, ForeignTopic } from '../foreign/retro';
import type { Becoming, Into } from './into';

/** Makes a retrospective of one of another program: columns, notes, groups, and votes as hands that were counted. */
export function bringRetro(
  from: ForeignRetro,
  { teamId, context, behind }: Into,
): { readonly changes: readonly Change[]; readonly becoming: readonly Becoming[] } {
  const give = freeNames([]);
  const columns: RetroColumn[] = from.columns.slice(0, columnLimits.most).map((name) => ({
    id: context.newId(),
    title: give(shorten(cleanLine(name), textLimits.name) || 'Notes'),
    hint: '',
  }));
  if (columns.length === 0) columns.push({ id: context.newId(), title: 'Notes', hint: '' });
  const hasVotes = from.topics.some(({ votes }) => votes > 0);
  const name = shorten(cleanLine(from.name), textLimits.title) || 'Retrospective';
  const retro: Retro = {
    id: context.newId(),
    teamId,
    title: name,
    date: from.date ?? context.today,
    formatName: 'Own columns',
    columns,
    presentIds: [],
    minutes: splitMinutes(DEFAULT_TOTAL_MINUTES),
    stage: hasVotes ? 'decide' : 'insights',
    visited: ['set-the-stage', 'gather', 'insights', ...(hasVotes ? (['decide'] as const) : [])],
    checkInQuestion: '',
    notesHidden: false,
    voting: hasVotes ? { ...defaultVoting, state: 'ended', method: 'hands' } : defaultVoting,
    focusId: null,
    discussedIds: [],
    ratings: [0, 0, 0, 0, 0],
    createdAt: context.now,
    closedAt: null,
  };
  const board = new BoardWriter({ teamId, context, behind }, retro);
  for (const [index] of from.columns.entries()) {
    const topics = from.topics
      .map((topic, at) => ({ topic, at }))
      .filter(({ topic }) => topic.column === index);
    const column = columns[index];
    if (column) board.write(column, topics);
    else
      behind.leaveOutMany(
        topics.length,
        ['card', 'cards'],
        `A board has room for ${columnLimits.most} columns`,
      );
  }
  const actionOrders = orderKeysBetween(null, null, from.actions.length);
  const actions = from.actions.map(({ text, topic }, index): Action => {
    return {
      id: context.newId(),
      teamId,
      retroId: retro.id,
      topicId: topic === null ? null : (board.topicIds.get(topic) ?? null),
      planningId: null,
      mapId: null,
      initiativeId: null,
      text: shorten(cleanText(text), textLimits.text),
      ownerId: null,
      due: null,
      state: 'open',
      looks: [],
      date: retro.date,
      order: actionOrders[index] ?? 'a0',
      layer: null,
      createdAt: context.now,
    };
  });
  const changes: Change[] = [{ op: 'put', table: 'retro', record: retro }, ...board.changes];
  for (const record of actions) changes.push({ op: 'put', table: 'action', record });
  const becoming = columns.map((column): Becoming => {
    const count = board.counts.get(column.id) ?? 0;
    return {
      what: `“${column.title}”, ${count === 1 ? '1 note' : `${count} notes`}`,
      becomes: `A column of “${name}”`,
    };
  });
  return { changes, becoming };
}

class BoardWriter {
  readonly changes: Change[] = [];
  /** The record of each topic, by its place in the file. */
  readonly topicIds = new Map<number, string>();
  readonly counts = new Map<string, number>();

  constructor(
    private readonly into: Omit<Into, 'workspace'>,
    private readonly retro: Retro,
  ) {}

  write(column: RetroColumn, topics: readonly { readonly topic: ForeignTopic; readonly at: number }[]): void {
    const orders = orderKeysBetween(null, null, topics.length);
    let count = 0;
    for (const [index, { topic, at }] of topics.entries()) {
      const order = orders[index] ?? 'a0';
      const id =
        topic.notes.length > 1
          ? this.group(column.id, order, topic)
          : this.note(column.id, order, topic.notes[0] ?? '', null);
      this.topicIds.set(at, id);
      const alone = topic.notes.length === 1 ? cleanLine(topic.title) : '';
      if (alone !== '' && !cleanLine(topic.notes[0] ?? '').startsWith(alone)) {
        this.into.behind.leaveOut(
          `the group name ${quotedExcerpt(alone)}`,
          'A note that lies alone has no group',
        );
      }
      this.vote(id, topic);
      count += topic.notes.length;
    }
    this.counts.set(column.id, count);
  }

  private group(columnId: string, order: string, topic: ForeignTopic): string {
    const { context } = this.into;
    const id = context.newId();
    const title = shorten(cleanLine(topic.title), textLimits.title);
    const record = {
      id,
      retroId: this.retro.id,
      columnId,
      order,
      title,
      layer: null,
      createdAt: context.now,
    };
    this.changes.push({ op: 'put', table: 'noteGroup', record });
    const orders = orderKeysBetween(null, null, topic.notes.length);
    for (const [index, text] of topic.notes.entries()) this.note(columnId, orders[index] ?? 'a0', text, id);
    return id;
  }

  private note(columnId: string, order: string, raw: string, groupId: string | null): string {
    const { context, behind } = this.into;
    const id = context.newId();
    const whole = cleanText(raw);
    const text = shorten(whole, textLimits.text);
    if (text !== whole) {
      const most = textLimits.text.toLocaleString('en-GB');
      behind.leaveOut(`the end of the note ${quotedExcerpt(whole)}`, `A note can have ${most} characters`);
    }
    const record = {
      id,
      retroId: this.retro.id,
      columnId,
      groupId,
      order,
      text,
      layer: null,
      createdAt: context.now,
    };
    this.changes.push({ op: 'put', table: 'note', record });
    return id;
  }

  private vote(topicId: string, { votes, notes }: ForeignTopic): void {
    if (votes < 1) return;
    const count = Math.min(voteLimits.hands, votes);
    if (count < votes) {
      this.into.behind.leaveOut(
        `${votes - count} votes for ${quotedExcerpt(notes[0] ?? '')}`,
        `A topic can have ${voteLimits.hands} hands`,
      );
    }
    const record = { id: this.into.context.newId(), retroId: this.retro.id, topicId, personId: null, count };
    this.changes.push({ op: 'put', table: 'vote', record });
  }
}
