import FileUp from 'lucide-react/icons/file-up';
import { Button } from '@/ui/button';
import { Segmented, type SegmentedProps } from '@/ui/segmented';
import styles from './charts-and-list.module.css';

export interface EntriesHeadProps<Id extends string>
  extends Pick<SegmentedProps<Id>, 'label' | 'items' | 'onChange'> {
  readonly value: Id;
  readonly onImport: () => void;
}

/** The head of a list that is written into: which of its lists is shown, and the way in for a table. */
export function EntriesHead<Id extends string>({ onImport, ...which }: EntriesHeadProps<Id>) {
  return (
    <div className={styles.head}>
      <Segmented hideLabel {...which} />
      <Button variant="quiet" size="small" icon={FileUp} onPress={onImport}>
        Import CSV
      </Button>
    </div>
  );
}
