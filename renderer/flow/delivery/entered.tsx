import { deleteDeployments } from '@shared/flow/deployments';
import { deleteIncidents } from '@shared/flow/incidents';
import { useCallback, useState } from 'react';
import { TableImportDialog } from '@/csv/table-import-dialog';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { useCommands } from '@/ui/commands/use-commands';
import { notify } from '@/ui/notices-store';
import { EntriesHead } from '../entries/entries-head';
import { rowCommands } from '../entries/row-commands';
import { useEntries } from '../entries/use-entries';
import styles from './delivery.module.css';
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
  const entries = useEntries();
  const { focusedId, editingId } = entries;
  const tables = useDeliveryTables(teamId);
  const edited = useWorkspace((workspace) =>
    editingId === null ? undefined : workspace[kind].get(editingId),
  );
  const focusedIncident = useWorkspace((workspace) =>
    kind === 'incident' && focusedId !== null ? workspace.incident.get(focusedId) : undefined,
  );
  const write = (next: EnteredKind) => {
    setKind(next);
    entries.write();
  };
  const remove = useCallback(
    (id: string) => {
      if (kind === 'deployment') {
        actUndoable(deleteDeployments, { deploymentIds: [id] }, notify, 'The deployment is in the bin.');
      } else actUndoable(deleteIncidents, { incidentIds: [id] }, notify, 'The incident is in the bin.');
    },
    [kind],
  );
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
      ...rowCommands({
        prefix: 'delivery',
        section: 'Delivery',
        thing: 'deployment or incident',
        focusedId,
        edit: entries.setEditingId,
        remove,
      }),
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
    entries.openTable({ pasted });
  };
  const rows = { teamId, onFocus: entries.setFocusedId, onOpen: entries.setEditingId, onDelete: remove };
  return (
    <section ref={entries.place} className={styles.entered} aria-label="What was entered">
      <EntriesHead
        label="What was entered"
        items={kinds}
        value={kind}
        onChange={(next) => {
          setKind(next);
          entries.turn();
        }}
        onImport={() => openTable(kind, null)}
      />
      {edited === undefined || editingId === null ? (
        <>
          <OneLine
            key={kind}
            teamId={teamId}
            kind={kind}
            inputRef={entries.line}
            onPasted={entries.openPasted}
          />
          {kind === 'deployment' ? <DeploymentList {...rows} /> : <IncidentList {...rows} />}
        </>
      ) : kind === 'deployment' ? (
        <DeploymentForm key={editingId} deploymentId={editingId} onClose={entries.closeForm} />
      ) : (
        <IncidentForm key={editingId} incidentId={editingId} onClose={entries.closeForm} />
      )}
      {entries.table === null ? null : kind === 'deployment' ? (
        <TableImportDialog
          kind={tables.deployment}
          pasted={entries.table.pasted}
          onClose={entries.closeTable}
        />
      ) : (
        <TableImportDialog
          kind={tables.incident}
          pasted={entries.table.pasted}
          onClose={entries.closeTable}
        />
      )}
    </section>
  );
}
