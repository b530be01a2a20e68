import { addedIds } from '@shared/kernel/added-ids';
import type { Person } from '@shared/model/person';
import type { Tables } from '@shared/model/workspace';
import { removeFormat, teamFormats } from '@shared/retro/own-formats';
import { startRetro, teamRetros } from '@shared/retro/retros';
import { teamPeople } from '@shared/team/people';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { PeopleToggles } from '@/meeting/people-toggles';
import { actUndoable } from '@/store/act-undoable';
import { memoLast } from '@/store/memo-last';
import { useDraft } from '@/store/use-draft';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { DateField } from '@/ui/date-field';
import { notify } from '@/ui/notices';
import { TextField } from '@/ui/text-field';
import { todayIso } from '@/ui/typed-date';
import { questionFor } from '../set-the-stage/check-in-questions';
import { ColumnEditor } from './column-editor';
import { choiceByName, formatChoices, OWN_COLUMNS } from './format-choices';
import { FormatPicker } from './format-picker';
import { type NewRetroDraft, startingDraft, suggestedTitle } from './new-retro-draft';
import styles from './new-retro-form.module.css';
import { TimeSplit } from './time-split';

const selectKept = memoLast(teamFormats);
const selectPeople = memoLast(teamPeople);
const selectRetros = memoLast(teamRetros);

function idsWithout(people: readonly Person[], left: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(people.filter(({ id }) => !left.has(id)).map(({ id }) => id));
}

export interface NewRetroFormProps {
  readonly formId: string;
  readonly teamId: string;
  readonly onStarted: (retroId: string) => void;
}

/** The fields of a new retrospective. What was changed in them outlives Escape. */
export function NewRetroForm({ formId, teamId, onStarted }: NewRetroFormProps) {
  const kept = useWorkspace((workspace) => selectKept(workspace.retroFormat, teamId));
  const people = useWorkspace((workspace) => selectPeople(workspace.person, teamId));
  const retros = useWorkspace((workspace) => selectRetros(workspace.retro, teamId));
  const choices = formatChoices(kept);
  const [draft, setDraft, forgetDraft] = useDraft(`new retrospective ${teamId}`, () =>
    startingDraft(todayIso(), choices, retros[0]),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const choice = choices.find((each) => each.id === draft.choiceId) ?? choiceByName(choices, undefined);
  const isOwn = choice.id === OWN_COLUMNS;
  const presentIds = idsWithout(people, draft.absentIds);

  // What is suggested goes as soon as somebody types.
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => {
    title.current?.focus();
    title.current?.select();
  }, []);

  const change = (fields: Partial<NewRetroDraft>) => {
    setDraft((current) => ({ ...current, ...fields }));
    setProblem(null);
  };
  const start = () => {
    if (draft.date === null) {
      setProblem('Give the date as “fri”, “4 dec” or 2026-12-04.');
      return;
    }
    const ownName = draft.ownName.trim() || choice.name;
    const columns = isOwn ? draft.ownColumns : choice.columns;
    const started = act(
      startRetro,
      {
        teamId,
        title: draft.title ?? suggestedTitle(draft.date),
        date: draft.date,
        formatName: isOwn ? ownName : choice.name,
        columns,
        presentIds: [...presentIds],
        minutes: draft.minutes,
        checkInQuestion: questionFor(retros.length),
        keepsFormat: isOwn && draft.keepOwn,
      },
      { quiet: true },
    );
    if (!started.ok) {
      setProblem(started.error.message);
      return;
    }
    forgetDraft();
    const [retroId] = addedIds<Tables>(started.value, 'retro');
    if (retroId !== undefined) onStarted(retroId);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    start();
  };
  // A card of the picker is a radio button, on which Enter says "this one, go".
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    if (event.target instanceof HTMLInputElement && event.target.type === 'radio') {
      event.preventDefault();
      start();
    }
  };
  return (
    <form id={formId} className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <div className={styles.first}>
        <TextField
          label="Title"
          value={draft.title ?? suggestedTitle(draft.date)}
          onChange={(title) => change({ title })}
          onSubmit={start}
          inputRef={title}
        />
        <DateField label="Date" value={draft.date} onChange={(date) => change({ date })} onSubmit={start} />
      </div>
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <FormatPicker choices={choices} value={choice.id} onChange={(choiceId) => change({ choiceId })} />
      {choice.keptId === null ? null : (
        <div>
          <Button
            variant="quiet"
            onPress={() =>
              actUndoable(
                removeFormat,
                { formatId: choice.keptId ?? '' },
                notify,
                `“${choice.name}” is in the bin.`,
              )
            }
          >
            Remove “{choice.name}” from the team's formats
          </Button>
        </div>
      )}
      {isOwn ? (
        <div className={styles.own}>
          <ColumnEditor columns={draft.ownColumns} onChange={(ownColumns) => change({ ownColumns })} />
          <div className={styles.keep}>
            <TextField
              label="Name of the format"
              value={draft.ownName}
              placeholder="Own columns"
              onChange={(ownName) => change({ ownName })}
              onSubmit={start}
            />
            <Checkbox isSelected={draft.keepOwn} onChange={(keepOwn) => change({ keepOwn })}>
              Keep as the team's format
            </Checkbox>
          </div>
        </div>
      ) : null}
      <PeopleToggles
        teamId={teamId}
        people={people}
        presentIds={presentIds}
        onChange={(next) => change({ absentIds: idsWithout(people, next) })}
      />
      <TimeSplit minutes={draft.minutes} onChange={(minutes) => change({ minutes })} />
    </form>
  );
}
