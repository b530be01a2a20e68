import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exportWorkspace } from '@shared/exchange/json-export';
import { applyChanges } from '@shared/kernel/change-set';
import { emptyWorkspace } from '@shared/model/workspace';
import { addSample } from '@shared/sample/add-sample';
import type { SampleData } from '@shared/sample/sample-data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportKinds } from '../../../electron/cli/commands/export-writers';
import sampleTeam from '../../../resources/sample-team.json';
import { lively } from '../../support/arbitraries';
import { TestContext } from '../../support/workspace-builder';
import {
  focalboardArchive,
  kanbanBoard,
  nygardRecord,
  oldMadrRecord,
  parabolTable,
  trelloBoard,
} from '../files-in/good-files';

const project = resolve(import.meta.dirname, '../../..');
let folder = '';

/** Runs the program as a terminal does: through the script of package.json, which builds it first where it must. */
function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'electron/runtime/cli.mjs'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const json = (text: string) =>
  JSON.parse(text) as Record<string, unknown> & { records: Record<string, { [field: string]: unknown }[]> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-cli-'));
  cli('--help');
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);

/** JSON has no literal types; tests/unit/sample holds that the file is what the type says. */
const sampleData = () => sampleTeam as unknown as SampleData;

async function sampleFile(): Promise<void> {
  const sample = addSample(emptyWorkspace(), sampleData(), new TestContext());
  if (!sample.ok) throw new Error(sample.error.message);
  const workspace = applyChanges(emptyWorkspace(), sample.value.changes);
  await writeFile(path('sample.json'), exportWorkspace(workspace, { changedAt: '2026-11-20T09:00:00.000Z' }));
}

