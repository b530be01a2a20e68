import type { DecisionForm } from '@shared/exchange/decision-files';
import { useState } from 'react';
import { copyText } from '@/meeting/send-out';
import { bridge } from '@/store/bridge';
import { Button } from '@/ui/button';
import { DrawnMarkdown } from '@/ui/drawn-markdown';
import { notify } from '@/ui/notices-store';
import { Segmented } from '@/ui/segmented';
import { TextPreview } from '@/ui/text-preview';
import styles from '../log.module.css';

const forms = [
  { id: 'madr', label: 'MADR' },
  { id: 'nygard', label: 'Nygard' },
] as const satisfies readonly { readonly id: DecisionForm; readonly label: string }[];

const looks = [
  { id: 'drawn', label: 'As it reads' },
  { id: 'text', label: 'File text' },
] as const;

export interface RecordPreviewProps {
  /** The file in a form, or null while the record can't be written as it is. */
  readonly fileIn: (form: DecisionForm) => string | null;
  /** What the file is called. */
  readonly name: string;
}

/** The file that a record comes to, as one types: as it reads, or as it is written. */
export function RecordPreview({ fileIn, name }: RecordPreviewProps) {
  const [form, setForm] = useState<DecisionForm>('madr');
  const [look, setLook] = useState<(typeof looks)[number]['id']>('drawn');
  const text = fileIn(form);
  const save = async (content: string) => {
    const saved = await bridge.call('file:save', { kind: 'markdown', suggestedName: name, content });
    if (saved.outcome === 'saved') notify({ text: `Saved as ${saved.fileName} in ${saved.folder}.` });
    if (saved.outcome === 'failed')
      notify({ text: `The file could not be written: ${saved.reason}.`, tone: 'error' });
  };
  return (
    <section className={styles.preview} aria-label="The file that it comes to">
      <div className={styles.bar}>
        <Segmented label="Look" items={looks} value={look} onChange={setLook} hideLabel />
        <Segmented label="Form" items={forms} value={form} onChange={setForm} hideLabel />
        <Button isDisabled={text === null} onPress={() => text && void copyText(text)}>
          Copy
        </Button>
        <Button isDisabled={text === null} onPress={() => text && void save(text)}>
          Save as file
        </Button>
      </div>
      {look === 'drawn' ? (
        <DrawnMarkdown label="Preview" text={text ?? ''} />
      ) : (
        <TextPreview label="Preview" text={text ?? ''} />
      )}
    </section>
  );
}
