import { type BinnedRecord, putInBin } from '../bin/put-in-bin';
import { isInstant } from '../kernel/calendar-date';
import { allowText, cleanLine } from '../kernel/clean-text';
import { followSorted, tableSteps } from '../kernel/follow-sorted';
import { compareOrder } from '../kernel/order-key';
import { err, ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { type Deployment, MOST_LEAD_MINUTES } from '../model/deployment';
import { textLimits } from '../model/fields';
import type { Change, RuleResult, Workspace } from '../model/workspace';

/** What can be set on a deployment; what is left out stays as it is. */
export interface DeploymentFields {
  /** An instant in UTC, not after now. */
  readonly at?: string;
  readonly name?: string;
  /** Minutes of the clock from the first commit to production; null when not known. */
  readonly leadTimeMinutes?: number | null;
}

/** The deployments of a team, the newest first. */
export function teamDeployments(deployments: Workspace['deployment'], teamId: string): Deployment[] {
  return [...deployments.values()].filter((deployment) => deployment.teamId === teamId).sort(byNewest);
}

/** The deployments of a team with what they were listed from, so that a change is followed. */
export interface DeploymentList {
  readonly table: Workspace['deployment'];
  readonly teamId: string;
  /** The newest first. */
  readonly deployments: readonly Deployment[];
}

/** How many changed deployments are followed one by one; of more the list is made anew. */
const MOST_FOLLOWED = 200;

/**
 * The same list as `teamDeployments`, from the one before: only what changed is sorted in. Where nothing did it stays the same object.
 * @param before of any table; null where there is none
 */
export function followDeployments(
  before: DeploymentList | null,
  table: Workspace['deployment'],
  teamId: string,
): DeploymentList {
  if (before?.table === table && before.teamId === teamId) return before;
  const all = before?.teamId === teamId ? tableSteps(before.table, table, MOST_FOLLOWED) : null;
  if (before === null || all === null) return { table, teamId, deployments: teamDeployments(table, teamId) };
  const own = (list: readonly Deployment[]) => list.filter((deployment) => deployment.teamId === teamId);
  const steps = { gone: own(all.gone), come: own(all.come) };
  return { table, teamId, deployments: followSorted(before.deployments, steps, byNewest) };
}

/** Never 0 for two deployments. */
function byNewest(a: Deployment, b: Deployment): number {
  return -(compareOrder(a.at, b.at) || compareOrder(a.id, b.id));
}

/** Writes down a deployment; it is of now where no time is given. */
export function addDeployment(
  workspace: Workspace,
  args: DeploymentFields & { readonly teamId: string },
  context: RuleContext,
): RuleResult {
  const { teamId, ...fields } = args;
  return addDeployments(workspace, { teamId, deployments: [fields] }, context);
}

/** Writes down deployments as a file or a paste brings them: all or none. */
export function addDeployments(
  workspace: Workspace,
  args: { readonly teamId: string; readonly deployments: readonly DeploymentFields[] },
  context: RuleContext,
): RuleResult {
  const { teamId, deployments } = args;
  if (!workspace.team.has(teamId)) return refuse('gone', 'This team is not there any more.');
  if (deployments.length === 0) return refuse('empty', 'There is nothing to add.');
  const changes: Change[] = [];
  for (const fields of deployments) {
    const blank: Deployment = {
      id: context.newId(),
      teamId,
      at: context.now,
      name: '',
      leadTimeMinutes: null,
    };
    const full = withFields(blank, fields, context.now);
    if (!full.ok) return full;
    changes.push(put(full.value));
  }
  return ok({ label: nameDeployments('add', deployments.length), changes });
}

/** Changes what is known of a deployment. */
export function editDeployment(
  workspace: Workspace,
  args: DeploymentFields & { readonly deploymentId: string },
  context: RuleContext,
): RuleResult {
  const { deploymentId, ...fields } = args;
  const deployment = workspace.deployment.get(deploymentId);
  if (!deployment) return refuse('gone', 'This deployment is not there any more. It may be in the bin.');
  const edited = withFields(deployment, fields, context.now);
  if (!edited.ok) return edited;
  const same = JSON.stringify(edited.value) === JSON.stringify(deployment);
  return ok({ label: 'edit deployment', changes: same ? [] : [put(edited.value)] });
}

/** Puts deployments into the bin as one. Incidents that they led to stay, without the link. */
export function deleteDeployments(
  workspace: Workspace,
  args: { readonly deploymentIds: readonly string[] },
  context: RuleContext,
): RuleResult {
  const found = [...new Set(args.deploymentIds)].flatMap((id) => workspace.deployment.get(id) ?? []);
  const [first] = found;
  if (!first) return refuse('gone', 'This deployment is not there any more. It may be in the bin.');
  const own = found.filter(({ teamId }) => teamId === first.teamId);
  const gone = new Set(own.map(({ id }) => id));
  const freed = [...workspace.incident.values()].filter(
    ({ deploymentId }) => deploymentId !== null && gone.has(deploymentId),
  );
  const kind = own.length === 1 ? 'Deployment' : `${own.length} deployments`;
  const records = own.map((record): BinnedRecord => ({ table: 'deployment', record }));
  const text = first.name === '' ? first.at.slice(0, 10) : first.name;
  return ok({
    label: nameDeployments('delete', own.length),
    changes: [
      ...freed.map(
        (incident): Change => ({ op: 'put', table: 'incident', record: { ...incident, deploymentId: null } }),
      ),
      ...putInBin({ teamId: first.teamId, kind, text, records }, context),
    ],
  });
}

function withFields(
  deployment: Deployment,
  fields: DeploymentFields,
  now: string,
): Result<Deployment, RuleError> {
  const name = allowText(cleanLine(fields.name ?? deployment.name), textLimits.title, 'A name');
  if (!name.ok) return name;
  const at = checkInstant(fields.at ?? deployment.at, now);
  if (!at.ok) return at;
  const { leadTimeMinutes = deployment.leadTimeMinutes } = fields;
  if (leadTimeMinutes !== null && !(leadTimeMinutes >= 0 && leadTimeMinutes <= MOST_LEAD_MINUTES)) {
    return refuse(
      'out-of-range',
      "A lead time is not below zero and not above twenty years, or empty while you don't know it.",
    );
  }
  return ok({ ...deployment, at: at.value, name: name.value, leadTimeMinutes });
}

/** Checks a time at which something is said to have happened. @returns 'no-such-time' or 'not-yet' */
export function checkInstant(at: string, now: string): Result<string, RuleError> {
  if (!isInstant(at)) {
    return err({ code: 'no-such-time', message: 'There is no such time. Write it as 2026-03-09 14:30.' });
  }
  if (Date.parse(at) > Date.parse(now)) {
    return err({ code: 'not-yet', message: 'This time is still to come. Write down what has happened.' });
  }
  return ok(at);
}

function put(record: Deployment): Change {
  return { op: 'put', table: 'deployment', record };
}

function nameDeployments(verb: string, count: number): string {
  return `${verb} ${count === 1 ? 'deployment' : `${count} deployments`}`;
}
