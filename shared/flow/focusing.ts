import { isCalendarDate } from '../kernel/calendar-date';
import { allowText, cleanText } from '../kernel/clean-text';
import { err, ok, type Result } from '../kernel/result';
import type { RuleContext, RuleError } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { type FlowMap, type FlowPlan, type FocusingStep, focusingSteps } from '../model/flow-map';
import type { RuleResult, Workspace } from '../model/workspace';
import { noSuchDay } from '../plan/change-state';
import { changeMap, liveMap } from './maps';

/** What each focusing step is called. */
export const focusingNames: Readonly<Record<FocusingStep, string>> = {
  identify: 'Identify',
  exploit: 'Exploit',
  subordinate: 'Subordinate',
  elevate: 'Elevate',
  repeat: 'Repeat',
};

/** What each asks of a team (Goldratt, The Goal). */
export const focusingQuestions: Readonly<Record<FocusingStep, string>> = {
  identify: 'Which one place holds everything else up?',
  exploit: 'What gets more through it with what is there already?',
  subordinate: 'What do the other steps do differently so that it never idles and never drowns?',
  elevate: 'What would it take to widen it: people, tools, another way?',
  repeat: 'Once it moves: when do you look where work gets stuck now?',
};

/** What can be set in a plan; what is left out stays as it is. */
export interface PlanFields {
  readonly text?: string;
  readonly ownerId?: string | null;
  /** YYYY-MM-DD */
  readonly due?: string | null;
}

/** Writes in one of the five focusing steps: what, who, by when. */
export function setFocusing(
  workspace: Workspace,
  args: PlanFields & { readonly mapId: string; readonly focusingStep: FocusingStep },
  _context: RuleContext,
): RuleResult {
  const { mapId, focusingStep, ...fields } = args;
  const live = liveMap(workspace, mapId);
  if (!live.ok) return live;
  const plan = withPlanFields(workspace, live.value, live.value.focusing[focusingStep], fields);
  if (!plan.ok) return plan;
  const label = `write ${focusingNames[focusingStep].toLowerCase()}`;
  return changeMap(workspace, mapId, label, ({ focusing }) => ({
    focusing: { ...focusing, [focusingStep]: plan.value },
  }));
}

/** What of the five steps still lacks a word, an owner or a date, in order: nothing while none has been begun. */
export function focusingGaps({
  focusing,
}: FlowMap): { readonly step: FocusingStep; readonly lacks: string[] }[] {
  if (focusingSteps.every((step) => focusing[step].text === '')) return [];
  return focusingSteps.flatMap((step) => {
    const { text, ownerId, due } = focusing[step];
    const lacks = [
      ...(text === '' ? ['a few words'] : []),
      ...(ownerId === null ? ['an owner'] : []),
      ...(due === null ? ['a date'] : []),
    ];
    return lacks.length === 0 ? [] : [{ step, lacks }];
  });
}

/** A plan with other fields; refuses people and days that can't be. */
export function withPlanFields(
  workspace: Workspace,
  { teamId }: FlowMap,
  plan: FlowPlan,
  fields: PlanFields,
): Result<FlowPlan, RuleError> {
  const text = allowText(cleanText(fields.text ?? plan.text), textLimits.text, 'A plan');
  if (!text.ok) return text;
  const { ownerId = plan.ownerId, due = plan.due } = fields;
  if (fields.ownerId && workspace.person.get(fields.ownerId)?.teamId !== teamId) {
    return err({ code: 'gone', message: 'This person is not on the team any more. Choose another owner.' });
  }
  if (due !== null && !isCalendarDate(due)) return err(noSuchDay());
  return ok({ text: text.value, ownerId, due });
}
