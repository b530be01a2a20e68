/** Where a step of a meeting stands on its path. The current one counts as current even when it was opened before. */
export function stateOnPath<Step>(
  step: Step,
  current: Step,
  visited: readonly Step[],
): 'done' | 'current' | 'ahead' {
  if (step === current) return 'current';
  return visited.includes(step) ? 'done' : 'ahead';
}
