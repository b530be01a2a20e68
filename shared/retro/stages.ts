import { stateOnPath } from '../kernel/path-state';
import type { RuleContext } from '../kernel/rule';
import { type Retro, type RetroStage, retroStages } from '../model/retro';
import type { RuleResult, Workspace } from '../model/workspace';
import { changeRetro, retroGone } from './retro-change';

/** What each stage is called on the path and in menus. */
export const stageNames: Readonly<Record<RetroStage, string>> = {
  'set-the-stage': 'Set the stage',
  gather: 'Gather',
  insights: 'Insights',
  decide: 'Decide',
  close: 'Close',
};

/** What each stage is for, in one sentence. */
export const stagePurposes: Readonly<Record<RetroStage, string>> = {
  'set-the-stage': 'Arrive, hear from everybody once, and look at what was promised last time.',
  gather: 'Write down what happened, each from where they stand.',
  insights: 'Put together what belongs together, then vote on what to talk about.',
  decide: 'Talk about one topic at a time and write down what you will do.',
  close: 'Thank each other, rate the hour, and read what you take along.',
};

/** Where a stage stands; see `stateOnPath`. */
export function stageState(retro: Retro, stage: RetroStage): 'done' | 'current' | 'ahead' {
  return stateOnPath(stage, retro.stage, retro.visited);
}

/** The stage after this one, or null after the last. */
export function nextStage(stage: RetroStage): RetroStage | null {
  return retroStages[retroStages.indexOf(stage) + 1] ?? null;
}

/** The stage before this one, or null before the first. */
export function previousStage(stage: RetroStage): RetroStage | null {
  return retroStages[retroStages.indexOf(stage) - 1] ?? null;
}

/** Opens a stage. Any stage can be opened from any other, and nothing is lost by going back. */
export function enterStage(
  workspace: Workspace,
  args: { readonly retroId: string; readonly stage: RetroStage },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const opened = new Set([...retro.visited, retro.stage, args.stage]);
  const visited = retroStages.filter((stage) => opened.has(stage));
  return changeRetro(retro, { stage: args.stage, visited }, `open stage ${stageNames[args.stage]}`);
}
