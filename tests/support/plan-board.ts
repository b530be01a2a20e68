import type { Initiative, InitiativeState } from '@shared/model/initiative';
import { addInitiative, type FirstState } from '@shared/plan/initiatives';
import { moveInitiatives } from '@shared/plan/move-initiatives';
import { initiativesIn } from '@shared/plan/states';
import { TestContext, WorkspaceBuilder } from './workspace-builder';

/** A team with a plan that grows by single words: each initiative is known by its title. */
export class PlanBoard extends WorkspaceBuilder {
  readonly teamId: string;
  readonly ana: string;
  readonly ben: string;
  readonly cleo: string;

  constructor() {
    super(new TestContext());
    const { teamId, peopleIds } = this.team();
    const [ana = '', ben = '', cleo = ''] = peopleIds;
    this.teamId = teamId;
    this.ana = ana;
    this.ben = ben;
    this.cleo = cleo;
  }

  /** Writes initiatives down, in the order of the words. */
  add(titles: string, state: FirstState = 'candidate'): void {
    for (const title of titles.split(' ')) this.do(addInitiative, { teamId: this.teamId, title, state });
  }

  id(title: string): string {
    return this.of(title).id;
  }

  of(title: string): Initiative {
    const found = [...this.workspace.initiative.values()].find((each) => each.title === title);
    if (!found) throw new Error(`There is no initiative ${title}.`);
    return found;
  }

  ids(titles: string): string[] {
    return titles.split(' ').map((title) => this.id(title));
  }

  /** Moves initiatives; to not now with a reason and a day. */
  move(titles: string, state: InitiativeState, before: string | null = null) {
    return this.do(moveInitiatives, this.moving(titles, state, before));
  }

  moving(titles: string, state: InitiativeState, before: string | null = null) {
    const why = state === 'not-now' ? { reason: 'Too early', lookAgain: '2026-12-04' } : {};
    return { ids: this.ids(titles), state, beforeId: before === null ? null : this.id(before), ...why };
  }

  /** The titles in a column, in order. */
  column(state: InitiativeState): string {
    return initiativesIn(this.workspace.initiative, this.teamId, state)
      .map(({ title }) => title)
      .join(' ');
  }
}
