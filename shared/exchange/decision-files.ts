import { teamRecords } from '../decision/numbers';
import { successionOf } from '../decision/supersede';
import type { DecisionRecord } from '../model/decision-record';
import type { Workspace } from '../model/workspace';
import { madrFile } from './decision-madr';
import { nygardFile } from './decision-nygard';
import { decisionFileName } from './decision-parts';
import type { FolderFile } from './folder-files';

/** The forms in which teams keep decisions beside their code. */
export const decisionForms = ['madr', 'nygard'] as const;

export type DecisionForm = (typeof decisionForms)[number];

/** A team's records, one file each. The same records always give the same bytes. */
export function decisionFiles(
  records: Workspace['decisionRecord'],
  teamId: string,
  form: DecisionForm,
): FolderFile[] {
  return teamRecords(records, teamId).map((record) => ({
    name: decisionFileName(record),
    content: decisionFile(records, record, form),
    of: `decisionRecord ${record.id}`,
  }));
}

/** One record as a file. */
export function decisionFile(
  records: Workspace['decisionRecord'],
  record: DecisionRecord,
  form: DecisionForm,
): string {
  const succession = successionOf(records, record);
  return form === 'madr' ? madrFile(record, succession) : nygardFile(record, succession);
}
