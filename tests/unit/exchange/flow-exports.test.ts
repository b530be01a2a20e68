import { join } from 'node:path';
import { flowMarkdown } from '@shared/exchange/flow-markdown';
import { flowMermaid } from '@shared/exchange/flow-mermaid';
import { flowSlack } from '@shared/exchange/flow-slack';
import { flowSvg } from '@shared/exchange/flow-svg';
import { exportWorkspace } from '@shared/exchange/json-export';
import { previewImport } from '@shared/exchange/json-import';
import { addBlocker } from '@shared/flow/blockers';
import { putStepsBeside } from '@shared/flow/branches';
import { setExperiment } from '@shared/flow/experiment';
import { setFocusing } from '@shared/flow/focusing';
import { type FlowPage, flowPage } from '@shared/flow/page';
import { flowPageGaps } from '@shared/flow/page-gaps';
import { addFlowRework } from '@shared/flow/rework';
import { editFlowStep } from '@shared/flow/steps';
import { addAction, toggleDone } from '@shared/retro/actions';
import { addDecision } from '@shared/retro/decisions';
import { describe, expect, it } from 'vitest';
import { FlowBoard } from '../../support/flow-board';
import { nodesIn, readMarkdown, textOf } from '../../support/read-markdown';

const golden = (name: string) => join(import.meta.dirname, '../../fixtures/golden', name);

function believable(): FlowBoard {
  const board = new FlowBoard('Ticket Build Review Security Release');
  const { mapId, ana } = board;
  const known: readonly [string, number, number, number, number][] = [
    ['Ticket', 1_440, 60, 95, 4],
    ['Build', 960, 840, 92, 3],
    ['Review', 480, 120, 85, 2],
    ['Security', 3_360, 180, 60, 9],
    ['Release', 240, 60, 98, 1],
  ];
  for (const [name, waitMinutes, processMinutes, percentComplete, queue] of known) {
    board.do(editFlowStep, {
      stepId: board.step(name).id,
      waitMinutes,
      processMinutes,
      percentComplete,
      queue,
    });
  }
  board.do(editFlowStep, { stepId: board.step('Security').id, who: 'Security | "team" #1' });
  board.do(putStepsBeside, { stepIds: board.ids('Security'), besideId: board.step('Review').id });
  board.do(addFlowRework, {
    fromStepId: board.step('Review').id,
    toStepId: board.step('Build').id,
    share: 15,
  });
  const at = { stepId: board.step('Security').id, at: 'wait' as const };
  board.do(addBlocker, {
    mapId,
    text: 'Asked for *after* the build',
    ...at,
    timesPerWeek: 1,
    minutesEach: 2_400,
  });
  board.do(addBlocker, { mapId, text: 'Test data is reset', cause: 'tooling' });
  board.do(setFocusing, {
    mapId,
    focusingStep: 'exploit',
    text: 'Three answers first',
    ownerId: ana,
    due: '2026-12-01',
  });
  board.do(setExperiment, { mapId, text: 'Ask with the design note', ownerId: ana, due: '2026-12-18' });
  return board;
}

const pageOf = (board: FlowBoard) => flowPage(board.workspace, board.mapId, '2026-11-20') as FlowPage;

describe('a map in Markdown', () => {
  it('is the page that was looked at and found good', async () => {
    await expect(flowMarkdown(pageOf(believable()), '2026-11-20')).toMatchFileSnapshot(golden('flow.md'));
    await expect(flowMarkdown(pageOf(new FlowBoard('Build Release')), '2026-11-20')).toMatchFileSnapshot(
      golden('flow-bare.md'),
    );
  });

  it('has a table with a row for each step and a diagram in a fence of its own', () => {
    const nodes = nodesIn(readMarkdown(flowMarkdown(pageOf(believable()), '2026-11-20')));
    const rows = nodes
      .filter(({ type }) => type === 'tableRow')
      .map((row) => (row.children ?? []).map(textOf));
    expect(rows).toHaveLength(6);
    expect(rows[4]?.slice(0, 5)).toEqual([
      'Security (branch 2)',
      'Security | "team" #1',
      '7 d',
      '3 h',
      '60%',
    ]);
    expect(nodes.filter(({ type }) => type === 'code').map(({ lang }) => lang)).toEqual(['mermaid']);
    expect(nodes.filter(({ type }) => type === 'html')).toEqual([]);
  });

  it('never says a number for what is incomplete', () => {
    const text = flowMarkdown(pageOf(new FlowBoard('Build')), '2026-11-20');
    expect(text).toContain('Lead time: incomplete: Build has no wait and no process time.');
    expect(text).not.toMatch(/Lead time: \d/);
  });
});

