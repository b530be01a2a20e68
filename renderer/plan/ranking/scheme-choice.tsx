import { type ScoringScheme, scoringSchemes } from '@shared/model/plan-settings';
import { schemeFormulas, schemeNames } from '@shared/plan/scoring';
import { setScheme } from '@shared/plan/settings';
import { actUndoable } from '@/store/act-undoable';
import { usePreferences } from '@/store/preferences-store';
import { useWorkspace } from '@/store/use-workspace';
import { notify } from '@/ui/notices';
import { Select } from '@/ui/select';
import { selectPlanSettings } from './ranking-selectors';
import styles from './ranking-view.module.css';

const schemes = scoringSchemes.map((id) => ({ id, label: schemeNames[id] }));

/** By what the team ranks, with the formula in sight. What was answered for another scheme is kept. */
export function SchemeChoice({ teamId }: { readonly teamId: string }) {
  const { scheme } = useWorkspace((workspace) => selectPlanSettings(workspace.planSettings, teamId));
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const choose = (next: ScoringScheme) => {
    if (next === scheme) return;
    actUndoable(setScheme, { teamId, scheme: next }, notify, `Ranked by ${schemeNames[next]} now.`);
  };
  return (
    <div className={styles.scheme}>
      {isRoomScreen ? null : (
        <Select label="Rank by" items={schemes} value={scheme} onChange={choose} hideLabel />
      )}
      <p className={styles.formula}>{schemeFormulas[scheme]}</p>
    </div>
  );
}
