import type { Retro } from '@shared/model/retro';
import { summaryToShow } from '@shared/retro/hidden-notes';
import { retroSummary } from '@shared/retro/make-summary';
import type { RetroSummary } from '@shared/retro/summary';
import { useMemo, useState } from 'react';
import { ExportFrame, ExportWays } from '@/meeting/export-ways';
import { loadWriters } from '@/meeting/load-writers';
import { useWorkspace } from '@/store/use-workspace';
import { Checkbox } from '@/ui/checkbox';
import { KeyHint } from '@/ui/key-hint';
import { useLoaded } from '@/ui/use-loaded';
import { HideToggle, toggleHidden } from '../board/hide-toggle';
import styles from './export-dialog.module.css';

const loadRetroWriters = () =>
  loadWriters(
    () => import('@shared/exchange/retro-markdown'),
    () => import('@shared/exchange/retro-slack'),
  );
type RetroWriters = Awaited<ReturnType<typeof loadRetroWriters>>;

export interface ExportDialogProps {
  readonly retroId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What leaves a retrospective, with the notes where that is asked for. */
export function ExportDialog({ retroId, isOpen, onClose }: ExportDialogProps) {
  const workspace = useWorkspace((all) => all);
  const summary = useMemo(() => retroSummary(workspace, retroId), [workspace, retroId]);
  const retro = workspace.retro.get(retroId);
  const writers = useLoaded(loadRetroWriters);
  return (
    <ExportFrame isOpen={isOpen} onClose={onClose}>
      {summary === null || retro === undefined || writers === null ? null : (
        <RetroWays retro={retro} summary={summary} writers={writers} onClose={onClose} />
      )}
    </ExportFrame>
  );
}

interface RetroWaysProps {
  readonly retro: Retro;
  readonly summary: RetroSummary;
  readonly writers: RetroWriters;
  readonly onClose: () => void;
}

function RetroWays({ retro, summary, writers, onClose }: RetroWaysProps) {
  const [includeNotes, setIncludeNotes] = useState(false);
  const markdown = useMemo(
    () => writers.retroMarkdown(summary, { includeNotes }),
    [writers, summary, includeNotes],
  );
  // The room may see this dialog. What is copied or saved goes to nobody's eyes yet, and is whole.
  const shown = useMemo(
    () => writers.retroMarkdown(summaryToShow(retro, summary), { includeNotes }),
    [writers, retro, summary, includeNotes],
  );
  return (
    <ExportWays
      summary={summary}
      markdown={markdown}
      shown={shown}
      toHtml={writers.markdownToHtml}
      toSlack={() => writers.retroSlack(summary)}
      toBlocks={() => writers.retroBlocks(summary, { includeNotes })}
      actionsOf={{ teamId: retro.teamId, field: 'retroId', id: retro.id }}
      keys={{ i: () => setIncludeNotes((is) => !is), h: () => toggleHidden(retro) }}
      onClose={onClose}
    >
      {shown === markdown ? null : (
        <div className={styles.hidden} role="status">
          <p>
            The notes are still hidden, so they aren’t shown here. What you copy or save has them in words.
          </p>
          <HideToggle retro={retro} />
        </div>
      )}
      <div>
        <Checkbox isSelected={includeNotes} onChange={setIncludeNotes}>
          Include the notes
          <KeyHint keys="i" />
        </Checkbox>
        <p className={styles.why}>
          They are left out by default: people write more freely when their notes stay in the room.
        </p>
      </div>
    </ExportWays>
  );
}