describe('the diagram', () => {
  it('keeps what people typed inside its quotation marks', () => {
    const board = new FlowBoard('Build');
    const name = 'x"]; click s1 "javascript:alert(1)" %% `#`<b>';
    board.do(editFlowStep, { stepId: board.step('Build').id, name });
    const lines = flowMermaid(pageOf(board)).split('\n');
    expect(lines[1]).toMatch(/^ {2}s1\["[^"\]<;`]*(?:#\d+;[^"\]<`]*)*<br\/>\? work"\]$/);
  });
});

describe('names that Mermaid has a meaning for', () => {
  // Each of these was read by the parser of Mermaid 11.17 as a box with exactly this name.
  it.each([
    ['end', 'end'],
    ['subgraph', 'subgraph'],
    ['say "hi"', 'say #34;hi#34;'],
    ['a [b] (c) {d}', 'a #91;b#93; (c) #123;d#125;'],
    ['🚀 ship; #1', '🚀 ship#59; #35;1'],
    ['#35;', '#35;35#59;'],
    ['%%{init: {}}%%', '%%#123;init: #123;#125;#125;%%'],
    ['$$x$$', '#36;#36;x#36;#36;'],
    ['1. First', '1#46; First'],
    ['12) twelfth', '12#41; twelfth'],
    ['- a list', '#45; a list'],
    ['Wait-free 1.5', 'Wait-free 1.5'],
    ['https://a.b, www.c.d, e@f.g', 'https#58;//a.b, www#46;c.d, e#64;f.g'],
  ])('%s', (name, escaped) => {
    const board = new FlowBoard('Build');
    board.do(editFlowStep, { stepId: board.step('Build').id, name });
    expect(flowMermaid(pageOf(board)).split('\n')[1]).toBe(`  s1["${escaped}<br/>? work"]`);
  });
});

describe('a map for Slack', () => {
  it('says what it comes to, what is tried, and the steps in their order', () => {
    const text = flowSlack(pageOf(believable()), '2026-11-20');
    expect(text).toContain('*What it comes to*\n• Lead time: ');
    expect(text).toContain('*What we try next*\n• Ask with the design note (Ana, by 2026-12-18)');
    expect(text).toContain('Ticket → Build → Review → Security → Release');
    expect(text).toContain(
      '• Asked for *after* the build (waiting, at the wait before Security, once a week',
    );
    expect(flowSlack(pageOf(new FlowBoard()), '2026-11-20')).toContain('It has no steps yet.');
  });
});

describe('what a mapping meeting leaves open', () => {
  const gaps = (board: FlowBoard) => flowPageGaps(pageOf(board)).map(({ message }) => message);

  it('is told by name, and nothing is left when all is said', () => {
    expect(gaps(new FlowBoard())).toEqual(['The map has no steps yet.']);
    expect(gaps(new FlowBoard('Build'))).toEqual([
      'Lead time is incomplete: Build has no wait and no process time.',
      'Complete and accurate is incomplete: Build has no share of complete and accurate work.',
      'No blocker was put down.',
      'No experiment was chosen.',
    ]);
    expect(gaps(believable())).toEqual([]);
  });

  it('asks who tries it, and by when', () => {
    const board = believable();
    board.do(setExperiment, { mapId: board.mapId, ownerId: null, due: null });
    const origin = { teamId: board.teamId, retroId: null, topicId: null, mapId: board.mapId };
    board.do(addDecision, {
      ...origin,
      text: 'Security reads design notes',
      reason: 'It is where 60% waits',
    });
    const { ana } = board;
    board.do(addAction, { ...origin, text: 'Ask for a template', ownerId: ana });
    const done = board.made('action', addAction, { ...origin, text: 'Tell the other teams' });
    board.do(toggleDone, { actionId: done });
    const page = pageOf(board);
    expect(flowMarkdown(page, '2026-11-20')).toContain(
      [
        '## Decisions',
        '',
        '- Security reads design notes',
        '  - Why: It is where 60% waits',
        '',
        '## Actions',
        '',
        '- [ ] Ask for a template (Ana, no date)',
        '- [x] Tell the other teams (no owner, no date)',
      ].join('\n'),
    );
    expect(flowSlack(page, '2026-11-20')).toContain('• Done: Tell the other teams (no owner, no date)');
    expect(gaps(board)).toEqual([
      '"Ask with the design note" has no owner.',
      '"Ask with the design note" has no date.',
      '"Ask for a template" has no date.',
    ]);
  });
});

