import { restoreFromBin } from '@shared/bin/bin';
import { putEstimate, startEstimating } from '@shared/plan/estimates';
import {
  addInitiative,
  addInitiatives,
  addManyInitiatives,
  deleteInitiatives,
  duplicateInitiative,
  editInitiative,
  editInitiatives,
} from '@shared/plan/initiatives';
import { addPlanOutcome } from '@shared/plan/strategy';
import { swapInitiative } from '@shared/plan/swap';
import { addAction } from '@shared/retro/actions';
import { addDecision } from '@shared/retro/decisions';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlanBoard } from '../../support/plan-board';

let board: PlanBoard;

beforeEach(() => {
  board = new PlanBoard();
});

describe('writing initiatives down', () => {
  it('puts one at the end, or in front of another, with what is known of it', () => {
    board.add('a b');
    const { teamId, ana } = board;
    board.do(addInitiative, {
      teamId,
      title: '  x\ny ',
      beforeId: board.id('b'),
      ownerId: ana,
      effort: 4,
    });
    expect(board.column('candidate')).toBe('a x y b');
    expect(board.of('x y')).toMatchObject({ ownerId: ana, effort: 4, impact: null, moves: [] });
  });

  it('takes a slot while there is one', () => {
    const { teamId } = board;
    board.add('a b c', 'active');
    expect(board.of('a').startedOn).toBe('2026-11-20');
    expect(board.refused(addInitiative, { teamId, title: 'd', state: 'active' as const })).toBe('limit');
    board.move('a', 'done');
    expect(board.refused(addInitiatives, { teamId, text: 'd\ne', state: 'active' as const })).toBe('limit');
    board.do(addInitiatives, { teamId, text: 'd', state: 'active' });
    expect(board.column('active')).toBe('b c d');
  });

  it('reads pasted lines without marks and empty ones', () => {
    board.do(addInitiatives, { teamId: board.teamId, text: '- one\n\n  2. two\r\n* [ ] three\n\t\n=1+1' });
    expect(board.column('candidate')).toBe('one two three =1+1');
  });

  it('takes a thousand lines and no more, and loses none of them', () => {
    const { teamId } = board;
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`).join('\n');
    expect(board.refused(addInitiatives, { teamId, text: lines(1_001) })).toBe('too-many');
    const { changes } = board.do(addInitiatives, { teamId, text: lines(1_000) });
    expect(changes).toHaveLength(1_000);
    expect(board.refused(addInitiatives, { teamId, text: ' \n\n' })).toBe('empty');
  });

  it('names the line that is too long, and adds nothing', () => {
    const text = `short\n${'long '.repeat(60)}\nshort too`;
    const result = addInitiatives(board.workspace, { teamId: board.teamId, text }, board.context);
    expect(result).toMatchObject({ ok: false, error: { code: 'too-long' } });
    if (!result.ok) expect(result.error.message).toContain('"long long');
  });

  it('adds several of which something is known, all or none', () => {
    const { teamId } = board;
    const initiatives = [{ title: 'a', impact: 3 }, { title: 'b' }];
    board.do(addManyInitiatives, { teamId, initiatives });
    expect(board.of('a').impact).toBe(3);
    const wrong = [{ title: 'c' }, { title: 'd', impact: 99 }];
    expect(board.refused(addManyInitiatives, { teamId, initiatives: wrong })).toBe('out-of-range');
  });
});

describe('editing', () => {
  beforeEach(() => board.add('a b'));

  const edit = (fields: Omit<Parameters<typeof editInitiative>[1], 'initiativeId'>) => ({
    initiativeId: board.id('a'),
    ...fields,
  });

  it('sets what is given and leaves the rest', () => {
    board.do(editInitiative, edit({ impact: 7, scores: { reach: 500 } }));
    board.do(editInitiative, edit({ scores: { ease: 2 }, kind: 'feature', blockedBy: ' Legal\n' }));
    expect(board.of('a')).toMatchObject({
      impact: 7,
      kind: 'feature',
      blockedBy: 'Legal',
      scores: { reach: 500, ease: 2, jobSize: null },
    });
    expect(board.do(editInitiative, edit({ impact: 7 })).changes).toEqual([]);
    board.do(editInitiative, edit({ impact: null }));
    expect(board.of('a').impact).toBeNull();
  });

  it('refuses absurd numbers, empty titles, people and outcomes of elsewhere', () => {
    const refused = (fields: Parameters<typeof edit>[0]) => board.refused(editInitiative, edit(fields));
    for (const impact of [0, 11, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300])
      expect(refused({ impact })).toBe('out-of-range');
    expect(refused({ confidence: 101 })).toBe('out-of-range');
    expect(refused({ scores: { reach: 1_000_001 } })).toBe('out-of-range');
    expect(refused({ scores: { jobSize: 0 } })).toBe('out-of-range');
    expect(refused({ title: ' \n ' })).toBe('empty');
    expect(refused({ title: 'x'.repeat(241) })).toBe('too-long');
    expect(refused({ ownerId: 'nobody' })).toBe('gone');
    expect(refused({ outcomeId: 'nothing' })).toBe('gone');
  });

  it('takes days of start and end that can be', () => {
    const refused = (fields: Parameters<typeof edit>[0]) => board.refused(editInitiative, edit(fields));
    expect(refused({ startedOn: '2026-11-01' })).toBe('wrong-order');
    board.move('a', 'active');
    board.do(editInitiative, edit({ startedOn: '2026-11-01' }));
    expect(refused({ startedOn: '2026-11-21' })).toBe('wrong-order');
    expect(refused({ startedOn: '2026-11-31' })).toBe('no-such-day');
    expect(refused({ endedOn: '2026-11-19' })).toBe('wrong-order');
    board.move('a', 'done');
    board.do(editInitiative, edit({ endedOn: '2026-11-10' }));
    expect(refused({ startedOn: '2026-11-11' })).toBe('wrong-order');
  });

  it('keeps sources once each, lets go what was never there, and keeps what has been deleted since', () => {
    const { retroId, columnIds } = board.retro(board.teamId);
    const noteId = board.note(retroId, columnIds[0] ?? '', 'Builds are slow');
    const note = { table: 'note' as const, id: noteId };
    board.do(editInitiative, edit({ sources: [note, note, { table: 'action', id: 'nothing' }] }));
    expect(board.of('a').sources).toEqual([note]);
  });

  it('changes several at once, all or none', () => {
    board.do(editInitiatives, { ids: board.ids('a b'), fields: { ownerId: board.ben } });
    expect([board.of('a').ownerId, board.of('b').ownerId]).toEqual([board.ben, board.ben]);
    expect(board.refused(editInitiatives, { ids: ['nothing'], fields: { effort: 3 } })).toBe('gone');
  });
});

describe('duplicating', () => {
  it('makes a candidate, whatever the first is, and takes no slot', () => {
    board.add('a b c', 'active');
    board.do(editInitiative, { initiativeId: board.id('a'), impact: 4 });
    board.do(duplicateInitiative, { initiativeId: board.id('a') });
    expect(board.column('active')).toBe('a b c');
    expect(board.of('a (copy)')).toMatchObject({
      state: 'candidate',
      impact: 4,
      startedOn: null,
      moves: [],
      outcomeReview: null,
    });
  });

  it('stands behind the first, and shortens a long title', () => {
    board.add('a b');
    board.do(duplicateInitiative, { initiativeId: board.id('a') });
    expect(board.column('candidate')).toBe('a a (copy) b');
    const title = 'x'.repeat(240);
    board.do(addInitiative, { teamId: board.teamId, title });
    board.do(duplicateInitiative, { initiativeId: board.id(title) });
    const copies = [...board.workspace.initiative.values()].filter((each) => each.title.endsWith('… (copy)'));
    expect(copies[0]?.title).toHaveLength(240);
  });
});

describe('deleting', () => {
  it('takes estimates along, lets links go, and brings all back', () => {
    board.add('a', 'active');
    board.add('b');
    const { teamId, ana } = board;
    const origin = { teamId, retroId: null, topicId: null, initiativeId: board.id('a') };
    const actionId = board.made('action', addAction, { ...origin, text: 'Ask' });
    const decisionId = board.made('decision', addDecision, { ...origin, text: 'Go' });
    board.do(startEstimating, { initiativeId: board.id('a'), field: 'effort' });
    board.do(putEstimate, { initiativeId: board.id('a'), personId: ana, value: 5 });
    const why = { reason: 'Later', lookAgain: null, decidedBy: '' };
    board.do(swapInitiative, { startId: board.id('b'), stopId: board.id('a'), to: 'next', ...why });
    expect(board.get('action', actionId).initiativeId).toBe(board.id('a'));

    board.do(deleteInitiatives, { ids: board.ids('a') });
    expect(board.workspace.estimate.size).toBe(0);
    expect(board.get('action', actionId).initiativeId).toBeNull();
    expect(board.get('decision', decisionId).initiativeId).toBeNull();
    expect(board.of('b').moves.at(-1)?.swappedWith).toBeNull();

    const [entryId = ''] = board.workspace.binEntry.keys();
    expect(board.get('binEntry', entryId).label).toBe('Initiative: a');
    board.do(restoreFromBin, { entryId });
    expect(board.column('next')).toBe('a');
    expect(board.workspace.estimate.size).toBe(1);
  });

  it('comes back without an owner or an outcome that are gone', () => {
    const { teamId } = board;
    const outcomeId = board.made('planOutcome', addPlanOutcome, { teamId, text: 'Fewer surprises' });
    board.add('a');
    board.do(editInitiative, { initiativeId: board.id('a'), outcomeId });
    board.do(deleteInitiatives, { ids: board.ids('a') });
    const [entryId = ''] = board.workspace.binEntry.keys();
    const planOutcome = new Map();
    board.workspace = { ...board.workspace, planOutcome };
    board.do(restoreFromBin, { entryId });
    expect(board.of('a').outcomeId).toBeNull();
    expect(board.refused(deleteInitiatives, { ids: [] })).toBe('gone');
  });
});
