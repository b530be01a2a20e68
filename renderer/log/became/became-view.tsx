import { fateCounts } from '@shared/line/what-became';
import type { Team } from '@shared/model/team';
import { useMemo, useState } from 'react';
import { BecameList } from '@/line/became-list';
import { fateSentence } from '@/line/became-words';
import { useWhatBecame } from '@/line/kept-lines';
import { EmptyState } from '@/ui/empty-state';
import { Segmented } from '@/ui/segmented';
import styles from '../log.module.css';
import { useFirstFocus } from '../use-first-focus';

const choices = [
  { id: 'all', label: 'All' },
  { id: 'ended', label: 'Ended' },
  { id: 'under way', label: 'Under way' },
  { id: 'decided', label: 'Decided' },
  { id: 'nothing', label: 'Nothing yet' },
] as const;

/** What became of each topic that the team talked about, and of each blocker: where it led, and whether it helped. */
export function BecameView({ team }: { readonly team: Team }) {
  const pains = useWhatBecame(team.id);
  const [choice, setChoice] = useState<(typeof choices)[number]['id']>('all');
  useFirstFocus('main [data-row-id]');
  const counts = useMemo(() => fateCounts(pains), [pains]);
  const shown = useMemo(
    () => (choice === 'all' ? pains : pains.filter(({ fate }) => fate === choice)),
    [pains, choice],
  );
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {pains.length === 0 ? (
          <EmptyState
            title="Each topic that was talked about, and each blocker of a map, stands here with what came of it."
            example="“Reviews wait for days” led to “Ask for the review with the design note”, and it helped."
          />
        ) : (
          <>
            <div className={styles.bar}>
              <Segmented label="How far" items={choices} value={choice} onChange={setChoice} hideLabel />
            </div>
            <p className={styles.line} role="status">
              {fateSentence(counts)}
            </p>
            {shown.length === 0 ? (
              <p className={styles.line}>None of them is there.</p>
            ) : (
              <BecameList label="What became of it" pains={shown} />
            )}
          </>
        )}
      </div>
    </div>
  );
}
