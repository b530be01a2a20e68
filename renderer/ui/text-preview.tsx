import { ScrollRegion } from './scroll-region';
import styles from './text-preview.module.css';

/** A text as it will be pasted or saved, to be read before it goes. */
export function TextPreview({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <ScrollRegion label={label} className={styles.preview}>
      <pre className={styles.text}>{text}</pre>
    </ScrollRegion>
  );
}
