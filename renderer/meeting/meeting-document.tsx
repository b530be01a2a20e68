import type { SummaryAction, SummaryDecision } from '@shared/retro/summary';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Fragment, type ReactNode } from 'react';
import { Icon } from '@/ui/icon';
import { keyed } from '@/ui/keyed';
import { formatDay } from '@/ui/typed-date';
import styles from './meeting-document.module.css';

export interface MeetingDocumentProps {
  /** What it is to whoever can't see it: "Summary". */
  readonly label: string;
  readonly title: string;
  /** The line under the title: whose meeting it was, and when. */
  readonly under: ReactNode;
  /** The names of those who were there. */
  readonly present: readonly string[];
  /** What is still missing, each by a key of its own. */
  readonly gaps: readonly { readonly key: string; readonly message: string }[];
  /** Part by part. */
  readonly children: ReactNode;
}

/** The page of a meeting as people will read it, and, above it, what is still missing while they are in the room. */
export function MeetingDocument({ label, title, under, present, gaps, children }: MeetingDocumentProps) {
  return (
    <article className={styles.document} aria-label={label}>
      {gaps.length === 0 ? null : (
        <ul className={styles.gaps} aria-label="Still missing">
          {gaps.map(({ key, message }) => (
            <li key={key} className={styles.gap}>
              <Icon icon={TriangleAlert} size="small" />
              <span dir="auto">{message}</span>
            </li>
          ))}
        </ul>
      )}
      <header>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.under}>{under}</p>
        {present.length === 0 ? null : (
          <p className={styles.under}>
            Present:{' '}
            {keyed(present, (name) => name).map(({ key, value }, index) => (
              <Fragment key={key}>
                {index === 0 ? '' : ', '}
                <bdi>{value}</bdi>
              </Fragment>
            ))}
          </p>
        )}
      </header>
      {children}
    </article>
  );
}

export interface DocumentPartProps {
  /** Without a heading it goes on with what stands above. */
  readonly title?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page under its heading. */
export function DocumentPart({ title = null, children }: DocumentPartProps) {
  return (
    <section className={styles.part}>
      {title === null ? null : <h3 className={styles.heading}>{title}</h3>}
      {children}
    </section>
  );
}

export interface PartProps {
  readonly title: string;
  /** What is said when there is nothing. */
  readonly empty?: string;
  /** Line by line. */
  readonly children: readonly ReactNode[];
}

/** A part of the page that is a list. */
export function Part({ title, empty, children }: PartProps) {
  return (
    <DocumentPart title={title}>
      {children.length === 0 ? <QuietText>{empty}</QuietText> : <ul className={styles.lines}>{children}</ul>}
    </DocumentPart>
  );
}

/** What is said where there is nothing. */
export function QuietText({ children }: { readonly children: ReactNode }) {
  return <p className={styles.quiet}>{children}</p>;
}

/** What is known of the whole, in smaller letters. */
export function SmallPrint({ children }: { readonly children: ReactNode }) {
  return <p className={styles.fact}>{children}</p>;
}

/** One thing in such a list, and under it what is known of it; an empty fact is left out. */
export function Line({ title, facts }: { readonly title: string; readonly facts: readonly string[] }) {
  return (
    <li className={styles.line}>
      <span dir="auto">{title}</span>
      {facts
        .filter((fact) => fact !== '')
        .map((fact) => (
          <span key={fact} className={styles.fact} dir="auto">
            {fact}
          </span>
        ))}
    </li>
  );
}

/** What was decided in the meeting. */
export function DecisionsPart({ decisions }: { readonly decisions: readonly SummaryDecision[] }) {
  return (
    <Part title="Decisions" empty="No decision was written down.">
      {decisions.map(({ id, text, reason }) => (
        <Line key={id} title={text} facts={reason === '' ? [] : [`Why: ${reason}`]} />
      ))}
    </Part>
  );
}

/** What was promised in the meeting, with who and when. */
export function ActionsPart({
  title,
  empty,
  actions,
}: Pick<PartProps, 'title' | 'empty'> & { readonly actions: readonly SummaryAction[] }) {
  return (
    <Part title={title} {...(empty === undefined ? {} : { empty })}>
      {actions.map(({ id, text, owner, due, done, dropped }) => (
        <Line
          key={id}
          title={`${done ? 'Done: ' : dropped ? 'Dropped: ' : ''}${text}`}
          facts={[owner ?? 'no owner yet', due === null ? 'no date yet' : formatDay(due)]}
        />
      ))}
    </Part>
  );
}
