import type { DecisionArgument } from '@shared/model/decision-record';

/** Arguments as lines that are typed: "+ good", "- bad", anything else is neither. */
export function toLines(list: readonly DecisionArgument[]): string {
  const signs = { good: '+ ', bad: '- ', neutral: '' } as const;
  return list.map(({ side, text }) => `${signs[side]}${text}`).join('\n');
}

/** What typed lines say. */
export function fromLines(text: string): DecisionArgument[] {
  return text.split('\n').flatMap((line): DecisionArgument[] => {
    const [, sign, words = ''] = /^\s*([+-]?)\s*(.*)$/.exec(line) ?? [];
    if (words.trim() === '') return [];
    return [{ side: sign === '+' ? 'good' : sign === '-' ? 'bad' : 'neutral', text: words }];
  });
}
