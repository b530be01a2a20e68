/** A picture that stands for itself: nothing in it comes from outside. */
export interface Picture {
  readonly title: string;
  /** The text of an SVG file. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What of the page's styles makes up a chart. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 16;

/**
 * A chart of the page as a picture, with its name and its words over it: dark on white, whatever the theme is.
 * @param words what it says, such as its last value
 */
export function pictureOfChart(chart: SVGSVGElement, words: readonly string[]): Picture {
  const title = chart.dataset.pictureTitle ?? '';
  const drawn = inLightTheme(() => styledCopy(chart));
  const chartWidth = Number(chart.getAttribute('width'));
  const chartHeight = Number(chart.getAttribute('height'));
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const lines = words.flatMap((line) => wrap(line, Math.floor(chartWidth / (0.44 * rem))));
  const head = EDGE + 1.9 * rem + lines.length * 1.3 * rem;
  const width = Math.ceil(chartWidth + 2 * EDGE);
  const height = Math.ceil(head + chartHeight + EDGE);

  const root = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  root.append(
    textElement('title', {}, title),
    textElement('desc', {}, words.join(' ')),
    element('rect', { width, height, fill: '#ffffff' }),
  );
  const letters = { 'font-family': FAMILY, fill: '#1d2126' };
  root.append(
    textElement(
      'text',
      { ...letters, x: EDGE, y: EDGE + rem, 'font-size': 1.15 * rem, 'font-weight': 680 },
      title,
    ),
  );
  lines.forEach((line, index) => {
    const y = EDGE + 2.5 * rem + index * 1.3 * rem;
    root.append(textElement('text', { ...letters, x: EDGE, y, 'font-size': 0.8125 * rem }, line));
  });
  const place = element('g', { transform: `translate(${EDGE} ${head})` });
  place.append(...drawn.childNodes);
  root.append(place);
  return { title, svg: `${new XMLSerializer().serializeToString(root)}\n`, width, height };
}

const FAMILY = 'Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, sans-serif';

/** Does something while the page has its light colours. It is over before anything is painted. */
function inLightTheme<Made>(make: () => Made): Made {
  const root = document.documentElement;
  const before = root.getAttribute('data-theme');
  root.setAttribute('data-theme', 'light');
  try {
    return make();
  } finally {
    if (before === null) root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', before);
  }
}

/** A copy whose looks are written in it instead of in the page's style sheets. */
function styledCopy(chart: SVGSVGElement): Element {
  const copy = chart.cloneNode(true) as Element;
  const copies = copy.querySelectorAll('*');
  chart.querySelectorAll('*').forEach((original, index) => {
    const target = copies[index];
    if (!target) return;
    const style = getComputedStyle(original);
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      // A pattern is named by the page in quotes with which not every program can do.
      if (value !== '') target.setAttribute(property, value.replace(/url\("([^"]+)"\)/, 'url($1)'));
    }
    target.setAttribute('font-family', FAMILY);
    for (const name of ['class', 'data-layer']) target.removeAttribute(name);
  });
  return copy;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function textElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  words: string,
): Element {
  const made = element(name, attributes);
  made.textContent = words;
  return made;
}

/** Breaks a sentence into lines of so many letters at most, between its words. */
function wrap(sentence: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
