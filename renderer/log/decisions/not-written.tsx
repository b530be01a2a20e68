import { waiveRecord, wantRecord } from '@shared/decision/unwritten';
import type { Decision } from '@shared/model/decision';
import { type ReactNode, useState } from 'react';
import { lineEnd } from '@/line/line-end';
import { actUndoable } from '@/store/act-undoable';
import { AskDialog } from '@/ui/ask-dialog';
import { Button } from '@/ui/button';
import { notify } from '@/ui/notices-store';
import { TextField } from '@/ui/text-field';
import { formatDay } from '@/ui/typed-date';
import styles from '../log.module.css';

export interface NotWrittenProps {
  /** The decisions of which no record is written and none is waived. */
  readonly unwritten: readonly Decision[];
  readonly waived: readonly Decision[];
  readonly onWrite: (decision: Decision) => void;
}

/** What was decided in meetings and isn't written yet, and what needs no record, with the word why. Each can become the other. */
export function NotWritten({ unwritten, waived, onWrite }: NotWrittenProps) {
  const [waiving, setWaiving] = useState<Decision | null>(null);
  const write = (decision: Decision) => (
    <Button size="small" aria-label={`Write record: ${decision.text}`} onPress={() => onWrite(decision)}>
      Write record
    </Button>
  );
  return (
    <>
      {unwritten.length === 0 ? null : (
        <section className={styles.section} aria-labelledby="unwritten">
          <h2 id="unwritten" className={styles.title}>
            Not written yet ({unwritten.length})
          </h2>
          <ul className={styles.list}>
            {unwritten.map((decision) => (
              <DecisionRow key={decision.id} decision={decision} words={decision.reason}>
                {write(decision)}
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Needs none: ${decision.text}`}
                  onPress={() => setWaiving(decision)}
                >
                  Needs none
                </Button>
              </DecisionRow>
            ))}
          </ul>
        </section>
      )}
      {waived.length === 0 ? null : (
        <section className={styles.section} aria-labelledby="waived">
          <h2 id="waived" className={styles.title}>
            Needs no record ({waived.length})
          </h2>
          <ul className={styles.list}>
            {waived.map((decision) => (
              <DecisionRow key={decision.id} decision={decision} words={`Why: ${decision.waived}`}>
                {write(decision)}
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Needs one after all: ${decision.text}`}
                  onPress={() => {
                    const args = { decisionId: decision.id };
                    actUndoable(wantRecord, args, notify, 'It is among those that are not written yet.');
                  }}
                >
                  Needs one after all
                </Button>
              </DecisionRow>
            ))}
          </ul>
        </section>
      )}
      {waiving ? (
        <Waive
          decision={waiving}
          onKeep={(word) => {
            const args = { decisionId: waiving.id, word };
            if (actUndoable(waiveRecord, args, notify, 'It needs no record.').ok) setWaiving(null);
          }}
          onClose={() => setWaiving(null)}
        />
      ) : null}
    </>
  );
}

interface DecisionRowProps {
  readonly decision: Decision;
  readonly words: string;
  readonly children: ReactNode;
}

function DecisionRow({ decision, words, children }: DecisionRowProps) {
  return (
    <li className={styles.open} data-decision={decision.id} {...lineEnd('decision', decision.id)}>
      <span className={styles.grow}>
        <span dir="auto">{decision.text}</span>{' '}
        <span className={styles.number}>{formatDay(decision.date)}</span>
        {words === '' ? null : (
          <span className={styles.under} dir="auto">
            {words}
          </span>
        )}
      </span>
      {children}
    </li>
  );
}

interface WaiveProps {
  readonly decision: Decision;
  readonly onKeep: (word: string) => void;
  readonly onClose: () => void;
}

function Waive({ decision, onKeep, onClose }: WaiveProps) {
  const [word, setWord] = useState('');
  const keep = () => {
    if (word.trim() !== '') onKeep(word);
  };
  return (
    <AskDialog
      title="It needs no record"
      done="Keep"
      isDisabled={word.trim() === ''}
      onDone={keep}
      onClose={onClose}
    >
      <p className={styles.line}>{decision.text}</p>
      <TextField
        label="A word why"
        placeholder="It only concerns this week"
        value={word}
        onChange={setWord}
        onSubmit={keep}
        autoFocus
      />
    </AskDialog>
  );
}
