import { formatDuration } from '../flow/durations';
import type { Figure } from '../flow/figures';
import { type Ladder, type LadderPiece, ladderLayout } from '../flow/ladder';
import type { FlowPage } from '../flow/page';
import { type ReworkArc, reworkArcs } from '../flow/rework-arcs';
import { plainLine } from '../kernel/markdown-text';

/** The colours of a picture; the screen gives those of its theme. */
export interface FlowColours {
  readonly paper: string;
  readonly text: string;
  readonly quiet: string;
  readonly work: string;
  readonly wait: string;
  readonly stuck: string;
}

/** Dark on white, for paper and documents. */
export const paperColours: FlowColours = {
  paper: '#ffffff',
  text: '#1b1f22',
  quiet: '#555d63',
  work: '#1d7f73',
  wait: '#c3cacf',
  stuck: '#b3372c',
};

export interface FlowSvgOptions {
  /** Width in pixels; it grows where many steps need more. */
  readonly width?: number;
  readonly colours?: FlowColours;
}

const EDGE = 24;
const ROW = 78;
const TOP = 108;
/** How much higher an arrow lies over another, and the lowest over the names. */
const LEVEL = 22;
/** A character of the label's size is about so wide. */
const LETTER = 7;

/**
 * A map as the text of an SVG file: its title, the ladder to scale, the names of the steps, and the figures. It stands for itself: no
 * styles, scripts, fonts or links from outside, and what people typed is text in it.
 */
export function flowSvg(page: FlowPage, options: FlowSvgOptions = {}): string {
  const colours = options.colours ?? paperColours;
  const room = Math.max(320, options.width ?? 1200) - 2 * EDGE;
  const ladder = ladderLayout(page.steps, { width: room, leastWork: 26, leastWait: 10 });
  const stuck = new Set(
    page.bottleneck.byWait.state === 'found' ? page.bottleneck.byWait.steps.map(({ stepId }) => stepId) : [],
  );
  const width = Math.ceil(ladder.width + 2 * EDGE);
  const arcs = reworkArcs(ladder, page.rework, (share) => `${share}%`.length * LETTER + LETTER);
  const top = TOP + (arcs.length === 0 ? 0 : (Math.max(...arcs.map(({ level }) => level)) + 1) * LEVEL);
  const height = top + Math.max(1, ladder.rows) * ROW + 96;
  const words = figureLines(page);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, sans-serif">`,
    `<title>${escapeXml(page.map.title)}</title>`,
    `<desc>${escapeXml([...words, page.bottleneck.sentence].join(' '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escapeXml(colours.paper)}"/>`,
    text(EDGE, 40, page.map.title, { fill: colours.text, size: 22, weight: 700 }),
    text(EDGE, 64, page.teamName, { fill: colours.quiet, size: 14 }),
    ...ladder.pieces.flatMap((piece) =>
      drawPiece(
        { ...piece, top, nameRoom: nameRoom(ladder, piece), isStuck: stuck.has(piece.stepId) },
        page,
        colours,
      ),
    ),
    ...arcs.flatMap((arc) => drawArc(arc, top, colours)),
    ...words.map((line, index) =>
      text(EDGE, height - 72 + index * 20, line, { fill: colours.text, size: 14 }),
    ),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function figureLines({ map, figures }: FlowPage): string[] {
  const told = (name: string, figure: Figure, words: (value: number) => string) =>
    `${name}: ${figure.state === 'known' ? words(figure.value) : figure.sentence}`;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return [
    told('Lead time', figures.leadTime, (minutes) => formatDuration(minutes, map)),
    told('Flow efficiency', figures.flowEfficiency, percent),
    told('Complete and accurate, all steps', figures.rolledComplete, percent),
  ];
}

/** A name may go on over the waits behind it, up to the next name of its row, or to the picture's edge. */
function nameRoom({ pieces, width }: Ladder, { row, x }: LadderPiece): number {
  const next = pieces.filter((other) => other.kind === 'work' && other.row === row && other.x > x);
  return Math.min(width + EDGE, ...next.map((other) => other.x - 4)) - x;
}

interface PlacedPiece extends LadderPiece {
  /** Where the first row begins. */
  readonly top: number;
  readonly nameRoom: number;
  readonly isStuck: boolean;
}

function drawPiece(piece: PlacedPiece, { map }: FlowPage, colours: FlowColours): string[] {
  const { kind, minutes, width, isStuck } = piece;
  if (width === 0) return [];
  const x = EDGE + piece.x;
  const middle = piece.top + piece.row * ROW + 24;
  const isWork = kind === 'work';
  const top = isWork ? middle - 24 : middle;
  const fill = isWork ? colours.work : isStuck ? colours.stuck : colours.wait;
  const time = minutes === null ? '?' : formatDuration(minutes, map);
  const size = { width: round(width), height: isWork ? 24 : 14 };
  // What isn't known has an edge alone.
  const look =
    minutes === null
      ? `fill="none" stroke="${escapeXml(fill)}" stroke-dasharray="3 3"`
      : `fill="${escapeXml(fill)}"`;
  const label = isWork ? fitting(piece.name, piece.nameRoom) : '';
  const hint = `${piece.name}: ${isWork ? 'work' : 'wait'} ${time}`;
  return [
    `<rect x="${round(x)}" y="${top}" width="${size.width}" height="${size.height}" ${look}><title>${escapeXml(hint)}</title></rect>`,
    ...(isWork
      ? [
          text(x, middle - 30, label, {
            fill: isStuck ? colours.stuck : colours.text,
            size: 12,
            weight: isStuck ? 700 : 400,
          }),
        ]
      : []),
    ...(time.length * LETTER <= width
      ? [
          text(x + width / 2, isWork ? middle - 8 : middle + 30, time, {
            fill: isWork ? colours.paper : colours.quiet,
            size: 12,
            anchor: 'middle',
          }),
        ]
      : []),
  ];
}

/** An arrow back with its share, over the names. */
function drawArc(arc: ReworkArc, top: number, colours: FlowColours): string[] {
  const { from, to, level, labelX, rework, words } = arc;
  const [left, right] = [round(EDGE + to), round(EDGE + from)];
  const foot = top - 20;
  const head = foot - 8 - level * LEVEL;
  const line = `fill="none" stroke="${escapeXml(colours.quiet)}" stroke-width="1.5"`;
  return [
    `<path d="M${right} ${foot}V${head}H${left}V${foot}m-4 -6l4 6l4 -6" ${line}><title>${escapeXml(words)}</title></path>`,
    text(EDGE + labelX, head - 4, `${rework.share}%`, {
      fill: colours.quiet,
      size: 12,
      anchor: 'middle',
    }),
  ];
}

interface TextLook {
  readonly fill: string;
  readonly size: number;
  readonly weight?: number;
  readonly anchor?: 'middle';
}

function text(x: number, y: number, words: string, { fill, size, weight, anchor }: TextLook): string {
  const more = `${weight ? ` font-weight="${weight}"` : ''}${anchor ? ` text-anchor="${anchor}"` : ''}`;
  return `<text x="${round(x)}" y="${round(y)}" fill="${escapeXml(fill)}" font-size="${size}"${more}>${escapeXml(words)}</text>`;
}

/** As much of a name as fits, by characters as people see them. */
function fitting(name: string, width: number): string {
  const letters = [...plainLine(name)];
  const most = Math.max(1, Math.floor(width / LETTER));
  return letters.length <= most ? letters.join('') : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Text in XML, where only some characters may stand at all. */
function escapeXml(words: string): string {
  return plainLine(words)
    .replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
