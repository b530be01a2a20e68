import { useState } from 'react';
import { useCurrentTeam } from '@/store/current-team';
import { navigate, useRoute } from '@/store/route';
import { useCommands } from '@/ui/commands/use-commands';
import type { FootHint } from '@/ui/foot-hints';
import { ScreenFrame } from '@/ui/screen-frame';
import { ViewTabs } from '@/ui/view-tabs';
import { ActionsView } from './actions/actions-view';
import { BecameView } from './became/became-view';
import { DecisionsView } from './decisions/decisions-view';
import { LogExportDialog } from './out/log-export-dialog';
import { SearchView } from './search/search-view';

const views = [
  { id: 'actions', label: 'Actions' },
  { id: 'decisions', label: 'Decisions' },
  { id: 'became', label: 'What became of it' },
  { id: 'search', label: 'Search' },
] as const;

type View = (typeof views)[number]['id'];

const hints: Readonly<Record<View, readonly FootHint[]>> = {
  actions: [
    { keys: 'arrowup arrowdown', label: 'move focus' },
    { keys: 'enter', label: 'look at it' },
    { keys: 'x', label: 'done' },
    { keys: 'c', label: 'carry' },
    { keys: 'l', label: 'line' },
    'log.follow-through',
    'log.export',
  ],
  decisions: ['log.new-record', 'log.export', { keys: 'arrowup arrowdown', label: 'move focus' }],
  became: [
    { keys: 'arrowup arrowdown', label: 'move focus' },
    { keys: 'enter', label: 'its line' },
    'line.link',
  ],
  search: [
    { keys: 'arrowup arrowdown', label: 'move focus' },
    { keys: 'enter', label: 'its line' },
    { keys: 'mod+enter', label: 'go to it' },
  ],
};

const show = (id: View) => navigate({ area: 'log', id });

/** The log of a team: actions, decisions, and search over everything. */
export function LogArea() {
  const team = useCurrentTeam();
  const { id } = useRoute();
  const current = views.find((view) => view.id === id)?.id ?? 'actions';
  useCommands(
    views.map((view, index) => ({
      id: `log.show-${view.id}`,
      title: `Log: ${view.label.toLowerCase()}`,
      section: 'Log',
      keys: `alt+${index + 1}`,
      run: () => show(view.id),
    })),
    [],
  );
  const [isExporting, setExporting] = useState(false);
  useCommands(
    current !== 'actions' && current !== 'decisions'
      ? []
      : [
          {
            id: 'log.export',
            title: 'Export from the log…',
            hint: 'export',
            section: 'Log',
            keys: 'mod+e',
            run: () => setExporting(true),
          },
        ],
    [current],
  );
  if (team === null) return null;
  return (
    <ScreenFrame
      title="Log"
      center={<ViewTabs label="Parts of the log" views={views} current={current} onSelect={show} />}
      foot={hints[current]}
    >
      {current === 'actions' ? <ActionsView key={team.id} team={team} /> : null}
      {current === 'decisions' ? <DecisionsView key={team.id} team={team} /> : null}
      {current === 'became' ? <BecameView key={team.id} team={team} /> : null}
      {current === 'search' ? <SearchView key={team.id} team={team} /> : null}
      {isExporting && (current === 'actions' || current === 'decisions') ? (
        <LogExportDialog team={team} first={current} onClose={() => setExporting(false)} />
      ) : null}
    </ScreenFrame>
  );
}
