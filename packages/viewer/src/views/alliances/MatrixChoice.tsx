import type { DiscourseTie } from '@entente/analysis';
import type { Alliances, Tie } from '../../analysis/run.ts';
import { useAnalysis } from '../../analysis/use.ts';
import { useViewer } from '../../state/context.ts';
import { type Matrix, matrices } from '../../state/store.ts';
import { Failed, Loading } from '../../widgets/Notice.tsx';
import { matrixTies } from './discourse.ts';
import { SignedMatrix } from './SignedMatrix.tsx';

const labels: Readonly<Record<Matrix, readonly [label: string, title: string]>> = {
  stance: ['Stance', 'What the two do and say towards each other'],
  congruence: ['Agree on', 'Third actors that both are for, or both against (congruence)'],
  conflict: ['Differ on', 'Third actors that one is for and the other against (conflict)'],
  subtract: ['Balance of both', 'Third actors they agree on less those they differ on (subtract)'],
};

/** The matrix, of stances or of a network of positions on others. */
export function MatrixChoice({ alliances }: { readonly alliances: Alliances }) {
  const rollUp = useViewer(s => s.rollUp);
  const matrix = useViewer(s => s.matrix);
  const setMatrix = useViewer(s => s.setMatrix);
  const { loaded, retry } = useAnalysis('discourse', { rollUp, on: matrix !== 'stance' });
  return (
    <>
      <fieldset className="segments matrix-choice">
        <legend className="sr-only">What the matrix shows</legend>
        {matrices.map(value => (
          <label key={value} className={matrix === value ? 'on' : ''} title={labels[value][1]}>
            <input
              type="radio"
              name="matrix"
              className="sr-only"
              checked={matrix === value}
              onChange={() => setMatrix(value)}
            />
            {labels[value][0]}
          </label>
        ))}
      </fieldset>
      {matrix === 'stance' ? (
        <SignedMatrix alliances={alliances} />
      ) : loaded.state === 'failed' ? (
        <Failed error={loaded.error} retry={retry} />
      ) : loaded.value ? (
        <Positions alliances={alliances} found={loaded.value} matrix={matrix} />
      ) : (
        <Loading>Comparing positions…</Loading>
      )}
    </>
  );
}

interface PositionsProps {
  readonly alliances: Alliances;
  readonly found: readonly DiscourseTie[];
  readonly matrix: Exclude<Matrix, 'stance'>;
}

function Positions({ alliances, found, matrix }: PositionsProps) {
  const ties: readonly Tie[] = matrixTies(found, matrix);
  if (ties.length === 0) return <p className="muted">No two actors take a position on the same third.</p>;
  return <SignedMatrix alliances={{ ...alliances, ties }} positions />;
}