describe('import', () => {
  beforeEach(async () => {
    await rm(path('out.json'), { force: true });
    await writeFile(path('board.json'), JSON.stringify(trelloBoard));
    await writeFile(path('board.md'), kanbanBoard);
    await writeFile(path('boards.boardarchive'), focalboardArchive);
    await writeFile(path('retro.csv'), parabolTable);
    await writeFile(path('table.csv'), 'Title,Effort\nOne,2\nTwo,XL\n');
  });

  it('writes a workspace that a second command reads, and says with 1 that something is left out', async () => {
    const { status, stdout, stderr } = cli('import', 'board.json', '--out', 'out.json', '--report', 'json');
    expect([status, stderr]).toEqual([1, '']);
    const report = json(stdout);
    expect(report).toMatchObject({ kind: 'trello', counts: { team: 1, initiative: 6 } });
    expect(report.leftOut).toContainEqual({
      where: 'card "Archived one" in "Doing"',
      reason: 'It is archived there',
    });
    expect(await readFile(path('out.json'), 'utf8')).not.toContain('secret');
    const checked = cli('check', 'out.json');
    expect([checked.status, json(checked.stdout).isWhole]).toEqual([0, true]);
  });

  it.each([
    ['board.md', 'obsidian-kanban'],
    ['boards.boardarchive', 'focalboard'],
    ['retro.csv', 'parabol'],
  ])('tells what %s is', (file, kind) => {
    expect(json(cli('import', file, '--report', 'json').stdout).kind).toBe(kind);
  });

  it('makes candidates or a retrospective of a table', () => {
    const candidates = json(cli('import', 'table.csv').stdout).records;
    expect(candidates.initiative?.map(({ title, effort }) => [title, effort])).toEqual(
      expect.arrayContaining([
        ['One', 2],
        ['Two', null],
      ]),
    );
    const retro = json(cli('import', 'table.csv', '--as', 'retro').stdout).records;
    expect(retro.note).toHaveLength(2);
  });

  it('adds to a workspace, to a team of it or a new one, and writes over that file alone', () => {
    cli('import', 'board.json', '--out', 'out.json');
    expect(cli('import', 'retro.csv', '--out', 'out.json')).toMatchObject({
      status: 2,
      stderr: 'out.json is there already: name another file, or add to it with --into out.json.\n',
    });
    cli('import', 'retro.csv', '--into', 'out.json', '--out', 'out.json', '--team', 'platform work');
    const { records } = json(cli('import', 'board.md', '--into', 'out.json').stdout);
    expect(records.team?.map(({ name }) => name).sort()).toEqual(['Platform work', 'board']);
    expect(records.retro).toHaveLength(1);
  });

  it('takes a folder of decisions, which goes out as the same files again', async () => {
    const adr = path('adr');
    await mkdir(join(adr, 'more'), { recursive: true });
    await writeFile(join(adr, '0002-use-one-queue.md'), oldMadrRecord);
    await writeFile(join(adr, '0003-use-the-cloud-s-queue.md'), nygardRecord);
    await writeFile(join(adr, 'README.md'), '# Decisions\n');
    await writeFile(join(adr, 'logo.png'), 'x');
    await writeFile(join(adr, 'more', 'a.txt'), 'x');
    await writeFile(join(adr, 'more', 'b.txt'), 'x');
    const { status, stdout, stderr } = cli(
      'import',
      'adr',
      '--team',
      'Delta',
      '--out',
      'out.json',
      '--report',
      'json',
    );
    expect([status, stderr]).toEqual([1, '']);
    expect(json(stdout)).toMatchObject({
      kind: 'decisions',
      counts: { team: 1, decisionRecord: 2 },
      becoming: [
        { what: '0002-use-one-queue.md (MADR)', becomes: 'Decision record 2, superseded' },
        { what: '0003-use-the-cloud-s-queue.md (Nygard)', becomes: 'Decision record 3, accepted' },
      ],
      leftOut: expect.arrayContaining([
        {
          where: 'README.md',
          reason: 'It is no decision record: it has no status, no decision and no options',
        },
        { where: 'logo.png', reason: 'It is no Markdown file' },
        { where: '2 files in more', reason: 'They are no Markdown files' },
      ]),
    });
    expect(cli('check', 'out.json').status).toBe(0);
    const written = ['0002-use-one-queue-for-jobs.md', '0003-use-the-cloud-s-queue.md'];
    expect(json(cli('export', 'out.json', '--to', 'madr', '--out', 'madr').stdout).written).toEqual(written);
    const both = json(cli('import', 'madr', '--into', 'out.json', '--team', 'Echo').stdout).records;
    expect(both.team?.map(({ name }) => name).sort()).toEqual(['Delta', 'Echo']);
    cli('import', 'madr', '--team', 'Delta', '--out', 'again.json');
    expect(json(cli('export', 'again.json', '--to', 'madr', '--out', 'madr').stdout).leftAlone).toEqual([]);
    expect(cli('import', 'adr', '--from', 'trello')).toMatchObject({
      status: 2,
      stderr: 'adr is a folder, and a folder can only be decisions.\n',
    });
    expect(cli('import', 'adr/more')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^There is no decision record in this folder/),
    });
  });

  it('refuses with 2 and one sentence', async () => {
    await writeFile(path('bad.json'), '{"lists":[');
    for (const [args, sentence] of [
      [
        ['import', 'bad.json'],
        'The file is cut short: it stops in line 1, before its end. Export it there again.',
      ],
      [['import', 'gone.json'], "gone.json can't be read: it is not there."],
      [['import'], 'FILE is missing: see --help.'],
      [['import', 'board.json', '--report', 'xml'], '--report can be json, and not "xml".'],
      [
        ['import', 'board.json', '--from', 'parabol'],
        'The file is not a retrospective of Parabol, but a board of Trello. Import it as that.',
      ],
      [['dance'], 'There is no command "dance": see --help.'],
      [['check', 'board.json'], /^The file is a board exported from Trello, not a file of Throughline\./],
    ] as const) {
      const { status, stdout, stderr } = cli(...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.trimEnd()).toEqual(
        typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
      );
      expect(stderr.trimEnd()).not.toContain('\n');
    }
  });
});

