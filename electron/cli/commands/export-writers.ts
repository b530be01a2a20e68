import { teamRecords } from '@shared/decision/numbers';
import { decisionFiles } from '@shared/exchange/decision-files';
import { suggestedFileName } from '@shared/exchange/file-name';
import { flowMarkdown } from '@shared/exchange/flow-markdown';
import type { FolderFile } from '@shared/exchange/folder-files';
import { exportTeam } from '@shared/exchange/json-export';
import { lineMarkdown } from '@shared/exchange/line-markdown';
import { logCalendar } from '@shared/exchange/log-calendar';
import {
  type ActionForm,
  actionsAs,
  type DecisionListForm,
  decisionsAs,
  formKinds,
} from '@shared/exchange/log-forms';
import { planMarkdown } from '@shared/exchange/plan-markdown';
import { retroMarkdown } from '@shared/exchange/retro-markdown';
import { flowPage } from '@shared/flow/page';
import { indexLines } from '@shared/line/line-index';
import { lineOf } from '@shared/line/line-of';
import { logActions } from '@shared/log/action-list';
import type { Team } from '@shared/model/team';
import type { Workspace } from '@shared/model/workspace';
import { planSummary } from '@shared/plan/make-summary';
import { retroSummary } from '@shared/retro/make-summary';

/** What a writer is given: a team of a workspace, and how things stand. */
export interface ToWrite {
  readonly workspace: Workspace;
  readonly team: Team;
  /** The instant of the last change in the file, so that the same file always gives the same bytes. */
  readonly date: string;
  readonly withBom: boolean;
}

/** A kind of export, with a word on it for `--help`. */
export interface ExportKind {
  readonly words: string;
  write(given: ToWrite): FolderFile[];
}

/** Every kind that can be written. */
export const exportKinds: Readonly<Record<string, ExportKind>> = {
  json: {
    words: 'the team as a file that Throughline imports',
    write: ({ workspace, team, date }) => [
      {
        name: suggestedFileName(team.name, date, 'json'),
        content: exportTeam(workspace, team.id, { changedAt: date }),
        of: `json ${team.id}`,
      },
    ],
  },
  retros: {
    words: 'each retrospective as Markdown, without what was said in the room',
    write: ({ workspace, team }) =>
      meetingFiles('retro', workspace.retro.values(), team, ({ id }) => {
        const summary = retroSummary(workspace, id);
        return summary && retroMarkdown(summary, { includeNotes: false });
      }),
  },
  plans: {
    words: 'each planning meeting as Markdown',
    write: ({ workspace, team }) =>
      meetingFiles('planning', workspace.planning.values(), team, ({ id }) => {
        const summary = planSummary(workspace, id);
        return summary && planMarkdown(summary);
      }),
  },
  'flow-maps': {
    words: 'each flow map as Markdown with a table and a diagram',
    write: ({ workspace, team, date }) => {
      const maps = [...workspace.flowMap.values()].map((map) => ({ ...map, date }));
      return meetingFiles('flowMap', maps, team, ({ id }) => {
        const day = date.slice(0, 10);
        const page = flowPage(workspace, id, day);
        return page && flowMarkdown(page, day);
      });
    },
  },
  madr: {
    words: 'decision records as files of MADR 4.0',
    write: ({ workspace, team }) => decisionFiles(workspace.decisionRecord, team.id, 'madr'),
  },
  nygard: {
    words: "decision records as Nygard's files",
    write: ({ workspace, team }) => decisionFiles(workspace.decisionRecord, team.id, 'nygard'),
  },
  'decisions-page': { words: 'decision records as a page with a table', write: decisionList('page') },
  decisions: { words: 'decision records as a list in JSON', write: decisionList('json') },
  'decisions-csv': { words: 'decision records as a table (CSV)', write: decisionList('csv') },
  'decisions-slack': { words: 'decision records for Slack', write: decisionList('slack') },
  'actions-page': { words: 'actions as a page with a table', write: actionList('page') },
  github: { words: "actions as GitHub's task list", write: actionList('github') },
  obsidian: { words: 'actions for the plugin Tasks of Obsidian', write: actionList('obsidian') },
  dataview: { words: 'actions for the plugin Dataview of Obsidian', write: actionList('dataview') },
  plain: { words: 'actions as plain lines', write: actionList('plain') },
  slack: { words: 'actions for Slack', write: actionList('slack') },
  csv: { words: 'actions as a table (CSV), formulas made harmless', write: actionList('csv') },
  actions: { words: 'actions as a list in JSON', write: actionList('json') },
  ics: {
    words: 'what is promised and what is looked at again, as a calendar',
    write: ({ workspace, team }) => [
      {
        name: `${teamSlug(team)}-days.ics`,
        content: logCalendar(workspace, team),
        of: `ics ${team.id}`,
      },
    ],
  },
  line: {
    words: 'the line of each initiative and of each decision record that has one',
    write: ({ workspace, team }) => lineFiles(workspace, team),
  },
};

