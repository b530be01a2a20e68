import type { Deployment } from '@shared/model/deployment';
import Trash2 from 'lucide-react/icons/trash-2';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useCallback } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { Chip } from '@/ui/chip';
import { IconButton } from '@/ui/icon-button';
import { WindowedList } from '@/ui/windowed-list';
import styles from './delivery.module.css';
import { selectFailing } from './delivery-selectors';
import { clockWords, timeOfDay } from './delivery-words';

export interface ListProps {
  readonly onFocus: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

const idOf = ({ id }: Deployment) => id;

/** The team's deployments, the newest first. */
export function DeploymentList({
  deployments,
  onFocus,
  onOpen,
  onDelete,
}: ListProps & { readonly deployments: readonly Deployment[] }) {
  const failing = useWorkspace((workspace) => selectFailing(workspace.incident));
  const row = useCallback(
    (deployment: Deployment) => (
      <>
        <span className={styles.rowName} dir="auto">
          {deployment.name || 'No name'}
          <span className={styles.facts}>
            {timeOfDay(deployment.at)}
            {deployment.leadTimeMinutes === null ? '' : ` · ${clockWords(deployment.leadTimeMinutes)}`}
          </span>
        </span>
        {failing.has(deployment.id) ? (
          <Chip tone="fragile" icon={TriangleAlert}>
            incident
          </Chip>
        ) : null}
        <IconButton
          label={`Delete ${nameOf(deployment)}`}
          icon={Trash2}
          onPress={() => onDelete(deployment.id)}
        />
      </>
    ),
    [failing, onDelete],
  );
  if (deployments.length === 0) {
    return (
      <p className={styles.none}>
        No deployment yet. One line is enough: a name, when, and how long it took.
      </p>
    );
  }
  return (
    <WindowedList
      label="Deployments"
      items={deployments}
      idOf={idOf}
      nameOf={nameOf}
      onFocus={onFocus}
      onOpen={onOpen}
      row={row}
    />
  );
}

function nameOf({ name, at }: Deployment): string {
  return `${name || 'Deployment'}, ${timeOfDay(at)}`;
}
