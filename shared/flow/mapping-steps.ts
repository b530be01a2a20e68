import type { RuleContext } from '../kernel/rule';
import { type MappingStep, mappingSteps } from '../model/flow-map';
import type { RuleResult, Workspace } from '../model/workspace';
import { changeMap } from './maps';

/** What each step of a mapping meeting is called on its path. */
export const mappingStepNames: Readonly<Record<MappingStep, string>> = {
  walk: 'Walk',
  times: 'Times',
  blockers: 'Blockers',
  bottleneck: 'Bottleneck',
  experiment: 'Experiment',
};

/** What each step is for, in one sentence. */
export const mappingStepPurposes: Readonly<Record<MappingStep, string>> = {
  walk: 'Follow one real piece of work from the first question to the customer, and write down each step.',
  times:
    'Say for each step how long it takes, how long work waits before it, and how much can be used as it is.',
  blockers: 'Put down what stops work where it happens, with its cause.',
  bottleneck: 'Look at where work gets stuck, and decide together that this is the place.',
  experiment: 'Choose one thing to try there, who does it, and by when.',
};

/** Opens a step of the mapping meeting. Any can be opened from any other, and nothing is lost by going back. */
export function enterMappingStep(
  workspace: Workspace,
  args: { readonly mapId: string; readonly step: MappingStep },
  _context: RuleContext,
): RuleResult {
  return changeMap(workspace, args.mapId, `open step ${mappingStepNames[args.step]}`, (map) => {
    const opened = new Set([...map.visited, map.step, args.step]);
    return { step: args.step, visited: mappingSteps.filter((step) => opened.has(step)) };
  });
}
