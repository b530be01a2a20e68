import type { Retro } from '@shared/model/retro';
import { renameRetro } from '@shared/retro/retros';
import { useState } from 'react';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';
import { TimeSplit } from '../new-retro/time-split';
import styles from './retro-settings-dialog.module.css';

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
    <Dialog
      title="Title, day and time"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button keyHint="esc" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" keyHint="enter" onPress={keep}>
            Keep
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField label="Title" value={title} onChange={setTitle} onSubmit={keep} autoFocus />
        <DateField label="Day" value={date} onChange={setDate} />
        <TimeSplit minutes={minutes} onChange={setStageMinutes} />
      </div>
    </Dialog>
  );
}
