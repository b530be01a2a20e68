import { endKey } from '@shared/line/edges';
import { stateWords } from '@shared/line/name-end';
import type { WhatBecame } from '@shared/line/what-became';
import RouteIcon from 'lucide-react/icons/route';
import { useCallback, useEffect, useRef } from 'react';
import { Chip } from '@/ui/chip';
import { IconButton } from '@/ui/icon-button';
import { formatDay } from '@/ui/typed-date';
import { WindowedList } from '@/ui/windowed-list';
import styles from './became-list.module.css';
import { fateLooks } from './became-words';
import { lineEnd } from './line-end';
import { showLine } from './line-store';

/** How many of the things that a pain led to are named in its row; its line has them all. */
const MOST_NAMED = 3;

/** Where each topic and blocker led, and whether it helped. Enter, or a double click, shows its line. */
export function BecameList({
  label,
  pains,
}: {
  readonly label: string;
  readonly pains: readonly WhatBecame[];
}) {
  const latest = useRef(pains);
  useEffect(() => {
    latest.current = pains;
  });
  // The same function at each drawing, so that only rows that changed are drawn anew.
  const open = useCallback((opened: string) => {
    const found = latest.current.find(({ key }) => key === opened);
    if (found) showLine(found.pain);
  }, []);
  return (
    <WindowedList
      label={label}
      items={pains}
      idOf={keyOf}
      nameOf={nameOf}
      row={rowOf}
      onOpen={open}
      rowRem={5}
    />
  );
}

const keyOf = ({ key }: WhatBecame) => key;
const nameOf = ({ pain, sentence }: WhatBecame) => `${pain.kind}: ${pain.title}. ${sentence}`;
const rowOf = (each: WhatBecame) => <Row each={each} />;

function Row({ each }: { readonly each: WhatBecame }) {
  const { pain, from, ledTo, fate, sentence } = each;
  const { icon, tone } = fateLooks[fate];
  const rest = ledTo.length - MOST_NAMED;
  return (
    <>
      <div className={styles.row} {...lineEnd(pain.table, pain.id)}>
        <p className={styles.head}>
          <span className={styles.title} dir="auto">
            {pain.title}
          </span>
          <Chip icon={icon} tone={tone}>
            {sentence}
          </Chip>
        </p>
        <p className={styles.from}>
          {pain.kind}
          {from.title === '' ? '' : `, ${from.title}`}
          {pain.date === null ? '' : `, ${formatDay(pain.date)}`}
        </p>
        {ledTo.length === 0 ? null : (
          <ul className={styles.led}>
            {ledTo.slice(0, MOST_NAMED).map((end) => (
              <li key={endKey(end)} className={styles.end} dir="auto">
                {end.kind}: {end.title}
                {end.state === '' ? '' : ` (${stateWords(end, formatDay)})`}
              </li>
            ))}
            {rest > 0 ? <li className={styles.end}>and {rest} more</li> : null}
          </ul>
        )}
      </div>
      <IconButton label={`Show the line of: ${pain.title}`} icon={RouteIcon} onPress={() => showLine(pain)} />
    </>
  );
}
