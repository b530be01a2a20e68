import type { Retro } from '@shared/model/retro';
import { retroSummary } from '@shared/retro/make-summary';
import { closeRetro, reopenRetro } from '@shared/retro/retros';
import { useMemo } from 'react';
import { closeCommand, TakeAlong } from '@/meeting/take-along';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
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
  const close = closeCommand('retro.close', 'Retrospective', 'retrospective', isClosed, toggleClosed);
  useCommands([close], [isClosed]);
  return (
    <TakeAlong
      beside={
        <div className={styles.round}>
          <ThanksRound retro={retro} />
          <HourRating retro={retro} />
        </div>
      }
      page={summary === null ? null : <SummaryDocument summary={summary} notesHidden={retro.notesHidden} />}
      isClosed={isClosed}
      exportCommand="retro.export"
      close={close}
      button={retro.notesHidden ? <HideToggle retro={retro} /> : null}
    />
  );
}
