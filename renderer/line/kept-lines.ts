import { BecameIndex } from '@shared/line/became-index';
import { LineIndex } from '@shared/line/line-index';
import { type Line, lineOf } from '@shared/line/line-of';
import { linkedKeys } from '@shared/line/links';
import type { WhatBecame } from '@shared/line/what-became';
import type { LinkEnd } from '@shared/model/link';
import { useMemo } from 'react';
import { useWorkspace } from '@/store/use-workspace';

// One of each for the window. They are filled when somebody asks for the first time, and follow the workspace from then on by what changed.
const lines = new LineIndex();
const becomings = new BecameIndex(lines);

/** The line of an item, both ways; null when it is gone. */
export function useLine(start: LinkEnd): Line | null {
  const workspace = useWorkspace((all) => all);
  return useMemo(() => {
    lines.follow(workspace);
    return lineOf(workspace, start, lines);
  }, [workspace, start]);
}

/** The names of all that each of some items led to ('to'), or came from ('from'), in one step. */
export function useLinkedKeys(
  starts: readonly LinkEnd[],
  way: 'to' | 'from',
): readonly ReadonlySet<string>[] {
  const workspace = useWorkspace((all) => all);
  return useMemo(() => {
    lines.follow(workspace);
    return starts.map((start) => linkedKeys(workspace, start, way, lines));
  }, [workspace, starts, way]);
}

/** What became of each topic and blocker of a team. The same list while nothing in it changed. */
export function useWhatBecame(teamId: string): readonly WhatBecame[] {
  const workspace = useWorkspace((all) => all);
  return useMemo(() => {
    becomings.follow(workspace);
    return becomings.ofTeam(teamId);
  }, [workspace, teamId]);
}
