import type { MarkdownBlock, MarkdownItem } from '@shared/kernel/markdown';
import { plainLine, plainLines } from '@shared/kernel/markdown-text';
import './print-blocks.css';

/**
 * Puts a page of text where only paper sees it, while something prints it.
 * @param print prints the window
 */
export async function onPaper<Value>(
  blocks: readonly MarkdownBlock[],
  print: () => Promise<Value>,
): Promise<Value> {
  const page = document.createElement('div');
  page.dataset.printText = '';
  page.setAttribute('aria-hidden', 'true');
  page.append(...blocks.flatMap(elementsOf));
  document.body.append(page);
  try {
    return await print();
  } finally {
    page.remove();
  }
}

function elementsOf(block: MarkdownBlock): HTMLElement[] {
  switch (block.kind) {
    case 'heading':
      return [words(document.createElement(`h${block.level}`), plainLine(block.text))];
    case 'paragraph':
      return [lines(document.createElement('p'), block.text)];
    case 'list':
      return [listOf(block.items)];
    case 'table':
      return [tableOf(block)];
    case 'code':
      // A diagram's text says nothing on paper; the table beside it does.
      return block.language === 'mermaid' ? [] : [words(document.createElement('pre'), block.text)];
  }
}

function words<Element extends HTMLElement>(element: Element, text: string): Element {
  element.dir = 'auto';
  element.textContent = text;
  return element;
}

function lines<Element extends HTMLElement>(element: Element, text: string): Element {
  element.dir = 'auto';
  for (const [index, line] of plainLines(text).entries()) {
    if (index > 0) element.append(document.createElement('br'));
    element.append(line);
  }
  return element;
}

function listOf(items: readonly MarkdownItem[]): HTMLElement {
  const list = document.createElement('ul');
  for (const { text, task, items: inner = [] } of items) {
    const item = document.createElement('li');
    if (task !== undefined) {
      item.className = 'task';
      item.append(task === 'done' ? '☑ ' : '☐ ');
    }
    lines(item, text);
    if (inner.length > 0) item.append(listOf(inner));
    list.append(item);
  }
  return list;
}

function tableOf({ head, rows }: Extract<MarkdownBlock, { kind: 'table' }>): HTMLElement {
  const table = document.createElement('table');
  const row = (cells: readonly string[], name: 'th' | 'td') => {
    const element = document.createElement('tr');
    element.append(...cells.map((cell) => words(document.createElement(name), plainLine(cell))));
    return element;
  };
  const top = document.createElement('thead');
  top.append(row(head, 'th'));
  const body = document.createElement('tbody');
  body.append(...rows.map((cells) => row(cells, 'td')));
  table.append(top, body);
  return table;
}
