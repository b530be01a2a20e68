import type { Figure } from './figures';
import type { FlowPage } from './page';

/** Something that a mapping meeting leaves open. */
export interface FlowPageGap {
  /** Tells it from the others of the same page. */
  readonly key: string;
  /** A whole sentence. */
  readonly message: string;
}

/** What is missing on the page of a mapping meeting. The map can be kept all the same, but not in silence. */
export function flowPageGaps({
  steps,
  figures,
  experiment,
  focusing,
  blockers,
  actions,
}: FlowPage): FlowPageGap[] {
  if (steps.length === 0) return [{ key: 'steps', message: 'The map has no steps yet.' }];
  const gaps: FlowPageGap[] = [];
  const add = (key: string, message: string) => gaps.push({ key, message });
  const known = (name: string, figure: Figure) => {
    if (figure.state === 'incomplete') add(name, `${name} is ${figure.sentence.replace(/^I/, 'i')}`);
  };
  known('Lead time', figures.leadTime);
  known('Complete and accurate', figures.rolledComplete);
  if (blockers.length === 0) add('blockers', 'No blocker was put down.');
  if (experiment === null) add('experiment', 'No experiment was chosen.');
  const plans = [...(experiment === null ? [] : [{ ...experiment, step: 'experiment' }]), ...focusing];
  const promised = [
    ...plans.map((plan) => ({ ...plan, key: plan.step })),
    ...actions.filter(({ done, dropped }) => !done && !dropped).map((each) => ({ ...each, key: each.id })),
  ];
  for (const { key, text, owner, due } of promised) {
    if (owner === null) add(`${key} owner`, `"${text}" has no owner.`);
    if (due === null) add(`${key} date`, `"${text}" has no date.`);
  }
  return gaps;
}
