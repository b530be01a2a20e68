import { deleteDeployments } from '@shared/flow/deployments';
import { deleteIncidents } from '@shared/flow/incidents';
import FileUp from 'lucide-react/icons/file-up';
import { useCallback, useRef, useState } from 'react';
import { TableImportDialog } from '@/csv/table-import-dialog';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import { notify } from '@/ui/notices-store';
import { Segmented } from '@/ui/segmented';
import styles from './delivery.module.css';
import { selectDeployments, selectIncidents } from './delivery-selectors';
import { useDeliveryTables } from './delivery-tables';
import { DeploymentForm } from './deployment-form';
import { DeploymentList } from './deployment-list';
import type { EnteredKind } from './entered-kind';
import { IncidentForm } from './incident-form';
import { IncidentList } from './incident-list';
import { OneLine } from './one-line';
import { endIncident } from './open-incidents';

const kinds = [
  { id: 'deployment', label: 'Deployments' },
  { id: 'incident', label: 'Incidents' },
] as const;

/** What the four are made of: written in one line, pasted, or from a file; changed and deleted in its list. */
export function Entered({ teamId }: { readonly teamId: string }) {
  const [kind, setKind] = useState<EnteredKind>('deployment');
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [editingId, setEditingId] = useState<string | null>(null);
  const [table, setTable] = useState<{ readonly pasted: string | null } | null>(null);
  const line = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);
  const tables = useDeliveryTables(teamId);
  const deployments = useWorkspace((workspace) => selectDeployments(workspace.deployment, teamId));
  const incidents = useWorkspace((workspace) => selectIncidents(workspace.incident, teamId));
  const edited = useWorkspace((workspace) =>
    editingId === null ? undefined : workspace[kind].get(editingId),
  );
  const focusedIncident = useWorkspace((workspace) =>
    kind === 'incident' && focusedId !== null ? workspace.incident.get(focusedId) : undefined,
  );
  const write = (next: EnteredKind) => {
    setKind(next);
    setEditingId(null);
    requestAnimationFrame(() => line.current?.focus());
  };
  const closeForm = useCallback((id: string) => {
    setEditingId(null);
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(`[data-row-id="${id}"]`)?.focus());
  }, []);
  const remove = useCallback(
    (id: string) => {
      if (kind === 'deployment') {
        actUndoable(deleteDeployments, { deploymentIds: [id] }, notify, 'The deployment is in the bin.');
      } else actUndoable(deleteIncidents, { incidentIds: [id] }, notify, 'The incident is in the bin.');
    },
    [kind],
  );
  const nothing = () => (focusedId === null ? 'Put the keys on a row of the list first.' : null);
  useCommands(
    [
      {
        id: 'delivery.deployment',
        title: 'Write down a deployment',
        section: 'Delivery',
        keys: 'n',
        hint: 'deployment',
        run: () => write('deployment'),
      },
      {
        id: 'delivery.incident',
        title: 'Write down an incident',
        section: 'Delivery',
        keys: 'i',
        hint: 'incident',
        run: () => write('incident'),
      },
      {
        id: 'delivery.edit',
        title: 'Change this deployment or incident',
        section: 'Delivery',
        keys: 'e',
        hint: 'change',
        whyNot: nothing,
        run: () => setEditingId(focusedId),
      },
      {
        id: 'delivery.delete',
        title: 'Delete this deployment or incident',
        section: 'Delivery',
        keys: 'delete',
        otherKeys: ['backspace'],
        hint: 'delete',
        whyNot: nothing,
        run: () => {
          if (focusedId !== null) remove(focusedId);
        },
      },
      {
        id: 'delivery.over',
        title: 'This incident is over',
        section: 'Delivery',
        keys: 'x',
        whyNot: () =>
          focusedIncident?.recoveredAt === null ? null : 'Put the keys on an incident that goes on first.',
        run: () => {
          if (focusedIncident) endIncident(focusedIncident);
        },
      },
      {
        id: 'delivery.csv-deployments',
        title: 'Import deployments from a spreadsheet (CSV)…',
        section: 'Delivery',
        run: () => openTable('deployment', null),
      },
      {
        id: 'delivery.csv-incidents',
        title: 'Import incidents from a spreadsheet (CSV)…',
        section: 'Delivery',
        run: () => openTable('incident', null),
      },
    ],
    [],
  );
  const openTable = (next: EnteredKind, pasted: string | null) => {
    setKind(next);
    setTable({ pasted });
  };
  const rows = { teamId, onFocus: setFocusedId, onOpen: setEditingId, onDelete: remove };
  return (
    <section ref={place} className={styles.entered} aria-label="What was entered">
      <div className={styles.enteredHead}>
        <Segmented
          label="What was entered"
          hideLabel
          items={kinds}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setEditingId(null);
            setFocusedId(null);
          }}
        />
        <Button variant="quiet" size="small" icon={FileUp} onPress={() => openTable(kind, null)}>
          Import CSV
        </Button>
      </div>
      {edited === undefined || editingId === null ? (
        <>
          <OneLine
            key={kind}
            teamId={teamId}
            kind={kind}
            inputRef={line}
            onPasted={(pasted) => openTable(kind, pasted)}
          />
          {kind === 'deployment' ? (
            <DeploymentList deployments={deployments} {...rows} />
          ) : (
            <IncidentList incidents={incidents} {...rows} />
          )}
        </>
      ) : kind === 'deployment' ? (
        <DeploymentForm key={editingId} deploymentId={editingId} onClose={() => closeForm(editingId)} />
      ) : (
        <IncidentForm key={editingId} incidentId={editingId} onClose={() => closeForm(editingId)} />
      )}
      {table === null ? null : kind === 'deployment' ? (
        <TableImportDialog kind={tables.deployment} pasted={table.pasted} onClose={() => setTable(null)} />
      ) : (
        <TableImportDialog kind={tables.incident} pasted={table.pasted} onClose={() => setTable(null)} />
      )}
    </section>
  );
}
