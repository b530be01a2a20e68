import { exportTeam, exportWorkspace } from '@shared/exchange/json-export';
import { applyImport } from '@shared/exchange/json-import';
import { workspaceJsonSchema } from '@shared/exchange/json-schema';
import { retroMarkdown } from '@shared/exchange/retro-markdown';
import { applyChanges } from '@shared/kernel/change-set';
import { findDanglingReferences } from '@shared/model/integrity';
import { emptyWorkspace } from '@shared/model/workspace';
import { retroSummary } from '@shared/retro/make-summary';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorkspace } from '../../support/arbitraries';
import { foreignNodes, readMarkdown } from '../../support/read-markdown';
import { bytesOf, numberedIds, previewOf } from './v1-file';

const changedAt = '2026-11-20T16:30:00.000Z';
const fits = new Ajv2020({ strict: true, validateFormats: false }).compile(workspaceJsonSchema());

describe('whatever a team does', { timeout: 60_000 }, () => {
  it('goes out and comes back as it was, fits the schema, and can be added to itself', () => {
    fc.assert(
      fc.property(arbitraryWorkspace(), (workspace) => {
        const text = exportWorkspace(workspace, { changedAt });
        expect(fits(JSON.parse(text))).toBe(true);
        const preview = previewOf(bytesOf(text), workspace);
        expect(preview.leftOut).toEqual([]);
        expect(preview.warnings).toEqual([]);
        expect(exportWorkspace(preview.records, { changedAt })).toBe(text);

        const added = applyImport(preview, 'add-as-new-teams', workspace, { newId: numberedIds() });
        if (!added.ok) return expect(preview.canAdd).toBe(false);
        const twice = applyChanges(workspace, added.value.changes);
        expect(findDanglingReferences(twice)).toEqual([]);
        expect(twice.note.size).toBe(workspace.note.size * 2);
      }),
      { numRuns: 100 },
    );
  });

  it('can be taken out team by team, and each comes in whole', () => {
    fc.assert(
      fc.property(arbitraryWorkspace(), (workspace) => {
        for (const teamId of workspace.team.keys()) {
          const preview = previewOf(bytesOf(exportTeam(workspace, teamId, { changedAt })));
          expect([preview.leftOut, preview.warnings]).toEqual([[], []]);
          const added = applyImport(preview, 'add-as-new-teams', emptyWorkspace(), { newId: numberedIds() });
          expect(added.ok).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('can be read by people as Markdown', () => {
    fc.assert(
      fc.property(arbitraryWorkspace(), fc.boolean(), (workspace, includeNotes) => {
        for (const retroId of workspace.retro.keys()) {
          const summary = retroSummary(workspace, retroId);
          if (summary)
            expect(foreignNodes(readMarkdown(retroMarkdown(summary, { includeNotes })))).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
