import { endKinds } from '@shared/line/name-end';
import { searchTables } from '@shared/search/entries';
import { teamPeople } from '@shared/team/people';
import { teamsInOrder } from '@shared/team/teams';
import { memo, useMemo } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { DateField } from '@/ui/date-field';
import { Select } from '@/ui/select';

/** What narrows a search down. */
export interface SearchFilter {
  /** A table, or 'all'. */
  readonly kind: string;
  /** A team or 'all', and one of its people or 'all'. */
  readonly teamId: string;
  readonly personId: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface SearchFiltersProps {
  readonly filter: SearchFilter;
  readonly onChange: (change: (filter: SearchFilter) => SearchFilter) => void;
}

const kinds = [
  { id: 'all', label: 'Everything' },
  ...searchTables.map((table) => ({ id: table, label: endKinds[table] })),
];

/** By itself, so that a letter in the field beside it draws none of it again. */
export const SearchFilters = memo(function SearchFilters({ filter, onChange }: SearchFiltersProps) {
  const teams = useWorkspace((workspace) => workspace.team);
  const people = useWorkspace((workspace) => workspace.person);
  const { kind, teamId, personId, from, to } = filter;
  const owners = useMemo(() => (teamId === 'all' ? [] : teamPeople(people, teamId, 'all')), [people, teamId]);
  const set = (part: Partial<SearchFilter>) => onChange((now) => ({ ...now, ...part }));
  return (
    <>
      <Select label="Kind" items={kinds} value={kind} onChange={(next) => set({ kind: next })} />
      <Select
        label="Team"
        items={[
          { id: 'all', label: 'Every team' },
          ...teamsInOrder(teams).map(({ id, name }) => ({ id, label: name })),
        ]}
        value={teamId}
        onChange={(id) => set({ teamId: id, personId: 'all' })}
      />
      {owners.length === 0 ? null : (
        <Select
          label="Owner"
          items={[{ id: 'all', label: 'Anybody' }, ...owners.map(({ id, name }) => ({ id, label: name }))]}
          value={personId}
          onChange={(id) => set({ personId: id })}
        />
      )}
      <DateField label="From" value={from} onChange={(day) => set({ from: day })} />
      <DateField label="To" value={to} onChange={(day) => set({ to: day })} />
    </>
  );
});
