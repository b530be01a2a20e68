import type { Retro } from '@shared/model/retro';
import { retroSummary } from '@shared/retro/make-summary';
import { closeRetro, reopenRetro } from '@shared/retro/retros';
import CircleCheck from 'lucide-react/icons/circle-check';
import Share from 'lucide-react/icons/share';
import { useMemo } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { HideToggle } from '../board/hide-toggle';
import styles from './close-stage.module.css';
import { HourRating } from './hour-rating';
import { SummaryDocument } from './summary-document';
import { ThanksRound } from './thanks-round';

/** The last stage: thanks, how the hour was, and what people take along, as they will read it. */
export function CloseStage({ retro }: { readonly retro: Retro }) {
  const workspace = useWorkspace((all) => all);
  const summary = useMemo(() => retroSummary(workspace, retro.id), [workspace, retro.id]);
  const isClosed = retro.closedAt !== null;
  const toggleClosed = () => void act(isClosed ? reopenRetro : closeRetro, { retroId: retro.id });
  useCommands(
    [
      {
        id: 'retro.close',
        title: isClosed ? 'Reopen the retrospective' : 'Close the retrospective',
        section: 'Retrospective',
        keys: 'mod+enter',
        hint: isClosed ? 'reopen' : 'close',
        run: toggleClosed,
      },
    ],
    [isClosed],
  );
  return (
    <div className={styles.place}>
      <div className={styles.stage}>
        <div className={styles.round}>
          <ThanksRound retro={retro} />
          <HourRating retro={retro} />
        </div>
        <div className={styles.result}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long summary has to be scrolled with the keys too */}
          <section className={styles.paper} tabIndex={0} aria-label="What you take along">
            {summary === null ? null : <SummaryDocument summary={summary} notesHidden={retro.notesHidden} />}
          </section>
          <div className={styles.buttons}>
            {isClosed ? (
              <p className={styles.closed}>
                <CircleCheck aria-hidden className={styles.icon} /> Closed. You can still correct it.
              </p>
            ) : null}
            {retro.notesHidden ? <HideToggle retro={retro} /> : null}
            <Button icon={Share} keyHint="mod+e" onPress={() => void runCommand('retro.export')}>
              Export
            </Button>
            <Button variant={isClosed ? 'plain' : 'primary'} keyHint="mod+enter" onPress={toggleClosed}>
              {isClosed ? 'Reopen' : 'Close the retrospective'}
            </Button>
          </div>
        </div>
      </div>
    </div>
  );
}
