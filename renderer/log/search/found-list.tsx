import { endKinds } from '@shared/line/name-end';
import type { SearchEntry, SearchTable } from '@shared/search/entries';
import type { SearchAnswer } from '@shared/search/search-index';
import { memo, useMemo } from 'react';
import { lineEnd } from '@/line/line-end';
import { showLine } from '@/line/line-store';
import { openEnd } from '@/line/open-end';
import { notAnswered, useFound } from '@/search/use-found';
import { formatDay } from '@/ui/typed-date';
import { WindowedList } from '@/ui/windowed-list';
import styles from '../log.module.css';
import type { SearchFilter } from './search-filters';

export interface FoundListProps {
  readonly text: string;
  readonly filter: SearchFilter;
}

/** What is found of the letters in the field. A letter comes first: what was found before stays until there is an answer. */
export function FoundList({ text, filter }: FoundListProps) {
  const { kind, teamId, personId, from, to } = filter;
  const tables = useMemo(() => (kind === 'all' ? [] : [kind as SearchTable]), [kind]);
  const { answer, isWhole } = useFound({
    text,
    tables,
    teamId: teamId === 'all' ? null : teamId,
    personId: personId === 'all' ? null : personId,
    from,
    to,
  });
  return <Answer answer={answer} isWhole={isWhole} />;
}

const Answer = memo(function Answer({
  answer,
  isWhole,
}: {
  readonly answer: SearchAnswer;
  readonly isWhole: boolean;
}) {
  const { entries, total } = answer;
  return (
    <>
      <p className={styles.line} role="status">
        {answer === notAnswered
          ? ''
          : total === 0
            ? 'Nothing is found. Try fewer letters or another kind.'
            : `${total} found${total > entries.length ? `, the best ${entries.length} are shown` : ''}.`}
        {isWhole ? '' : ' Still reading.'}
      </p>
      <WindowedList
        label="Found"
        items={entries}
        idOf={keyOf}
        rowRem={3.5}
        look={{ list: styles.scroll, place: styles.slot }}
        ownRow={drawn}
      />
    </>
  );
});

const keyOf = ({ key }: SearchEntry) => key;

function drawn({ table, id, key, title, date }: SearchEntry, isTabStop: boolean) {
  return (
    <button
      type="button"
      data-row-id={key}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.row}
      {...lineEnd(table, id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        openEnd({ table, id });
      }}
      onClick={() => showLine({ table, id })}
    >
      <span className={styles.words}>{title}</span>
      <span className={styles.facts}>
        <span>{endKinds[table]}</span>
        <span>{formatDay(date)}</span>
      </span>
    </button>
  );
}
