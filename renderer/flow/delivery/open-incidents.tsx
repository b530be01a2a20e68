import { recoverIncident } from '@shared/flow/incidents';
import type { Incident } from '@shared/model/incident';
import Siren from 'lucide-react/icons/siren';
import { actUndoable } from '@/store/act-undoable';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { notify } from '@/ui/notices-store';
import styles from './delivery.module.css';
import { timeOfDay } from './delivery-words';

/** Says that an incident is over now. */
export function endIncident({ id, title }: Incident): void {
  actUndoable(recoverIncident, { incidentId: id }, notify, `“${title}” is over.`);
}

/** The incidents that go on. They are in no average. */
export function OpenIncidents({ incidents }: { readonly incidents: readonly Incident[] }) {
  if (incidents.length === 0) return null;
  return (
    <section className={styles.open} aria-label="Incidents that go on">
      <h2 className={styles.heading}>
        {incidents.length === 1
          ? '1 incident goes on. It is not in the recovery time yet.'
          : `${incidents.length} incidents go on. They are not in the recovery time yet.`}
      </h2>
      <ul className={styles.openList}>
        {incidents.map((incident) => (
          <li key={incident.id} className={styles.openRow}>
            <Icon icon={Siren} />
            <span dir="auto">{incident.title}</span>
            <span className={styles.since}>since {timeOfDay(incident.startedAt)}</span>
            <Button
              size="small"
              onPress={() => endIncident(incident)}
              aria-label={`It is over: ${incident.title}`}
            >
              It is over
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
