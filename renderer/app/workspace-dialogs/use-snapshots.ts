import type { NamedSnapshot, SnapshotInfo } from '@shared/safekeeping/snapshot-name';
import { useEffect, useState } from 'react';
import { bridge } from '@/store/bridge';

/** The snapshots that there are, newest first; null while they are being looked for. */
export interface SnapshotList {
  readonly snapshots: readonly SnapshotInfo[];
  /** Those that can't be restored, newest first. */
  readonly damaged: readonly NamedSnapshot[];
  /** Why they couldn't be looked for, as a sentence; else null. */
  readonly problem: string | null;
}

/** Looks once which snapshots there are. */
export function useSnapshots(): SnapshotList | null {
  const [list, setList] = useState<SnapshotList | null>(null);
  useEffect(() => {
    let isOpen = true;
    const show = (found: SnapshotList) => {
      if (isOpen) setList(found);
    };
    bridge.call('snapshots:list', undefined).then(
      (found) => show({ ...found, problem: null }),
      (error: unknown) => {
        console.error(error);
        show({ snapshots: [], damaged: [], problem: 'The snapshots folder could not be read.' });
      },
    );
    return () => {
      isOpen = false;
    };
  }, []);
  return list;
}
