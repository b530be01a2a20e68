import { textLimits } from '../model/fields';

/**
 * Gives each name that comes to others a form that is free: "Payments", or "Payments (2)" when there is one. Capitals make
 * no difference, and what was given is taken from then on.
 * @param taken the names that are there
 */
export function freeNames(taken: Iterable<string>): (name: string) => string {
  const comparable = (name: string) => name.toLocaleLowerCase('en');
  const used = new Set([...taken].map(comparable));
  const tried = new Map<string, number>();
  return (name) => {
    let free = name;
    // The search goes on from the last number tried for the name, or a thousand namesakes would take a million steps.
    for (let number = tried.get(name) ?? 2; used.has(comparable(free)); number += 1) {
      tried.set(name, number);
      const suffix = ` (${number})`;
      free = `${name.slice(0, textLimits.name - suffix.length).replace(/[\uD800-\uDBFF]$/, '')}${suffix}`;
    }
    used.add(comparable(free));
    return free;
  };
}
