import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Fragment, type ReactNode } from 'react';
import { Icon } from '@/ui/icon';
import { keyed } from '@/ui/keyed';
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
  /** DocumentPart for DocumentPart. */
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