describe('a map as a picture', () => {
  it('is an SVG of its own, in which all that people typed is text', () => {
    const board = believable();
    board.do(editFlowStep, { stepId: board.step('Build').id, name: '<script>"&\u0007' });
    const svg = flowSvg(pageOf(board));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [\s\S]*<\/svg>\n$/);
    expect(svg).not.toMatch(/<(?:script|style|image|foreignObject)|href|style=|on\w+=/i);
    expect(svg).toContain('&#60;script&#62;');
    expect(svg.match(/<rect /g)).toHaveLength(1 + 10);
    // Names go on over the waits behind them, and what comes back has its arrow.
    expect(svg).toContain('>Security</text>');
    expect(svg).toContain('>15%</text>');
    expect(svg).toContain('15% of the work goes back from Review to ');
    expect(flowSvg(pageOf(board))).toBe(svg);
  });

  it('draws nothing to scale that is not known', () => {
    expect(flowSvg(pageOf(new FlowBoard('Build')))).toContain('stroke-dasharray');
    expect(flowSvg(pageOf(new FlowBoard()))).toContain('Incomplete: the map has no steps yet.');
  });
});

describe('flow in a file', () => {
  const changed = (change: (records: Record<string, Record<string, unknown>[]>) => void) => {
    const board = believable();
    const file = JSON.parse(exportWorkspace(board.workspace, { changedAt: board.context.now }));
    change(file.records);
    const read = previewImport(board.workspace, new TextEncoder().encode(JSON.stringify(file)));
    if (!read.ok) throw new Error(read.error.message);
    return read.value;
  };

  it('comes back as it was', () => {
    const { leftOut, warnings, records } = changed(() => {});
    expect([...leftOut, ...warnings]).toEqual([]);
    const board = believable();
    for (const table of ['flowMap', 'flowStep', 'flowRework', 'blocker'] as const) {
      expect([...records[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        [...board.workspace[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    }
  });

  it('from before there were maps lacks nothing', () => {
    const { warnings } = changed((records) => {
      for (const table of [
        'flowMap',
        'flowStep',
        'flowRework',
        'blocker',
        'workItem',
        'deployment',
        'incident',
      ]) {
        delete records[table];
      }
      for (const action of records.action ?? []) delete action.mapId;
    });
    expect(warnings).toEqual([]);
  });

  it('comes in without a map that the file does not have, and says so', () => {
    const { warnings, records } = changed((file) => {
      delete file.flowMap;
    });
    expect(
      warnings.some((warning) => /^Action .*: its flow map \(n\d+\) isn't in the file/.test(warning)),
    ).toBe(true);
    expect([...records.action.values()].map(({ mapId }) => mapId)).toEqual([null]);
  });

  it('leaves out rework that leads forwards or stands there twice', () => {
    const { leftOut } = changed((records) => {
      const [rework] = records.flowRework ?? [];
      const turned = { ...rework, id: 'turned', fromStepId: rework?.toStepId, toStepId: rework?.fromStepId };
      records.flowRework?.push(turned, { ...rework, id: 'twin' });
    });
    expect(leftOut.map(({ where, reason }) => `${where}: ${reason}`)).toEqual([
      "rework arrow turned: it doesn't lead back to an earlier step",
      'rework arrow twin: there is one between the same two steps already',
    ]);
  });

  it('leaves out what is broken, and lets go of links to nothing', () => {
    const { leftOut, warnings, records } = changed((file) => {
      const [first, second] = file.flowStep ?? [];
      if (first) first.waitMinutes = -5;
      if (second) second.percentComplete = 101;
      Object.assign((file.flowMap?.[0]?.experiment ?? {}) as object, { ownerId: 'nobody' });
      Object.assign(file.blocker?.[1] ?? {}, { stepId: 'gone', timesPerWeek: 'often' });
    });
    expect(leftOut.map(({ reason }) => reason)).toContain('waitMinutes (-5) is less than 0');
    expect(leftOut.map(({ reason }) => reason)).toContain('percentComplete (101) is more than 100');
    expect(leftOut.map(({ reason }) => reason)).toContain('timesPerWeek is text where a number should be');
    expect(warnings.some((warning) => warning.includes('the owner of its experiment (nobody)'))).toBe(true);
    expect([...records.flowMap.values()][0]?.experiment.ownerId).toBeNull();
  });
});