const extensions = { markdown: 'md', text: 'txt', csv: 'csv', json: 'json' } as const;

function actionList(form: ActionForm): ExportKind['write'] {
  return ({ workspace, team, date, withBom }) => {
    const rows = logActions(workspace, team.id, date.slice(0, 10));
    return listFile(team, 'actions', form, actionsAs(form, rows, { teamName: team.name, withBom }));
  };
}

function decisionList(form: DecisionListForm): ExportKind['write'] {
  return ({ workspace, team, withBom }) => {
    const records = teamRecords(workspace.decisionRecord, team.id);
    return listFile(team, 'decisions', form, decisionsAs(form, records, { teamName: team.name, withBom }));
  };
}

/** A list is one file of a team, whatever the day: a second export changes it. */
function listFile(
  team: Team,
  what: 'actions' | 'decisions',
  form: ActionForm | DecisionListForm,
  content: string,
): FolderFile[] {
  const name = `${teamSlug(team)}-${what}-${form}.${extensions[formKinds[form]]}`.replace(
    /-(csv|json)\.\1$/,
    '.$1',
  );
  return [{ name, content, of: `${what} ${form} ${team.id}` }];
}

function teamSlug(team: Team): string {
  return suggestedFileName(team.name, '', 'md').replace(/-\.md$/, '');
}

function lineFiles(workspace: Workspace, team: Team): FolderFile[] {
  const items = [
    ...[...workspace.initiative.values()].map((record) => ({ table: 'initiative' as const, record })),
    ...[...workspace.decisionRecord.values()].map((record) => ({ table: 'decisionRecord' as const, record })),
  ]
    .filter(({ record }) => record.teamId === team.id)
    .sort((a, b) => compare(a.record.createdAt, b.record.createdAt) || compare(a.record.id, b.record.id));
  const index = indexLines(workspace);
  return items.flatMap(({ table, record: { id, title, createdAt } }) => {
    const line = lineOf(workspace, { table, id }, index);
    return line === null || line.nodes.length < 2
      ? []
      : [
          {
            name: suggestedFileName(title, createdAt, 'md'),
            content: lineMarkdown(line),
            of: `line ${table} ${id}`,
          },
        ];
  });
}

function meetingFiles<
  Meeting extends {
    readonly id: string;
    readonly teamId: string;
    readonly title: string;
    readonly date: string;
  },
>(
  table: string,
  meetings: Iterable<Meeting>,
  team: Team,
  write: (meeting: Meeting) => string | null,
): FolderFile[] {
  return [...meetings]
    .filter(({ teamId }) => teamId === team.id)
    .sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
    .flatMap((meeting) => {
      const content = write(meeting);
      const name = suggestedFileName(meeting.title, meeting.date, 'md');
      return content === null ? [] : [{ name, content, of: `${table} ${meeting.id}` }];
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
