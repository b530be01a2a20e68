import { cleanLine, shorten } from '../kernel/clean-text';
import { byOrder } from '../kernel/order-key';
import { type RuleContext, refuse } from '../kernel/rule';
import type { BlockerCause, BlockerSource } from '../model/blocker';
import { textLimits } from '../model/fields';
import { sourceTeam } from '../model/plan-integrity';
import type { RuleResult, Workspace } from '../model/workspace';
import { type BlockerSpot, placeNew } from './blockers';
import { liveMap } from './maps';

/**
 * Makes blockers of what came up elsewhere: notes and groups of a retrospective, decisions, actions. Each keeps the link to where
 * it came from; what is another team's, or gone, is left out.
 * @returns 'empty' when nothing is left
 */
export function addBlockersFrom(
  workspace: Workspace,
  args: BlockerSpot & {
    readonly mapId: string;
    readonly sources: readonly BlockerSource[];
    readonly cause?: BlockerCause;
  },
  context: RuleContext,
): RuleResult {
  const live = liveMap(workspace, args.mapId);
  if (!live.ok) return live;
  const { cause } = args;
  const wanted = args.sources.flatMap((source) => {
    const text = sourceTeam(workspace, source) === live.value.teamId ? textOf(workspace, source) : '';
    return text === '' ? [] : [{ text: shorten(text, textLimits.title), cause, sources: [source] }];
  });
  if (wanted.length === 0) return refuse('empty', 'There is nothing of this team in what you dropped.');
  return placeNew(workspace, args, wanted, context);
}

/** What a source says, in one line; empty when it is gone or says nothing yet. */
function textOf(workspace: Workspace, { table, id }: BlockerSource): string {
  switch (table) {
    case 'note':
      return cleanLine(workspace.note.get(id)?.text ?? '');
    case 'noteGroup': {
      const title = workspace.noteGroup.get(id)?.title ?? '';
      if (title !== '') return cleanLine(title);
      const notes = [...workspace.note.values()].filter(({ groupId }) => groupId === id).sort(byOrder);
      return cleanLine(notes[0]?.text ?? '');
    }
    case 'retro':
      return cleanLine(workspace.retro.get(id)?.title ?? '');
    default:
      return cleanLine(workspace[table].get(id)?.text ?? '');
  }
}
