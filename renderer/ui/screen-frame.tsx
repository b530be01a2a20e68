import { createContext, type ReactNode, useContext } from 'react';
import { type FootHint, useHeldHints } from './foot-hints';
import { KeyHint } from './key-hint';
import styles from './screen-frame.module.css';

/** What the shell puts into each screen's frame. */
export interface FrameSlots {
  /** Beside the title: the team. */
  readonly subtitle: ReactNode;
  /** At the right end of the header: saved, room screen. */
  readonly end: ReactNode;
  readonly isRoomScreen: boolean;
  /** Finds a command's keys and its short word; null for one that isn't there now. */
  readonly hintOf: (commandId: string) => { readonly keys: string; readonly label: string } | null;
  /** Hints that stand behind every screen's own. */
  readonly commonHints: readonly FootHint[];
}

const emptySlots: FrameSlots = {
  subtitle: null,
  end: null,
  isRoomScreen: false,
  hintOf: () => null,
  commonHints: [],
};

export const FrameSlotsContext = createContext<FrameSlots>(emptySlots);

export interface ScreenFrameProps {
  readonly title: string;
  /** Takes the place of the team's name beside the title. */
  readonly subtitle?: ReactNode;
  /** Before the title: the way back. */
  readonly lead?: ReactNode;
  /** The middle of the header, such as the stages. */
  readonly center?: ReactNode;
  /** The right of the header, before what the shell puts there. */
  readonly right?: ReactNode;
  /** Key hints in the foot, which hides in room screen. */
  readonly foot?: readonly FootHint[];
  readonly children: ReactNode;
}

/** The frame of each screen: a header, the place for the work, and key hints in the foot. */
export function ScreenFrame({ title, subtitle, lead, center, right, foot = [], children }: ScreenFrameProps) {
  const slots = useContext(FrameSlotsContext);
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        {slots.isRoomScreen ? null : lead}
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        {slots.isRoomScreen ? null : <div className={styles.subtitle}>{subtitle ?? slots.subtitle}</div>}
        {center === undefined ? null : <div className={styles.center}>{center}</div>}
        <div className={styles.end}>
          {right}
          {slots.end}
        </div>
      </header>
      <main className={styles.main}>{children}</main>
      {slots.isRoomScreen ? null : <Foot own={foot} common={slots.commonHints} />}
    </div>
  );
}

/** The frame without anything in it, while a screen is being loaded. */
export function EmptyFrame() {
  return (
    <div className={styles.frame} aria-busy="true">
      <div className={styles.header} />
      <div className={styles.main} />
    </div>
  );
}

/** Where there isn't room for all of them, the last of the screen's own make way; those that find everything stay. */
function Foot({ own, common }: { own: readonly FootHint[]; common: readonly FootHint[] }) {
  const held = useHeldHints();
  return (
    <footer className={styles.foot}>
      <Hints label="Keys of this screen" hints={held ?? own} />
      <Hints label="Keys" hints={held === null ? common : []} isWhole />
    </footer>
  );
}

interface HintsProps {
  readonly label: string;
  readonly hints: readonly FootHint[];
  /** Gives no room away. */
  readonly isWhole?: boolean;
}

function Hints({ label, hints, isWhole = false }: HintsProps) {
  const { hintOf } = useContext(FrameSlotsContext);
  const shown = hints
    .map((hint) => (typeof hint === 'string' ? hintOf(hint) : hint))
    .filter((hint) => hint !== null);
  if (shown.length === 0) return null;
  return (
    <ul className={`${styles.hints} ${isWhole ? styles.whole : ''}`} aria-label={label}>
      {shown.map((hint) => (
        <li key={`${hint.keys} ${hint.label}`} className={styles.hint}>
          <KeyHint keys={hint.keys} />
          {hint.label}
        </li>
      ))}
    </ul>
  );
}
