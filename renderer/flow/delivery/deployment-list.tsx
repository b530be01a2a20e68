import { clockTimeInWords } from '@shared/flow/durations';
import type { Deployment } from '@shared/model/deployment';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useCallback } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { Chip } from '@/ui/chip';
import { EntryList, type RowActions } from '../entries/entry-list';
import styles from './delivery.module.css';
import { selectDeployments, selectFailing } from './delivery-selectors';
import { timeOfDay } from './delivery-words';

const idOf = ({ id }: Deployment) => id;

/** The team's deployments, the newest first. */
export function DeploymentList({ teamId, ...actions }: RowActions & { readonly teamId: string }) {
  const deployments = useWorkspace((workspace) => selectDeployments(workspace.deployment, teamId));
  const failing = useWorkspace((workspace) => selectFailing(workspace.incident));
  const row = useCallback(
    (deployment: Deployment) => (
      <>
        <span className={styles.rowName} dir="auto">
          {deployment.name || 'No name'}
          <span className={styles.facts}>
            {timeOfDay(deployment.at)}
            {deployment.leadTimeMinutes === null ? '' : ` · ${clockTimeInWords(deployment.leadTimeMinutes)}`}
          </span>
        </span>
        {failing.has(deployment.id) ? (
          <Chip tone="fragile" icon={TriangleAlert}>
            incident
          </Chip>
        ) : null}
      </>
    ),
    [failing],
  );
  return (
    <EntryList
      label="Deployments"
      items={deployments}
      idOf={idOf}
      nameOf={nameOf}
      titleOf={nameOf}
      none="No deployment yet. One line is enough: a name, when, and how long it took."
      row={row}
      {...actions}
    />
  );
}

function nameOf({ name, at }: Deployment): string {
  return `${name || 'Deployment'}, ${timeOfDay(at)}`;
}
