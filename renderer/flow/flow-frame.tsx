import { teamMaps } from '@shared/flow/maps';
import type { ReactNode } from 'react';
import { readCurrentTeam } from '@/store/current-team';
import { usePreferences } from '@/store/preferences-store';
import { workspaceStore } from '@/store/workspace-store';
import type { FootHint } from '@/ui/foot-hints';
import { ScreenFrame } from '@/ui/screen-frame';
import { ViewTabs } from '@/ui/view-tabs';
import styles from './flow-frame.module.css';
import { goInFlow } from './flow-route';
import { rememberedMap } from './flow-store';
import { type FlowTabId, flowTabs } from './flow-tabs';

export interface FlowFrameProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Which tab is taken. */
  readonly view: FlowTabId;
  readonly lead?: ReactNode;
  readonly center?: ReactNode;
  readonly right?: ReactNode;
  /** At the end of the line with the tabs: what belongs to this look alone. */
  readonly tools?: ReactNode;
  readonly foot?: readonly FootHint[];
  readonly children: ReactNode;
}

/** The frame of every screen in Flow: the header, a line with the looks at the flow, and the place for the work. */
export function FlowFrame({ view, tools, children, ...frame }: FlowFrameProps) {
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const hasTabs = !isRoomScreen;
  return (
    <ScreenFrame {...frame}>
      {hasTabs || (tools !== undefined && !isRoomScreen) ? (
        <div className={styles.line}>
          {hasTabs ? (
            <ViewTabs label="Looks at the flow" views={flowTabs} current={view} onSelect={showTab} />
          ) : null}
          <div className={styles.tools}>{tools}</div>
        </div>
      ) : null}
      <div className={styles.work}>{children}</div>
    </ScreenFrame>
  );
}

/** Another look at the flow, of the map that was looked at last, or of the team's first one. */
export function showTab(id: FlowTabId): void {
  const mapId = id === 'map' ? rememberedMap() : mapToShow();
  if (id === 'delivery') goInFlow({ at: 'delivery' });
  else goInFlow(mapId === null ? { at: 'list' } : { at: id, mapId });
}

function mapToShow(): string | null {
  const { flowMap } = workspaceStore.getState().workspace;
  const teamId = readCurrentTeam()?.id ?? '';
  const remembered = rememberedMap();
  if (remembered !== null && flowMap.get(remembered)?.teamId === teamId) return remembered;
  return teamMaps(flowMap, teamId)[0]?.id ?? null;
}
