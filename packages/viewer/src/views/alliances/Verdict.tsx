import type { Alliances } from '../../analysis/run.ts';
import { count, percent } from '../../widgets/format.ts';

const verdicts: Readonly<Record<Alliances['verdict'], string>> = {
  clear: 'Clear camps',
  'one camp': 'One camp: nobody stands apart',
  'no clear camps': 'No clear camps: other samples of the same evidence give others',
  'no ties': 'No ties to divide',
};

/** What is said beneath the verdict: why there are none, where there are none. */
function reasonOf({ verdict, groups }: Alliances): string {
  if (verdict === 'clear') return 'found';
  if (verdict === 'no clear camps' && groups.length < 2)
    return 'no division explains who is for and against whom';
  return verdicts[verdict].split(': ')[1] ?? '';
}

/** What was found, in figures: how many camps, how firm, and how much they explain. */
export function Verdict({ alliances }: { readonly alliances: Alliances }) {
  const { verdict, stability, frustrationShare, balanced, triangles, lineIndex, groups } = alliances;
  return (
    <dl className="figures figures-row">
      <div>
        <dd>{verdict === 'clear' ? count(groups.length, 'camp') : verdicts[verdict].split(':')[0]}</dd>
        <dt>{reasonOf(alliances)}</dt>
      </div>
      <div>
        <dd>{stability.toFixed(2)}</dd>
        <dt>stability under resampling (1 is best)</dt>
      </div>
      <div>
        <dd>{percent(1 - frustrationShare)}</dd>
        <dt>of the evidence the camps explain</dt>
      </div>
      <div>
        <dd>{triangles ? percent(balanced) : '–'}</dd>
        <dt>of {count(triangles, 'triangle')} balanced</dt>
      </div>
      <div>
        <dd>{lineIndex.exact ? lineIndex.upper : `${lineIndex.lower}–${lineIndex.upper}`}</dd>
        <dt>ties that would have to change for two camps without exception</dt>
      </div>
    </dl>
  );
}
