import { trimBlanks } from './plain-text';

/** What stands under a heading, by the names that MADR, Nygard and their older forms give it. */
export type Role =
  | 'status'
  | 'date'
  | 'deciders'
  | 'context'
  | 'drivers'
  | 'options'
  | 'outcome'
  | 'consequences'
  | 'good'
  | 'bad'
  | 'confirmation'
  | 'pros'
  | 'more'
  | 'links';

const names: readonly (readonly [RegExp, Role])[] = [
  [/^status$/, 'status'],
  [/^date$/, 'date'],
  [/^(?:deciders|decision[- ]makers|decided by)$/, 'deciders'],
  [/^(?:context(?: and problem statement)?|problem(?: statement)?|background|issue)$/, 'context'],
  [/^(?:decision drivers|drivers|forces|decision criteria)$/, 'drivers'],
  [
    /^(?:considered (?:options|alternatives)|options(?: considered)?|alternatives(?: considered)?)$/,
    'options',
  ],
  [/^(?:decision(?: outcome)?|outcome|resolution)$/, 'outcome'],
  [/^(?:consequences|implications)$/, 'consequences'],
  [/^positive consequences$/, 'good'],
  [/^negative consequences$/, 'bad'],
  [/^(?:confirmation|validation|compliance)$/, 'confirmation'],
  [/^pros and cons(?: of the (?:options|alternatives))?$/, 'pros'],
  [/^more information$/, 'more'],
  [/^(?:links|related decisions|references|notes)$/, 'links'],
];

/** The role of a heading, or null where it is one of the writer's own. */
export function roleOf(heading: string): Role | null {
  const plain = trimBlanks(heading.toLowerCase().replace(/[*_`:]+/g, ' '))
    .replace(/^\d{1,3}[.)]?[ \t]+/, '')
    .replace(/\s+/g, ' ');
  return names.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
