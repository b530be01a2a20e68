import { addRecord, deleteRecord, editRecord, writeRecordOf } from '@shared/decision/records';
import { supersedeRecord } from '@shared/decision/supersede';
import { waiveRecord, wantRecord } from '@shared/decision/unwritten';
import { linkEnds, unlink } from '@shared/line/links';
import { lookFromLog } from '@shared/log/look-from-log';
import { lookVerdicts } from '@shared/model/action';
import { argumentSides, decisionStatuses } from '@shared/model/decision-record';
import { type LinkEnd, linkTables } from '@shared/model/link';
import { endTeam } from '@shared/model/log-integrity';
import type { Workspace } from '@shared/model/workspace';
import { anyOf, type Chance, type Gesture, idOf, maybe, oneOf } from './chance';

function someEnd(workspace: Workspace, chance: Chance): LinkEnd {
  const table = oneOf(linkTables, chance);
  return { table, id: idOf(workspace, table, chance) };
}

/** An end of the same team where chance finds one soon. */
function endBeside(workspace: Workspace, beside: LinkEnd, chance: Chance): LinkEnd {
  let end = someEnd(workspace, chance);
  for (let tries = 0; tries < 3; tries += 1) {
    if (endTeam(workspace, end) === endTeam(workspace, beside)) break;
    end = someEnd(workspace, chance);
  }
  return end;
}

/** Every rule of decision records, links and the log. */
export const logGestures: Readonly<Record<string, Gesture>> = {
  addRecord: (w, c, x) => addRecord(w, { teamId: idOf(w, 'team', c), title: c.text, context: c.text }, x),
  writeRecordOf: (w, c, x) => writeRecordOf(w, { decisionId: idOf(w, 'decision', c) }, x),
  editRecord: (w, c, x) =>
    editRecord(
      w,
      {
        recordId: idOf(w, 'decisionRecord', c),
        title: maybe(c, c.text) ?? 'Use queues',
        status: oneOf(decisionStatuses, c),
        outcome: c.text,
        drivers: ['cost', c.text],
        options: Array.from({ length: c.below(4) }, (_, index) => ({
          title: `Option ${index}`,
          description: c.text,
          arguments: [{ side: oneOf(argumentSides, c), text: c.text }],
        })),
        chosen: maybe(c, c.below(4)),
        consequences: [{ side: oneOf(argumentSides, c), text: c.text }],
        lookAgain: maybe(c, c.below(9) === 0 ? '2026-02-30' : '2027-01-15'),
      },
      x,
    ),
  deleteRecord: (w, c, x) => deleteRecord(w, { recordId: idOf(w, 'decisionRecord', c) }, x),
  supersedeRecord: (w, c, x) => {
    const record = anyOf(w, 'decisionRecord', c);
    const by = anyOf(w, 'decisionRecord', c, ({ teamId }) => teamId === record?.teamId || c.below(9) === 0);
    return supersedeRecord(w, { recordId: record?.id ?? 'nothing', byId: by?.id ?? 'nothing' }, x);
  },
  waiveRecord: (w, c, x) => waiveRecord(w, { decisionId: idOf(w, 'decision', c), word: c.text }, x),
  wantRecord: (w, c, x) => wantRecord(w, { decisionId: idOf(w, 'decision', c) }, x),
  linkEnds: (w, c, x) => {
    const from = someEnd(w, c);
    return linkEnds(w, { from, to: endBeside(w, from, c) }, x);
  },
  unlink: (w, c, x) => unlink(w, { linkId: idOf(w, 'link', c) }, x),
  lookFromLog: (w, c, x) => {
    const action = anyOf(w, 'action', c);
    const owner = anyOf(w, 'person', c, ({ teamId }) => teamId === action?.teamId);
    return lookFromLog(
      w,
      {
        actionId: action?.id ?? 'nothing',
        verdict: oneOf(lookVerdicts, c),
        word: maybe(c, c.text) ?? '',
        changes: { text: maybe(c, c.text) ?? 'Other words', ownerId: owner?.id ?? null, due: '2026-12-24' },
      },
      x,
    );
  },
};
