import { endKinds } from '@shared/line/name-end';
import type { Team } from '@shared/model/team';
import { type SearchTable, searchTables } from '@shared/search/entries';
import { teamPeople } from '@shared/team/people';
import { teamsInOrder } from '@shared/team/teams';
import { useMemo, useState } from 'react';
import { lineEnd } from '@/line/line-end';
import { showLine } from '@/line/line-store';
import { openEnd } from '@/line/open-end';
import { takeAsked } from '@/search/asked-search';
import { useFound } from '@/search/use-found';
import { useWorkspace } from '@/store/use-workspace';
import { DateField } from '@/ui/date-field';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { formatDay } from '@/ui/typed-date';
import { useRovingFocus } from '@/ui/use-roving-focus';
import styles from '../log.module.css';

const kinds = [
  { id: 'all', label: 'Everything' },
  ...searchTables.map((table) => ({ id: table, label: endKinds[table] })),
];

/** Search over everything that can be read, as one types. Hidden notes are not found. */
export function SearchView({ team }: { readonly team: Team }) {
  const teams = useWorkspace((workspace) => workspace.team);
  const people = useWorkspace((workspace) => workspace.person);
  const [text, setText] = useState(takeAsked);
  const [kind, setKind] = useState<string>('all');
  const [teamId, setTeamId] = useState<string>(team.id);
  const [personId, setPersonId] = useState<string>('all');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const { container, onKeyDown } = useRovingFocus<HTMLDivElement>();
  const { answer, isWhole } = useFound({
    text,
    tables: kind === 'all' ? [] : [kind as SearchTable],
    teamId: teamId === 'all' ? null : teamId,
    personId: personId === 'all' ? null : personId,
    from,
    to,
  });
  const owners = useMemo(() => (teamId === 'all' ? [] : teamPeople(people, teamId, 'all')), [people, teamId]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move between what was found
    <div ref={container} className={styles.page} onKeyDown={onKeyDown}>
      <div className={styles.main}>
        <div className={styles.bar}>
          <div className={styles.grow}>
            <TextField
              label="Search"
              placeholder="A word, or how it begins"
              value={text}
              onChange={setText}
              autoFocus
            />
          </div>
          <Select label="Kind" items={kinds} value={kind} onChange={setKind} />
          <Select
            label="Team"
            items={[
              { id: 'all', label: 'Every team' },
              ...teamsInOrder(teams).map(({ id, name }) => ({ id, label: name })),
            ]}
            value={teamId}
            onChange={(id) => {
              setTeamId(id);
              setPersonId('all');
            }}
          />
          {owners.length === 0 ? null : (
            <Select
              label="Owner"
              items={[
                { id: 'all', label: 'Anybody' },
                ...owners.map(({ id, name }) => ({ id, label: name })),
              ]}
              value={personId}
              onChange={setPersonId}
            />
          )}
          <DateField label="From" value={from} onChange={setFrom} />
          <DateField label="To" value={to} onChange={setTo} />
        </div>
        <p className={styles.line} role="status">
          {answer.total === 0
            ? 'Nothing is found. Try fewer letters or another kind.'
            : `${answer.total} found${answer.total > answer.entries.length ? `, the best ${answer.entries.length} are shown` : ''}.`}
          {isWhole ? '' : ' Still reading.'}
        </p>
        <div className={styles.scroll}>
          <ul className={styles.list} aria-label="Found">
            {answer.entries.map((entry) => (
              <li key={entry.key}>
                <button
                  type="button"
                  data-roving=""
                  className={styles.row}
                  {...lineEnd(entry.table, entry.id)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                    event.preventDefault();
                    openEnd({ table: entry.table, id: entry.id });
                  }}
                  onClick={() => showLine({ table: entry.table, id: entry.id })}
                >
                  <span className={styles.words}>{entry.title}</span>
                  <span className={styles.facts}>
                    <span>{endKinds[entry.table]}</span>
                    <span>{formatDay(entry.date)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
