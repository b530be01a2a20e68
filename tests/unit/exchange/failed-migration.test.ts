import { previewImport } from '@shared/exchange/json-import';
import { MigrationError } from '@shared/model/migrations';
import { emptyWorkspace } from '@shared/model/workspace';
import { expect, it, vi } from 'vitest';
import { v1Bytes } from './v1-file';

vi.mock('@shared/model/migrations', { spy: true });

it('a rung that fails is told, and changes nothing', async () => {
  const { migrateRecords } = await import('@shared/model/migrations');
  vi.mocked(migrateRecords).mockImplementation(() => {
    throw new MigrationError(
      { to: 2, name: 'give notes a colour', change: (tables) => tables },
      new Error('no'),
    );
  });
  expect(previewImport(emptyWorkspace(), v1Bytes)).toEqual({
    ok: false,
    error: {
      code: 'not-migrated',
      message:
        'The file is of version 1, and bringing it up to date failed: The step to version 2 (give notes a colour) failed. ' +
        'Keep the file, and import it with another version of Throughline.',
    },
  });
});
