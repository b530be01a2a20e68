import type { WorkCalendar } from '@shared/flow/durations';
import { formatDuration } from '@shared/flow/durations';
import type { Figure, FigureInput, MissingStep } from '@shared/flow/figures';
import { hasSameFields, haveSameFields } from '@shared/kernel/same-fields';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { memo, type ReactNode, useId, useState } from 'react';
import { Icon } from '@/ui/icon';
import { flowScreen, openFlowPanel } from '../flow-store';
import styles from './figures.module.css';

export interface FigureCardProps {
  readonly name: string;
  readonly figure: Figure;
  readonly words: (value: number) => string;
  /** One line under the figure. */
  readonly note?: ReactNode;
  readonly calendar: WorkCalendar;
}

/** A figure; pressed, it shows how it is worked out and from what. What can't be known yet says what is missing. */
export function FigureCard({ name, figure, words, note, calendar }: FigureCardProps) {
  return (
    <Explained
      name={name}
      value={figure.state === 'known' ? words(figure.value) : null}
      formula={figure.formula}
      inputs={figure.inputs}
      calendar={calendar}
    >
      {figure.state === 'incomplete' ? (
        <Incomplete sentence={figure.sentence} missing={figure.missing} />
      ) : (
        note
      )}
    </Explained>
  );
}

/** What is missing, and the way to the step that lacks it. */
export function Incomplete({
  sentence,
  missing,
}: {
  readonly sentence: string;
  readonly missing: readonly MissingStep[];
}) {
  const [first] = missing;
  if (!first) return <span className={styles.incomplete}>{sentence}</span>;
  return (
    <button
      type="button"
      className={styles.incomplete}
      onClick={() => {
        flowScreen.setState({ spot: { stepId: first.stepId, at: 'step' } });
        openFlowPanel({ kind: 'step', id: first.stepId });
      }}
    >
      {shortSentence(missing) ?? sentence}
    </button>
  );
}

/** The same in fewer words where several steps lack the same, as at the start of each meeting. */
function shortSentence(missing: readonly MissingStep[]): string | null {
  const [first, ...others] = missing;
  const lacks = first?.fields.join(' and no ') ?? '';
  const areAlike = others.every(({ fields }) => fields.join(' and no ') === lacks);
  if (first === undefined || others.length === 0 || !areAlike) return null;
  const rest =
    others.length === 1 ? `neither has ${others[0]?.name}` : `neither have ${others.length} more steps`;
  return `Incomplete: ${first.name} has no ${lacks}, and ${rest}.`;
}

interface ExplainedProps {
  readonly name: string;
  readonly value: string | null;
  readonly formula: string | null;
  readonly inputs: readonly FigureInput[];
  readonly calendar: WorkCalendar;
  readonly children?: ReactNode;
}

/** The frame of a figure: its name, its value, and on demand its formula and inputs. */
export function Explained({ inputs, ...figure }: ExplainedProps) {
  const [isOpen, setOpen] = useState(false);
  // What isn't shown makes no difference: the order of the inputs changes with that of the steps.
  return <Card {...figure} inputs={isOpen ? inputs : none} isOpen={isOpen} setOpen={setOpen} />;
}

const none: readonly FigureInput[] = [];

interface CardProps extends ExplainedProps {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Drawn again only when something in it that is shown changed. */
const Card = memo(function Card({
  name,
  value,
  formula,
  inputs,
  calendar,
  children,
  isOpen,
  setOpen,
}: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-label={name}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        disabled={formula === null}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.name}>{name}</span>
        {formula === null ? null : <Icon icon={ChevronDown} size="small" />}
        {value === null ? null : <span className={styles.value}>{value}</span>}
      </button>
      {children ? <div className={styles.note}>{children}</div> : null}
      {isOpen && formula !== null ? (
        <div id={id} className={styles.basis}>
          <p>
            {name} = {formula}
          </p>
          <dl className={styles.inputs}>
            {inputs.map((input) => (
              <div key={`${input.stepId} ${input.label}`} className={styles.input}>
                <dt dir="auto">{input.label}</dt>
                <dd>{inputWords(input, calendar)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
    </section>
  );
}, isSameFigure);

/** Every figure is worked out anew with each change; most of them come to the same, from the same. */
function isSameFigure(before: CardProps, after: CardProps): boolean {
  const { inputs: was, ...others } = before;
  const { inputs: is, ...now } = after;
  return hasSameFields(others, now) && haveSameFields(was, is);
}

function inputWords({ value, unit }: FigureInput, calendar: WorkCalendar): string {
  if (value === null) return 'not known';
  if (unit === 'minutes') return formatDuration(value, calendar);
  return unit === 'percent' ? `${value}%` : String(value);
}
