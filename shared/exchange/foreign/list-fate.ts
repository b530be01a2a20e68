import { plainName } from '../csv-columns';
import type { ForeignList } from './board';

/** Where the cards of a list go in a plan. */
export const listFates = ['candidate', 'next', 'done', 'stays'] as const;

export type ListFate = (typeof listFates)[number];

/** What lists are called whose cards are done, and those that are being done, without capitals, blanks and signs. */
const doneNames = new Set([
  ...[
    'done',
    'alldone',
    'complete',
    'completed',
    'finished',
    'closed',
    'shipped',
    'released',
    'delivered',
    'live',
  ],
  ...[
    'resolved',
    'deployed',
    'inproduction',
    'erledigt',
    'fertig',
    'abgeschlossen',
    'terminé',
    'hecho',
    'klar',
    'valmis',
  ],
]);
const doingNames = new Set([
  ...[
    'doing',
    'inprogress',
    'progress',
    'wip',
    'active',
    'started',
    'working',
    'workinprogress',
    'current',
    'now',
  ],
  ...[
    'next',
    'nextup',
    'upnext',
    'todo',
    'ready',
    'selected',
    'thisweek',
    'thissprint',
    'sprint',
    'today',
    'review',
  ],
  ...[
    'inreview',
    'codereview',
    'testing',
    'intest',
    'qa',
    'blocked',
    'inarbeit',
    'encours',
    'enprogreso',
    'pågår',
  ],
]);

/**
 * Where the cards of a list go if nobody says otherwise. Nothing becomes active by itself: what was being done elsewhere is next
 * here, and takes a slot when the team gives it one.
 */
export function guessFate(list: ForeignList): ListFate {
  if (list.isDone !== null) return list.isDone ? 'done' : guessOpen(list.name);
  return doneNames.has(plainName(list.name)) ? 'done' : guessOpen(list.name);
}

function guessOpen(name: string): ListFate {
  return doingNames.has(plainName(name)) ? 'next' : 'candidate';
}
