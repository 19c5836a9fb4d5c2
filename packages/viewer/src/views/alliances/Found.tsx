import type { Alliances } from '../../analysis/run.ts';
import { campColors } from '../../canvas/theme.ts';
import { PairButton } from '../../widgets/PairButton.tsx';
import { MatrixChoice } from './MatrixChoice.tsx';
import { Members } from './Members.tsx';
import { standing } from './order.ts';
import { TrustLine } from './TrustLine.tsx';
import { Unbalanced } from './Unbalanced.tsx';
import { Verdict } from './Verdict.tsx';

/** The camps with their figures, matrix and strongest ties. */
export function Found({ alliances }: { readonly alliances: Alliances }) {
  const strongest = [...alliances.ties].sort((a, b) => Math.abs(b.score) - Math.abs(a.score)).slice(0, 30);
  return (
    <div className="page-grid">
      <div>
        <Verdict alliances={alliances} />
        <TrustLine alliances={alliances} />
        <MatrixChoice alliances={alliances} />
        <h2>Strongest ties</h2>
        <ul className="ties">
          {strongest.map(({ a, b, score }) => (
            <li key={`${a}\u0000${b}`}>
              <PairButton a={a} b={b} />
              <span className={score >= 0 ? 'bar-value for' : 'bar-value against'}>{score.toFixed(2)}</span>
              <span className="muted">{standing(score)}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="camps">
        {alliances.groups.map((group, i) => (
          <section
            key={group[0]}
            className="camp"
            style={{ borderColor: campColors[i % campColors.length]! }}
          >
            <h2>
              Camp {i + 1} <span className="count">{group.length}</span>
            </h2>
            <Members ids={group} />
          </section>
        ))}
        {alliances.neutral.length > 0 && (
          <section className="camp">
            <h2>
              Neither <span className="count">{alliances.neutral.length}</span>
            </h2>
            <Members ids={alliances.neutral} />
          </section>
        )}
        <Unbalanced alliances={alliances} />
      </div>
    </div>
  );
}