describe('what is read from a workspace', () => {
  beforeAll(async () => {
    await sampleFile();
    const changedAt = '2026-11-20T09:00:00.000Z';
    await writeFile(path('lively.json'), exportWorkspace(lively(), { changedAt }));
  });

  it('lists actions, all or the open ones, with who, when and from where', () => {
    const all = JSON.parse(cli('actions', 'sample.json').stdout) as { state: string }[];
    const open = JSON.parse(cli('actions', 'sample.json', '--open').stdout) as { state: string }[];
    expect(open.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(open.length);
    expect(open.every(({ state }) => state === 'open')).toBe(true);
    expect(open[0]).toHaveProperty('from');
  });

  it('prints the figures of flow maps as data', () => {
    const { status, stdout } = cli('flow', 'sample.json');
    expect(status).toBe(0);
    expect(Array.isArray(JSON.parse(stdout))).toBe(true);
  });

  it('exports into a folder, and leaves alone what somebody changed', async () => {
    const first = json(cli('export', 'sample.json', '--to', 'retros', '--out', 'notes').stdout);
    const written = first.written as string[];
    expect(written.length).toBeGreaterThan(1);
    const again = cli('export', 'sample.json', '--to', 'retros', '--out', 'notes');
    expect([again.status, json(again.stdout).written, json(again.stdout).unchanged]).toEqual([
      0,
      [],
      written,
    ]);
    const [mine = ''] = written;
    await writeFile(join(path('notes'), mine), 'My own words');
    const third = cli('export', 'sample.json', '--to', 'retros', '--out', 'notes');
    expect([third.status, json(third.stdout).leftAlone]).toEqual([
      1,
      [{ file: mine, reason: 'somebody changed it since' }],
    ]);
    expect(await readFile(join(path('notes'), mine), 'utf8')).toBe('My own words');
    expect((await readdir(path('notes'))).length).toBe(written.length + 1);
  });

  it.each([
    ['madr', ['0001-keep-main-green.md', '0002-use-one-queue.md']],
    ['nygard', ['0001-keep-main-green.md', '0002-use-one-queue.md']],
    ['decisions', ['delta-decisions.json']],
    ['decisions-csv', ['delta-decisions.csv']],
    ['decisions-slack', ['delta-decisions-slack.txt']],
    ['decisions-page', ['delta-decisions-page.md']],
    ['actions-page', ['delta-actions-page.md']],
    ['github', ['delta-actions-github.md']],
    ['obsidian', ['delta-actions-obsidian.md']],
    ['dataview', ['delta-actions-dataview.md']],
    ['plain', ['delta-actions-plain.txt']],
    ['slack', ['delta-actions-slack.txt']],
    ['csv', ['delta-actions.csv']],
    ['actions', ['delta-actions.json']],
    ['ics', ['delta-days.ics']],
  ])('writes %s, says so before and after, and the second time finds all as it should be', (kind, names) => {
    const to = ['export', 'lively.json', '--to', kind, '--out', `out-${kind}`, '--team', 'delta'];
    const nothing = {
      written: [],
      added: [],
      changed: [],
      removed: [],
      unchanged: [],
      leftAlone: [],
      sameNumber: [],
    };
    expect(json(cli(...to, '--dry-run').stdout)).toEqual({ ...nothing, written: names, added: names });
    expect(json(cli(...to).stdout)).toEqual({ ...nothing, written: names, added: names });
    expect(json(cli(...to).stdout)).toEqual({ ...nothing, unchanged: names });
  });

  it('writes the lines of what has one, each meeting, each map and the team itself', async () => {
    for (const kind of ['line', 'plans', 'flow-maps', 'json']) {
      const { status, stdout } = cli('export', 'lively.json', '--to', kind, '--out', `all-${kind}`);
      expect([kind, status]).toEqual([kind, 0]);
      expect((json(stdout).written as string[]).length).toBeGreaterThan(1);
    }
    expect(cli('check', 'all-json/delta-2026-11-20.json').status).toBe(0);
  });

  it('begins tables with a byte order mark where that is wanted', async () => {
    cli('export', 'lively.json', '--to', 'csv', '--out', 'bom', '--team', 'Delta', '--bom');
    cli('export', 'lively.json', '--to', 'csv', '--out', 'plain', '--team', 'Delta');
    const [withBom, without] = await Promise.all(
      ['bom', 'plain'].map((out) => readFile(join(path(out), 'delta-actions.csv'), 'utf8')),
    );
    expect(withBom).toBe(`\ufeff${without}`);
  });

  it('refuses a kind that is not there with all that are, and one folder for the numbers of two teams', () => {
    const { status, stdout, stderr } = cli('export', 'lively.json', '--to', 'docx', '--out', 'x');
    expect([status, stdout]).toEqual([2, '']);
    const help = cli('export', '--help').stdout;
    for (const kind of Object.keys(exportKinds)) {
      expect(stderr).toContain(kind);
      expect(help).toContain(`  ${kind} `);
    }
    const both = cli('export', 'lively.json', '--to', 'madr', '--out', 'x');
    expect([both.status, both.stderr]).toEqual([
      2,
      expect.stringContaining('(Delta, Gamma): name one with --team.'),
    ]);
    expect(existsSync(path('x'))).toBe(false);
  });

  it('refuses a folder whose list of its own files is damaged', async () => {
    await mkdir(path('odd'));
    await writeFile(join(path('odd'), '.throughline-export.json'), '<<<<<<<');
    const { status, stderr } = cli('export', 'sample.json', '--to', 'retros', '--out', 'odd');
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^The list of what was exported there.* is damaged\./),
    ]);
  });

  it('refuses a team that is not there', () => {
    expect(cli('export', 'sample.json', '--to', 'json', '--out', 'x', '--team', 'Nobody')).toMatchObject({
      status: 2,
      stderr: 'There is no team called Nobody.\n',
    });
  });
});

describe('help', () => {
  it.each(['import', 'export', 'check', 'flow', 'actions'])('is there for %s', (command) => {
    const { status, stdout } = cli(command, '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${command} `));
  });
});
