import { blocksOf, mapSteps } from '@shared/flow/blocks';
import { addFlowMap } from '@shared/flow/maps';
import { addFlowSteps } from '@shared/flow/steps';
import type { FlowStep } from '@shared/model/flow-step';
import { TestContext, WorkspaceBuilder } from './workspace-builder';

/** A team with a map that grows by single words: each step is known by its name. */
export class FlowBoard extends WorkspaceBuilder {
  readonly teamId: string;
  readonly ana: string;
  readonly mapId: string;

  constructor(steps = '') {
    super(new TestContext());
    const { teamId, peopleIds } = this.team();
    this.teamId = teamId;
    this.ana = peopleIds[0] ?? '';
    this.mapId = this.made('flowMap', addFlowMap, { teamId, title: 'Change to customer' });
    if (steps !== '') this.do(addFlowSteps, { mapId: this.mapId, text: steps.replaceAll(' ', '\n') });
  }

  steps(mapId = this.mapId): FlowStep[] {
    return mapSteps(this.workspace.flowStep, mapId);
  }

  step(name: string, mapId = this.mapId): FlowStep {
    const found = this.steps(mapId).find((step) => step.name === name);
    if (!found) throw new Error(`There is no step ${name}.`);
    return found;
  }

  ids(names: string): string[] {
    return names.split(' ').map((name) => this.step(name).id);
  }

  /** The line in words: "A [B C | D] E". */
  line(mapId = this.mapId): string {
    return blocksOf(this.steps(mapId))
      .map(({ groupId, branches }) => {
        const words = branches.map((branch) => branch.map(({ name }) => name).join(' ')).join(' | ');
        return groupId === null ? words : `[${words}]`;
      })
      .join(' ');
  }
}
