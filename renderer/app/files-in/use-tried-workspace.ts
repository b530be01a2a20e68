import type { Workspace } from '@shared/model/workspace';
import { useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';

/** The workspace that a dry run is made on. */
export interface TriedWorkspace {
  readonly on: Workspace;
  /** Keeps it as it is: what comes in by the file would otherwise be tried once more on what is in already. */
  readonly hold: () => void;
  /** Follows what there is again. */
  readonly letGo: () => void;
}

export function useTriedWorkspace(): TriedWorkspace {
  const [held, setHeld] = useState<Workspace | null>(null);
  const on = useWorkspace((all) => held ?? all);
  return { on, hold: () => setHeld(on), letGo: () => setHeld(null) };
}
