import type { Brought } from '@shared/exchange/files-in/bring-in';
import { byReason } from '@shared/exchange/foreign/left-behind';
import type { Result } from '@shared/kernel/result';
import type { RuleError } from '@shared/kernel/rule';
import { useMemo } from 'react';
import { keyed } from '@/ui/keyed';
import { Refusal, ReportList, ReportSentence } from '@/ui/report';
import styles from './files-in.module.css';

/** How many things that stay behind for one reason are named. */
const FEW = 20;

/** The dry run: what comes in, what becomes what, and what stays behind and why. */
export function BroughtView({ brought }: { readonly brought: Result<Brought, RuleError> }) {
  if (!brought.ok) {
    return (
      <Refusal>
        <p>{brought.error.message}</p>
      </Refusal>
    );
  }
  const { sentence, becoming, leftOut, changed } = brought.value;
  return (
    <>
      <ReportSentence isLive>{sentence}</ReportSentence>
      <ul className={styles.becoming} aria-label="What becomes what">
        {keyed(becoming, ({ what, becomes }) => `${what} ${becomes}`).map(({ key, value }) => (
          <li key={key} dir="auto">
            {value.what} <span aria-hidden="true">→</span>
            <span className="visually-hidden"> becomes </span> <b>{value.becomes}</b>
          </li>
        ))}
      </ul>
      <LeftBehindList leftOut={leftOut} />
      {changed.length === 0 ? null : (
        <ReportList heading="Comes in changed" label="What comes in changed">
          {keyed(changed, (each) => each).map(({ key, value }) => (
            <li key={key} dir="auto">
              {value}
            </li>
          ))}
        </ReportList>
      )}
    </>
  );
}

function LeftBehindList({ leftOut }: { readonly leftOut: Brought['leftOut'] }) {
  const groups = useMemo(() => byReason(leftOut), [leftOut]);
  if (groups.length === 0) return null;
  return (
    <ReportList heading={`Stays behind: ${leftOut.length.toLocaleString('en-GB')}`} label="What stays behind">
      {groups.map(({ reason, places }) => (
        <li key={reason}>
          <b>{reason}</b>: {places.slice(0, FEW).join('; ')}
          {places.length > FEW ? ` and ${(places.length - FEW).toLocaleString('en-GB')} more` : ''}
        </li>
      ))}
    </ReportList>
  );
}
