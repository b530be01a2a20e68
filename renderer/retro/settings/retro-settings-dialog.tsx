import type { Retro } from '@shared/model/retro';
import { renameRetro } from '@shared/retro/retros';
import { useState } from 'react';
import { act } from '@/store/workspace-store';
import { AskDialog } from '@/ui/ask-dialog';
import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/text-field';
import { TimeSplit } from '../new-retro/time-split';

/** Changes the title, the day and the time box of a retrospective that has begun. */
export function RetroSettingsDialog({ retro, onClose }: { retro: Retro; onClose: () => void }) {
  const [title, setTitle] = useState(retro.title);
  const [date, setDate] = useState<string | null>(retro.date);
  const [minutes, setStageMinutes] = useState(retro.minutes);

  const keep = () => {
    const changes = { retroId: retro.id, title, date: date ?? retro.date, minutes };
    if (act(renameRetro, changes).ok) onClose();
  };

  return (
    <AskDialog title="Title, day and time" onDone={keep} onClose={onClose}>
      <TextField label="Title" value={title} onChange={setTitle} onSubmit={keep} autoFocus />
      <DateField label="Date" value={date} onChange={setDate} />
      <TimeSplit minutes={minutes} onChange={setStageMinutes} />
    </AskDialog>
  );
}
