import { initiativesFrom } from '@shared/flow/blocker-candidates';
import { type BlockerFields, editBlocker } from '@shared/flow/blockers';
import { causeNames } from '@shared/flow/causes';
import { ok } from '@shared/kernel/result';
import { type Blocker, blockerCauses } from '@shared/model/blocker';
import type { FlowMap } from '@shared/model/flow-map';
import { stateNames } from '@shared/plan/states';
import { LineButtons } from '@/line/line-buttons';
import { lineEnd } from '@/line/line-end';
import { navigate } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { causeIcons } from '@/ui/icons';
import { Select } from '@/ui/select';
import { SidePanel } from '@/ui/side-panel';
import { costWords, placeWords } from '../blockers/blocker-words';
import { closeFlowPanel } from '../map/map-handle';
import { BlockerSources } from './blocker-sources';
import { CountField, DurationField } from './duration-field';
import { PanelButtons } from './panel-buttons';
import styles from './panels.module.css';
import { ParsedField } from './parsed-field';

/** All that is known of a blocker: why, how often, how long, where it came from, and what the plan does about it. */
export function BlockerPanel({ map, blockerId }: { readonly map: FlowMap; readonly blockerId: string }) {
  const blocker = useWorkspace((workspace) => workspace.blocker.get(blockerId));
  return blocker === undefined ? null : <Fields key={blockerId} map={map} blocker={blocker} />;
}

const causes = blockerCauses.map((id) => ({ id, label: causeNames[id], icon: causeIcons[id] }));

function Fields({ map, blocker }: { readonly map: FlowMap; readonly blocker: Blocker }) {
  const place = useWorkspace((workspace) =>
    placeWords(workspace.flowStep.get(blocker.stepId ?? '')?.name, blocker.at),
  );
  const keep = (fields: BlockerFields) =>
    act(editBlocker, { blockerId: blocker.id, ...fields }, { quiet: true });
  return (
    <SidePanel
      title="Blocker"
      {...lineEnd('blocker', blocker.id)}
      onClose={closeFlowPanel}
      footer={<PanelButtons move="blocker.place" remove="blocker.delete" />}
    >
      <ParsedField
        label="What stops work"
        autoFocus
        shown={blocker.text}
        read={(text) => ok(text)}
        keep={(text) => keep({ text })}
      />
      <p className={styles.help}>At: {place}</p>
      <Select label="Cause" items={causes} value={blocker.cause} onChange={(cause) => keep({ cause })} />
      <div className={styles.pair}>
        <CountField
          label="Times a week"
          placeholder="0.5"
          value={blocker.timesPerWeek}
          keep={(timesPerWeek) => keep({ timesPerWeek })}
        />
        <DurationField
          label="Takes each time"
          placeholder="2 h"
          calendar={map}
          value={blocker.minutesEach}
          keep={(minutesEach) => keep({ minutesEach })}
        />
      </div>
      <p className={styles.help}>Together: {costWords(blocker, map)}.</p>
      <InPlan blocker={blocker} />
      <LineButtons end={{ table: 'blocker', id: blocker.id }} />
      <BlockerSources blocker={blocker} />
    </SidePanel>
  );
}

/** The initiatives that came of it, with the way to them; or the button that makes one. */
function InPlan({ blocker }: { readonly blocker: Blocker }) {
  const table = useWorkspace((workspace) => workspace.initiative);
  const initiatives = initiativesFrom(table, blocker.id);
  return (
    <section className={styles.part} aria-label="In the plan" data-in-plan="">
      <h3 className={styles.title}>In the plan</h3>
      {initiatives.length === 0 ? (
        <div>
          <Button size="small" keyHint="c" onPress={() => void runCommand('blocker.candidate')}>
            Make it a candidate
          </Button>
        </div>
      ) : (
        <ul className={styles.list}>
          {initiatives.map(({ id, title, state }) => (
            <li key={id}>
              <button type="button" className={styles.link} onClick={() => navigate({ area: 'plan', id })}>
                {title}
              </button>{' '}
              <span className={styles.help}>{stateNames[state]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
