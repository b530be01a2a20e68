import { renameFlowMap, setMapCalendar, setMapKind } from '@shared/flow/maps';
import { calendarLimits, type FlowMap, type FlowMapKind } from '@shared/model/flow-map';
import { useState } from 'react';
import { act } from '@/store/workspace-store';
import { AskDialog } from '@/ui/ask-dialog';
import { NumberField } from '@/ui/number-field';
import { Segmented } from '@/ui/segmented';
import { TextField } from '@/ui/text-field';
import { kindNames } from '../flow-words';
import styles from './map-list.module.css';

const kinds = [
  { id: 'current', label: kindNames.current },
  { id: 'future', label: kindNames.future },
] as const;

/** The title of a map, what it shows, and its working calendar. */
export function MapSettingsDialog({ map, onClose }: { readonly map: FlowMap; readonly onClose: () => void }) {
  const mapId = map.id;
  const [title, setTitle] = useState(map.title);
  const [kind, setKind] = useState<FlowMapKind>(map.kind);
  const [hours, setHours] = useState<number | null>(map.hoursPerDay);
  const [days, setDays] = useState<number | null>(map.daysPerWeek);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = () => {
    const renamed = act(renameFlowMap, { mapId, title }, { quiet: true });
    if (!renamed.ok) {
      setProblem(renamed.error.message);
      return;
    }
    const calendar = { hoursPerDay: hours ?? map.hoursPerDay, daysPerWeek: days ?? map.daysPerWeek };
    if (act(setMapKind, { mapId, kind }).ok && act(setMapCalendar, { mapId, ...calendar }).ok) onClose();
  };
  return (
    <AskDialog title="Title, kind and calendar" onDone={keep} onClose={onClose}>
      <TextField
        label="Title"
        value={title}
        error={problem}
        onChange={(next) => {
          setProblem(null);
          setTitle(next);
        }}
        onSubmit={keep}
        autoFocus
      />
      <Segmented label="It shows" items={kinds} value={kind} onChange={setKind} />
      <div className={styles.pair}>
        <NumberField
          label="Working hours a day"
          value={hours}
          min={calendarLimits.hours.least}
          max={calendarLimits.hours.most}
          step={0.5}
          onChange={setHours}
          onSubmit={keep}
        />
        <NumberField
          label="Working days a week"
          value={days}
          min={calendarLimits.days.least}
          max={calendarLimits.days.most}
          step={0.5}
          onChange={setDays}
          onSubmit={keep}
        />
      </div>
      <p>A day and a week in a time mean these. Times that are on the map keep their hours.</p>
    </AskDialog>
  );
}
