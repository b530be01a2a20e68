import type { FlowMap } from '@shared/model/flow-map';
import { figureWords, percentWords, timeWords } from '../flow-words';
import { useShownFigures } from '../use-flow';
import styles from './figures.module.css';

/** The figures in one line, while something else stands where they are. */
export function TotalsLine({ map }: { readonly map: FlowMap }) {
  const { leadTime, flowEfficiency, rolledComplete } = useShownFigures(map.id);
  const totals = [
    { name: 'Lead time', words: figureWords(leadTime, (minutes) => timeWords(minutes, map)) },
    { name: 'flow efficiency', words: figureWords(flowEfficiency, percentWords) },
    { name: 'complete and accurate', words: figureWords(rolledComplete, percentWords) },
  ];
  return (
    <p className={styles.totals}>
      {totals.map(({ name, words }) => (
        <span key={name}>
          {name} <b>{words}</b>
        </span>
      ))}
    </p>
  );
}
