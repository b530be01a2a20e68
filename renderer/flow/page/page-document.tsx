import { focusingNames } from '@shared/flow/focusing';
import type { FlowPage } from '@shared/flow/page';
import type { FlowPageGap } from '@shared/flow/page-gaps';
import {
  blockerFacts,
  calendarWords,
  causeWords,
  figureLines,
  pageDay,
  pageKind,
  pageTable,
  planFacts,
} from '@shared/flow/page-words';
import { useRef } from 'react';
import {
  ActionsPart,
  DecisionsPart,
  DocumentPart,
  Line,
  MeetingDocument,
  Part,
  QuietText,
  SmallPrint,
} from '@/meeting/meeting-document';
import { keyed } from '@/ui/keyed';
import { ScrollRegion } from '@/ui/scroll-region';
import { formatDay } from '@/ui/typed-date';
import { useRoom } from '@/ui/use-room';
import { StillLadder } from '../compare/compared-ladders';
import styles from './page.module.css';

export interface PageDocumentProps {
  readonly page: FlowPage;
  readonly gaps: readonly FlowPageGap[];
  readonly today: string;
}

/** The page of a mapping meeting as people will read it, and, above it, what it leaves open while they are in the room. */
export function PageDocument({ page, gaps, today }: PageDocumentProps) {
  const dayOnScreen = (date: string) => formatDay(date, today);
  const { map, teamName, bottleneck, experiment, focusing, decisions, actions, blockers, causes, little } =
    page;
  return (
    <MeetingDocument
      label="Page"
      title={map.title}
      under={
        <>
          <bdi>{teamName}</bdi>, {formatDay(pageDay(page, today))}: {pageKind(page)}
        </>
      }
      present={[]}
      gaps={gaps}
    >
      <Part title="What it comes to">
        {figureLines(page).map(({ name, words, formula }) => (
          <Line key={name} title={`${name}: ${words}`} facts={[formula ?? '']} />
        ))}
      </Part>
      <SmallPrint>
        {little.state === 'known' ? `Little’s law: ${little.sentence} ` : ''}
        {calendarWords(page)}
      </SmallPrint>
      <DocumentPart title="Where work gets stuck">
        <p dir="auto">{bottleneck.sentence}</p>
      </DocumentPart>
      <Part title="What we try next" empty="No experiment was chosen.">
        {experiment === null
          ? []
          : [<Line key="experiment" title={experiment.text} facts={[planFacts(experiment, dayOnScreen)]} />]}
      </Part>
      <DecisionsPart decisions={decisions} />
      <ActionsPart title="Actions" empty="No other action was taken on." actions={actions} />
      {focusing.length === 0 ? null : (
        <Part title="The five steps at the bottleneck">
          {focusing.map((plan) => (
            <Line
              key={plan.step}
              title={`${focusingNames[plan.step]}: ${plan.text}`}
              facts={[planFacts(plan, dayOnScreen)]}
            />
          ))}
        </Part>
      )}
      <DocumentPart title="The map">
        <MapPicture page={page} />
      </DocumentPart>
      <Part title="What stops work" empty="No blocker was put down.">
        {keyed(blockers, ({ text }) => text).map(({ key, value: blocker }) => (
          <Line key={key} title={blocker.text} facts={[blockerFacts(blocker, page)]} />
        ))}
      </Part>
      {causes.length === 0 ? null : (
        <Part title="What it costs, by cause">
          {causes.map((cost) => (
            <Line key={cost.cause} title={causeWords(cost, page)} facts={[]} />
          ))}
        </Part>
      )}
    </MeetingDocument>
  );
}

/** The map to scale, and under it the same as a table. */
function MapPicture({ page }: { readonly page: FlowPage }) {
  const element = useRef<HTMLDivElement>(null);
  const { width } = useRoom(element, 'page');
  const { map, steps } = page;
  if (steps.length === 0) return <QuietText>It has no steps yet.</QuietText>;
  const { head, rows } = pageTable(page);
  return (
    <div ref={element} className={styles.map}>
      <StillLadder
        side={{ map, name: 'To scale: work above, waiting below' }}
        steps={steps}
        width={Math.max(60, width)}
      />
      <ScrollRegion label="The steps as a table" className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={steps[row]?.id ?? row}>
                {head.map((name, column) =>
                  column === 0 ? (
                    <th key={name} scope="row" dir="auto">
                      {cells[column]}
                    </th>
                  ) : (
                    <td key={name}>{cells[column]}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
