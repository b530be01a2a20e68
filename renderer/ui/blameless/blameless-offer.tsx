import type { Finding } from '@shared/language/finding';
import Lightbulb from 'lucide-react/icons/lightbulb';
import type { MouseEvent } from 'react';
import { Icon } from '../icon';
import { KeyHint } from '../key-hint';
import styles from './blameless-offer.module.css';

// The caret stays in the text while the mouse is used.
const keepFocus = (event: MouseEvent) => event.preventDefault();

interface ChoiceProps {
  readonly keys: string;
  readonly words: string;
  readonly onChoose: () => void;
}

/** Left out of the Tab order, since Tab itself uses the question; each has a key of its own. */
function Choice({ keys, words, onChoose }: ChoiceProps) {
  return (
    <button type="button" tabIndex={-1} className={styles.choice} onMouseDown={keepFocus} onClick={onChoose}>
      <KeyHint keys={keys} />
      {words}
    </button>
  );
}

export interface BlamelessOfferProps {
  readonly id: string;
  readonly finding: Finding;
  readonly onUse: () => void;
  readonly onIgnore: () => void;
  readonly onIgnoreAlways: () => void;
}

/** The better question for some words, with the keys to take it or leave it. */
export function BlamelessOffer({ id, finding, onUse, onIgnore, onIgnoreAlways }: BlamelessOfferProps) {
  return (
    <div id={id} className={styles.offer}>
      <span className={styles.bulb}>
        <Icon icon={Lightbulb} />
      </span>
      <div className={styles.body}>
        <strong className={styles.question}>{finding.question}</strong>
        <div className={styles.choices}>
          <Choice keys="Tab" words="use it" onChoose={onUse} />
          <Choice keys="Esc" words="ignore" onChoose={onIgnore} />
          <Choice keys="Alt I" words="always ignore" onChoose={onIgnoreAlways} />
        </div>
      </div>
    </div>
  );
}
