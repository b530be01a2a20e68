import type { Rule } from '../rule';
import { failedTo } from './failed-to';
import { hindsight } from './hindsight';
import { humanError } from './human-error';
import { obvious } from './obvious';
import { personAsCause } from './person-as-cause';
import { personBlamed } from './person-blamed';
import { singleCause } from './single-cause';
import { vagueFix } from './vague-fix';
import { whyPerson } from './why-person';

/** Every rule; at one place the first that matches the most words wins. */
export const rules: readonly Rule[] = [
  personAsCause,
  personBlamed,
  whyPerson,
  hindsight,
  failedTo,
  humanError,
  obvious,
  singleCause,
  vagueFix,
];
