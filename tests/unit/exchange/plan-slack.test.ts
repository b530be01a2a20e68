import { planSlack } from '@shared/exchange/plan-slack';
import type { PlanSummary } from '@shared/plan/summary';
import { describe, expect, it } from 'vitest';

const bare: PlanSummary = {
  title: 'Winter planning',
  teamName: 'Payments',
  date: '2026-11-22',
  closed: false,
  present: [],
  outcomes: [],
  active: [],
  stopped: [],
  ended: [],
  next: [],
  notNow: [],
  actions: [],
  decisions: [],
};

describe('a planning meeting for Slack', () => {
  it('says what is empty', () => {
    expect(planSlack(bare)).toBe(
      [
        '*Winter planning*\nPayments, 2026-11-22\n',
        '*What we do*\nNothing is active.\n',
        '*What we stop*\nNothing stops.\n',
        '*Who owns what*\nNo action was taken on.\n',
        '*Decisions*\nNo decision was written down.\n',
      ].join('\n'),
    );
  });

  it('says who, why and what instead, and lets no text be a link, a mention or bold', () => {
    const words = planSlack({
      ...bare,
      title: '2 * 3 <!channel>',
      active: [
        {
          title: 'One-click\nstaging',
          purpose: '',
          owner: null,
          outcome: 'Day one',
          measure: '',
          isNew: true,
        },
      ],
      stopped: [
        {
          title: 'Refunds & <@U1>',
          to: 'next',
          reason: 'Staging hurts',
          decidedBy: 'Ana',
          instead: 'One-click staging',
          isNew: false,
        },
      ],
      notNow: [{ title: 'Loyalty', reason: 'Nobody asked', decidedBy: '', lookAgain: '2027-04-11' }],
      actions: [
        { id: 'b', text: 'Gone', owner: 'Jo', due: null, done: false, dropped: true, layer: null },
        {
          id: 'a',
          text: 'Tell them',
          owner: 'Jo',
          due: '2027-01-15',
          done: false,
          dropped: false,
          layer: null,
        },
      ],
      decisions: [{ id: 'd', text: 'Three things', reason: 'Focus', layer: null }],
    });
    expect(words).toContain('2 * 3 &lt;!channel&gt;\n');
    expect(words).toContain('• New: One-click staging (no owner, for: Day one)');
    expect(words).toContain(
      '• Refunds &amp; &lt;@U1&gt;\n    ◦ Why: Staging hurts\n    ◦ Decided by: Ana\n    ◦ Instead: One-click staging',
    );
    expect(words).toContain('• Loyalty (Nobody asked; look again on 2027-04-11)');
    expect(words).toMatch(/• Tell them \(Jo, due 2027-01-15\)\n• Dropped: Gone/);
    expect(words).toContain('• Three things\n    ◦ Why: Focus');
    expect(words).not.toMatch(/<[@!]/);
  });
});
