import type { Team } from '@shared/model/team';
import { useState } from 'react';
import { takeAsked } from '@/search/asked-search';
import { TextField } from '@/ui/text-field';
import styles from '../log.module.css';
import { FoundList } from './found-list';
import { type SearchFilter, SearchFilters } from './search-filters';

/** Search over everything that can be read, as one types. Hidden notes are not found. */
export function SearchView({ team }: { readonly team: Team }) {
  const [text, setText] = useState(takeAsked);
  const [filter, setFilter] = useState<SearchFilter>({
    kind: 'all',
    teamId: team.id,
    personId: 'all',
    from: null,
    to: null,
  });
  return (
    <div className={styles.page}>
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
          <SearchFilters filter={filter} onChange={setFilter} />
        </div>
        <FoundList text={text} filter={filter} />
      </div>
    </div>
  );
}
