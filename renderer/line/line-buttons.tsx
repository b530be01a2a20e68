import type { LinkEnd } from '@shared/model/link';
import Link2 from 'lucide-react/icons/link-2';
import RouteIcon from 'lucide-react/icons/route';
import { Button } from '@/ui/button';
import styles from './line-buttons.module.css';
import { askForLink, showLine } from './line-store';

/** Two buttons for the panel or the editor of an item: its line, and a link to something else. */
export function LineButtons({ end }: { readonly end: LinkEnd }) {
  return (
    <div className={styles.buttons}>
      <Button icon={RouteIcon} variant="quiet" size="small" onPress={() => showLine(end)}>
        Show its line
      </Button>
      <Button icon={Link2} variant="quiet" size="small" onPress={() => askForLink(end)}>
        Link to…
      </Button>
    </div>
  );
}
