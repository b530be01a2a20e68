import { type Retro, voteLimits } from '@shared/model/retro';
import { averageRating, setRating } from '@shared/retro/ratings';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import type { KeyboardEvent } from 'react';
import { act } from '@/store/workspace-store';
import type { Command } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import styles from './hour-rating.module.css';

const marks = [1, 2, 3, 4, 5] as const;

type Mark = (typeof marks)[number];

const ends: Partial<Record<Mark, string>> = { 1: 'lost', 3: 'fair', 5: 'well spent' };

/** How the hour was, by counting hands: a number key adds one hand to its mark. */
export function HourRating({ retro }: { readonly retro: Retro }) {
  const count = (mark: Mark) => retro.ratings[mark - 1] ?? 0;
  const set = (mark: Mark, next: number) => {
    if (next < 0 || next > voteLimits.hands) return;
    act(setRating, { retroId: retro.id, rating: mark, count: next });
  };
  useCommands(
    marks.map(
      (mark): Command => ({
        id: `rating.${mark}`,
        title: `One more hand for ${mark}`,
        section: 'Close',
        keys: String(mark),
        run: () => set(mark, count(mark) + 1),
      }),
    ),
    [],
  );
  const most = Math.max(1, ...retro.ratings);
  const average = averageRating(retro);
  const onKeyDown = (mark: Mark) => (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, '+': 1, ArrowDown: -1, '-': -1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    set(mark, count(mark) + steps);
  };
  return (
    <section className={styles.rating} aria-labelledby="rating-title">
      <header className={styles.head}>
        <h2 id="rating-title" className={styles.title}>
          Was the hour worth it?
        </h2>
        <p className={styles.result} role="status">
          {average === null
            ? 'Hands up for 1 to 5'
            : `${average.average.toFixed(1)} of 5, ${average.people} ${average.people === 1 ? 'person' : 'people'}`}
        </p>
      </header>
      <div className={styles.bars}>
        {marks.map((mark) => (
          <div key={mark} className={styles.mark}>
            <div
              role="spinbutton"
              tabIndex={0}
              className={styles.column}
              aria-label={`Hands for ${mark}${ends[mark] ? `, ${ends[mark]}` : ''}`}
              aria-valuenow={count(mark)}
              aria-valuemin={0}
              aria-valuemax={voteLimits.hands}
              onKeyDown={onKeyDown(mark)}
            >
              <span className={styles.count}>{count(mark)}</span>
              <span className={styles.bar} style={{ height: `${(count(mark) / most) * 70}%` }} />
            </div>
            <KeyHint keys={String(mark)} />
            <span className={styles.end}>{ends[mark] ?? '\u00a0'}</span>
            <span className={styles.buttons}>
              <IconButton
                label={`One hand less for ${mark}`}
                icon={Minus}
                isDisabled={count(mark) === 0}
                onPress={() => set(mark, count(mark) - 1)}
              />
              <IconButton
                label={`One hand more for ${mark}`}
                icon={Plus}
                keyHint={String(mark)}
                onPress={() => set(mark, count(mark) + 1)}
              />
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}
