import { blocksOf, isEarlier, positionsOf } from '../flow/blocks';
import { formatDuration } from '../flow/durations';
import type { FlowPage } from '../flow/page';
import { plainLine } from '../kernel/markdown-text';
import type { FlowStep } from '../model/flow-step';

/**
 * A map as a Mermaid flowchart, which GitHub draws: a box for each step with its work, the wait before it on the arrow to it,
 * rework as dotted arrows back, and the bottleneck by waiting with a thick frame.
 */
export function flowMermaid({ map, steps, rework, bottleneck }: FlowPage): string {
  const lines = ['flowchart LR'];
  const numbers = new Map(steps.map(({ id }, index) => [id, `s${index + 1}`]));
  const idOf = (step: Pick<FlowStep, 'id'>) => numbers.get(step.id) ?? '';
  const time = (minutes: number | null) => (minutes === null ? '?' : formatDuration(minutes, map));
  for (const step of steps) {
    const facts = [step.name, `${time(step.processMinutes)} work`];
    if (step.percentComplete !== null) facts.push(`${step.percentComplete}% usable`);
    lines.push(`  ${idOf(step)}["${facts.map(escapeMermaid).join('<br/>')}"]`);
  }
  const arrowTo = (from: string, step: FlowStep) =>
    `  ${from} -->|"${escapeMermaid(`waits ${time(step.waitMinutes)}`)}"| ${idOf(step)}`;
  let ends: string[] = [];
  if (steps.length > 0) {
    lines.push('  start(("Start"))');
    ends = ['start'];
  }
  for (const { branches } of blocksOf(steps)) {
    const next: string[] = [];
    for (const branch of branches) {
      branch.forEach((step, place) => {
        const before = branch[place - 1];
        for (const from of before ? [idOf(before)] : ends) lines.push(arrowTo(from, step));
      });
      const last = branch.at(-1);
      if (last) next.push(idOf(last));
    }
    ends = next;
  }
  const positions = positionsOf(blocksOf(steps));
  for (const { fromStepId, toStepId, share } of rework) {
    if (!isEarlier(positions.get(toStepId), positions.get(fromStepId))) continue;
    lines.push(`  ${numbers.get(fromStepId)} -. "${share}% comes back" .-> ${numbers.get(toStepId)}`);
  }
  if (bottleneck.byWait.state === 'found') {
    lines.push('  classDef stuck stroke-width:4px');
    lines.push(
      `  class ${bottleneck.byWait.steps.map(({ stepId }) => idOf({ id: stepId })).join(',')} stuck`,
    );
  }
  return lines.join('\n');
}

/**
 * Text inside quotation marks: what Mermaid would take for a sign of its own becomes the number of the sign. Some versions read
 * Markdown and addresses in there, too, and answer a list with "Unsupported markdown"; between two pairs of dollars is a formula.
 */
export function escapeMermaid(text: string): string {
  return plainLine(text)
    .replace(/[#;"<>`&\\{}[\]|*_~$@]/g, numberOf)
    .replace(/:(?=\/\/)|(?<=\bwww)\.|^[-+]|(?<=^\d+)[.)]/gi, numberOf);
}

function numberOf(sign: string): string {
  return `#${sign.codePointAt(0)};`;
}
