import type { Person } from '@shared/model/person';
import type { Retro } from '@shared/model/retro';
import { setCheckInQuestion } from '@shared/retro/check-ins';
import Pencil from 'lucide-react/icons/pencil';
import Shuffle from 'lucide-react/icons/shuffle';
import UserCheck from 'lucide-react/icons/user-check';
import { useRef, useState } from 'react';
import { selectPeople } from '@/meeting/meeting-selectors';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import { IconButton } from '@/ui/icon-button';
import { TextField } from '@/ui/text-field';
import { selectCheckIns } from '../retro-selectors';
import { CheckInAnswer } from './check-in-answer';
import { nextQuestion } from './check-in-questions';
import styles from './check-in-round.module.css';
import { PresentDialog } from './present-dialog';

/** The round at the start: one question, and a line from each person, as far as somebody wants to write one. */
export function CheckInRound({ retro }: { readonly retro: Retro }) {
  const everybody = useWorkspace((workspace) => selectPeople(workspace.person, retro.teamId, 'all'));
  const answers = useWorkspace((workspace) => selectCheckIns(workspace.checkIn, retro.id));
  const [isEditing, setEditing] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const present = presentPeople(everybody, retro);

  const another = () => {
    act(setCheckInQuestion, { retroId: retro.id, question: nextQuestion(retro.checkInQuestion) });
  };
  /** The field of the first person after the given one who has not answered yet, else of the next person. */
  const focusAnswer = (after: number) => {
    const fields = [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    (fields.find((field, index) => index > after && field.value === '') ?? fields[after + 1])?.focus();
  };
  const section = 'Check-in';
  useCommands(
    [
      {
        id: 'check-in.answer',
        title: 'Write down an answer',
        section,
        keys: 'a',
        hint: 'answer',
        whyNot: () => (present.length === 0 ? 'Nobody is here yet. P says who is.' : null),
        run: () => focusAnswer(-1),
      },
      {
        id: 'check-in.another',
        title: 'Another question',
        section,
        keys: 'q',
        hint: 'another question',
        run: another,
      },
      {
        id: 'check-in.question',
        title: 'Write the question',
        section,
        keys: 'shift+q',
        run: () => setEditing(true),
      },
      {
        id: 'retro.present',
        title: 'Who is here',
        section,
        keys: 'p',
        hint: 'who is here',
        run: () => setChoosing(true),
      },
    ],
    [present.length === 0],
  );

  return (
    <section className={styles.round} aria-label="Check-in">
      {isEditing ? (
        <QuestionEditor retro={retro} onClose={() => setEditing(false)} />
      ) : (
        <h2 className={styles.question}>{retro.checkInQuestion || 'How do you arrive?'}</h2>
      )}
      <div className={styles.tools}>
        <Button variant="quiet" size="small" icon={Shuffle} keyHint="q" onPress={another}>
          Another question
        </Button>
        <IconButton
          label="Write the question"
          icon={Pencil}
          keyHint="shift+q"
          onPress={() => setEditing(true)}
        />
        <Button variant="quiet" size="small" icon={UserCheck} keyHint="p" onPress={() => setChoosing(true)}>
          {present.length} here
        </Button>
      </div>
      {present.length === 0 ? (
        <p className={styles.nobody}>Nobody is here yet. P says who is.</p>
      ) : (
        <ol ref={list} className={styles.people}>
          {present.map((person, index) => (
            <CheckInAnswer
              key={person.id}
              retroId={retro.id}
              person={person}
              answer={answers.get(person.id)?.text ?? ''}
              keyHint={index === 0 ? 'a' : null}
              onNext={() => focusAnswer(index)}
            />
          ))}
        </ol>
      )}
      {isChoosing ? <PresentDialog retro={retro} onClose={() => setChoosing(false)} /> : null}
    </section>
  );
}

/** Those in the room, by name. */
function presentPeople(people: readonly Person[], retro: Retro): readonly Person[] {
  return people.filter((person) => retro.presentIds.includes(person.id));
}

function QuestionEditor({ retro, onClose }: { readonly retro: Retro; readonly onClose: () => void }) {
  const [question, setQuestion] = useState(retro.checkInQuestion);
  const keep = () => {
    if (act(setCheckInQuestion, { retroId: retro.id, question }).ok) onClose();
  };
  return (
    <TextField
      label="Check-in question"
      value={question}
      onChange={setQuestion}
      onSubmit={keep}
      onBlur={keep}
      onCancel={onClose}
      autoFocus
    />
  );
}
