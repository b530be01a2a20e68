import { binned, putInBin } from '../bin/put-in-bin';
import { cleanLine, requireText } from '../kernel/clean-text';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { columnLimits, type RetroColumn, type RetroFormat } from '../model/retro-format';
import type { RuleResult, Workspace } from '../model/workspace';
import { compareNames, sameName } from '../team/people';

/** A column before it has an id. */
export interface ColumnDraft {
  readonly title: string;
  readonly hint: string;
}

/** The formats that a team has kept, by name. */
export function teamFormats(formats: Workspace['retroFormat'], teamId: string): RetroFormat[] {
  return [...formats.values()]
    .filter((format) => format.teamId === teamId)
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/**
 * Columns with their ids, from what was typed; columns without a title are left out.
 * @returns 'no-column', 'too-many', 'too-long' or 'duplicate-name' when they can't be used
 */
export function makeColumns(
  drafts: readonly ColumnDraft[],
  context: RuleContext,
): Result<RetroColumn[], RuleError> {
  const columns: RetroColumn[] = [];
  for (const draft of drafts) {
    const raw = cleanLine(draft.title);
    if (raw === '') continue;
    const title = requireText(raw, textLimits.name, "A column's title");
    if (!title.ok) return title;
    const hint = cleanLine(draft.hint);
    if (hint.length > textLimits.title) {
      return refuse(
        'too-long',
        `The question under "${raw}" can have ${textLimits.title} characters. Shorten it.`,
      );
    }
    if (columns.some((column) => sameName(column.title, raw))) {
      return refuse('duplicate-name', `Two columns are called "${raw}". Give one another title.`);
    }
    columns.push({ id: context.newId(), title: raw, hint });
  }
  if (columns.length < columnLimits.least) return refuse('no-column', 'Name at least one column.');
  if (columns.length > columnLimits.most) {
    return refuse(
      'too-many',
      `A board has room for ${columnLimits.most} columns; here are ${columns.length}.`,
    );
  }
  return ok(columns);
}

/** Keeps columns as a format of the team; a format of the same name is replaced. */
export function keepFormat(
  workspace: Workspace,
  args: { readonly teamId: string; readonly name: string; readonly columns: readonly ColumnDraft[] },
  context: RuleContext,
): RuleResult {
  if (!workspace.team.has(args.teamId)) return refuse('gone', 'This team is not there any more.');
  const name = requireText(cleanLine(args.name), textLimits.name, "A format's name");
  if (!name.ok) return name;
  const columns = makeColumns(args.columns, context);
  if (!columns.ok) return columns;
  const namesake = teamFormats(workspace.retroFormat, args.teamId).find((format) =>
    sameName(format.name, name.value),
  );
  const record: RetroFormat = {
    id: namesake?.id ?? context.newId(),
    teamId: args.teamId,
    name: name.value,
    columns: columns.value,
  };
  return ok({
    label: `${namesake ? 'replace' : 'keep'} format ${record.name}`,
    changes: [{ op: 'put', table: 'retroFormat', record }],
  });
}

/** Puts a team's format into the bin. Retrospectives that were started from it have their own columns and stay. */
export function removeFormat(
  workspace: Workspace,
  args: { readonly formatId: string },
  context: RuleContext,
): RuleResult {
  const format = workspace.retroFormat.get(args.formatId);
  if (!format) return refuse('gone', 'This format is not there any more.');
  const records = binned('retroFormat', workspace.retroFormat, ({ id }) => id === format.id);
  return ok({
    label: `remove format ${format.name}`,
    changes: putInBin({ teamId: format.teamId, kind: 'Format', text: format.name, records }, context),
  });
}
