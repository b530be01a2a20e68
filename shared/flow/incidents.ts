import { type BinnedRecord, putInBin } from '../bin/put-in-bin';
import { cleanLine, requireText } from '../kernel/clean-text';
import { compareOrder } from '../kernel/order-key';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import type { Incident } from '../model/incident';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { checkInstant } from './deployments';

/** What can be set on an incident; what is left out stays as it is. */
export interface IncidentFields {
  readonly title?: string;
  /** Instants in UTC, not after now. */
  readonly startedAt?: string;
  /** Null while it goes on. */
  readonly recoveredAt?: string | null;
  readonly deploymentId?: string | null;
}

/** The incidents of a team, the newest first. */
export function teamIncidents(incidents: Workspace['incident'], teamId: string): Incident[] {
  return [...incidents.values()]
    .filter((incident) => incident.teamId === teamId)
    .sort((a, b) => -(compareOrder(a.startedAt, b.startedAt) || compareOrder(a.id, b.id)));
}

/** Writes down an incident; it begins now, and goes on, where no times are given. */
export function addIncident(
  workspace: Workspace,
  args: IncidentFields & { readonly teamId: string; readonly title: string },
  context: RuleContext,
): RuleResult {
  const { teamId, ...fields } = args;
  return addIncidents(workspace, { teamId, incidents: [fields] }, context);
}

/** Writes down incidents as a file or a paste brings them: all or none. */
export function addIncidents(
  workspace: Workspace,
  args: {
    readonly teamId: string;
    readonly incidents: readonly (IncidentFields & { readonly title: string })[];
  },
  context: RuleContext,
): RuleResult {
  const { teamId, incidents } = args;
  if (!workspace.team.has(teamId)) return refuse('gone', 'This team is not there any more.');
  if (incidents.length === 0) return refuse('empty', 'There is nothing to add.');
  const changes: Change[] = [];
  for (const fields of incidents) {
    const blank: Incident = {
      id: context.newId(),
      teamId,
      title: fields.title,
      startedAt: context.now,
      recoveredAt: null,
      deploymentId: null,
    };
    const full = withFields(workspace, blank, fields, context.now);
    if (!full.ok) return full;
    changes.push(put(full.value));
  }
  return ok({ label: nameIncidents('add', incidents.length), changes });
}

/** Changes what is known of an incident. */
export function editIncident(
  workspace: Workspace,
  args: IncidentFields & { readonly incidentId: string },
  context: RuleContext,
): RuleResult {
  const { incidentId, ...fields } = args;
  const incident = workspace.incident.get(incidentId);
  if (!incident) return incidentGone();
  const edited = withFields(workspace, incident, fields, context.now);
  if (!edited.ok) return edited;
  const same = JSON.stringify(edited.value) === JSON.stringify(incident);
  return ok({ label: 'edit incident', changes: same ? [] : [put(edited.value)] });
}

/** Says that an incident is over: now, where no time is given. */
export function recoverIncident(
  workspace: Workspace,
  args: { readonly incidentId: string; readonly at?: string },
  context: RuleContext,
): RuleResult {
  const { incidentId, at = context.now } = args;
  const edited = editIncident(workspace, { incidentId, recoveredAt: at }, context);
  return edited.ok ? ok({ ...edited.value, label: 'end incident' }) : edited;
}

/** Puts incidents into the bin as one. */
export function deleteIncidents(
  workspace: Workspace,
  args: { readonly incidentIds: readonly string[] },
  context: RuleContext,
): RuleResult {
  const found = [...new Set(args.incidentIds)].flatMap((id) => workspace.incident.get(id) ?? []);
  const [first] = found;
  if (!first) return incidentGone();
  const own = found.filter(({ teamId }) => teamId === first.teamId);
  const kind = own.length === 1 ? 'Incident' : `${own.length} incidents`;
  const records = own.map((record): BinnedRecord => ({ table: 'incident', record }));
  return ok({
    label: nameIncidents('delete', own.length),
    changes: putInBin({ teamId: first.teamId, kind, text: first.title, records }, context),
  });
}

function withFields(
  workspace: Workspace,
  incident: Incident,
  fields: IncidentFields,
  now: string,
): Result<Incident, RuleError> {
  const title = requireText(cleanLine(fields.title ?? incident.title), textLimits.title, 'An incident');
  if (!title.ok) return title;
  const startedAt = checkInstant(fields.startedAt ?? incident.startedAt, now);
  if (!startedAt.ok) return startedAt;
  const { recoveredAt = incident.recoveredAt, deploymentId = incident.deploymentId } = fields;
  if (recoveredAt !== null) {
    const ended = checkInstant(recoveredAt, now);
    if (!ended.ok) return ended;
    if (Date.parse(recoveredAt) < Date.parse(startedAt.value)) {
      return refuse('wrong-order', 'It begins first, then it ends. Look at the two times.');
    }
  }
  if (fields.deploymentId && workspace.deployment.get(fields.deploymentId)?.teamId !== incident.teamId) {
    return refuse('gone', 'This deployment is not there any more. Choose another one.');
  }
  return ok({ ...incident, title: title.value, startedAt: startedAt.value, recoveredAt, deploymentId });
}

function put(record: Incident): Change {
  return { op: 'put', table: 'incident', record };
}

function incidentGone() {
  return refuse('gone', 'This incident is not there any more. It may be in the bin.');
}

function nameIncidents(verb: string, count: number): string {
  return `${verb} ${count === 1 ? 'incident' : `${count} incidents`}`;
}
