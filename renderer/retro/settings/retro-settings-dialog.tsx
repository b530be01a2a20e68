import type { Retro } from '@shared/model/retro';
import { renameRetro, setMinutes } from '@shared/retro/retros';
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
    const renamed =
      title === retro.title && (date ?? retro.date) === retro.date
        ? true
        : act(renameRetro, { retroId: retro.id, title, date: date ?? retro.date }).ok;
    const isSameTime = Object.entries(minutes).every(
      ([stage, count]) => retro.minutes[stage as keyof Retro['minutes']] === count,
    );
    const timed = isSameTime ? true : act(setMinutes, { retroId: retro.id, minutes }).ok;
    if (renamed && timed) onClose();
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
