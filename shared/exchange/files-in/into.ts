import type { RuleContext } from '../../kernel/rule';
import type { Workspace } from '../../model/workspace';
import type { LeftBehind } from '../foreign/left-behind';

/** Where what comes in goes. */
export interface Into {
  readonly workspace: Workspace;
  readonly teamId: string;
  readonly context: RuleContext;
  readonly behind: LeftBehind;
}

/** A part of a file and what it becomes: 'the list "Doing", 12 cards' becomes 'Next'. */
export interface Becoming {
  readonly what: string;
  readonly becomes: string;
}

export const ARCHIVED = 'It is archived there';
export const LIST_STAYS = 'Its list stays behind';
