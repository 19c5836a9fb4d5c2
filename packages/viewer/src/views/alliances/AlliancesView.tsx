import { Waypoints } from 'lucide-react';
import type { Alliances } from '../../analysis/run.ts';
import type { Trust } from '../../analysis/trust.ts';
import { useAnalysis } from '../../analysis/use.ts';
import { campColors } from '../../canvas/theme.ts';
import { nameOf } from '../../model/name.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { count, percent } from '../../widgets/format.ts';
import { TypeGlyph } from '../../widgets/Glyphs.tsx';
import { Empty, Failed, Loading } from '../../widgets/Notice.tsx';
import { RollUpSwitch } from '../../widgets/RollUpSwitch.tsx';
import { useRolled } from '../../widgets/use-rolled.ts';
import { MatrixChoice } from './MatrixChoice.tsx';
import { standing } from './order.ts';

/** Who stands with whom: camps as a matrix and as groups, with how far they can be trusted. */
export function AlliancesView() {
  const rollUp = useViewer(s => s.rollUp);
  const setCamps = useViewer(s => s.setCamps);
  const go = useViewer(s => s.go);
  const { loaded, retry } = useAnalysis('alliances', { rollUp });
  const found = loaded.value;
  return (
    <section className="page" aria-label="Alliances">
      <header className="page-head">
        <div>
          <h1>Alliances</h1>
          <p className="muted">
            Stances from support and hostility in view, by assertion and attribution, corroboration and
            confidence.
          </p>
        </div>
        <RollUpSwitch />
        <button
          type="button"
          className="button"
          disabled={!found?.groups.length}
          onClick={() => {
            setCamps(true);
            go('graph');
          }}
        >
          <Waypoints size={14} aria-hidden /> Show camps in the graph
        </button>
      </header>
      {loaded.state === 'failed' ? (
        <Failed error={loaded.error} retry={retry} />
      ) : !found ? (
        <Loading>Looking for camps…</Loading>
      ) : found.ties.length === 0 ? (
        <Empty title="Nobody supports or opposes anybody in view.">Widen the filters to see stances.</Empty>
      ) : (
        <Found alliances={found} />
      )}
    </section>
  );
}

function Found({ alliances }: { readonly alliances: Alliances }) {
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

function Verdict({ alliances }: { readonly alliances: Alliances }) {
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

/** What takes longer to know: whether other samples give the same camps, and whether better ones can exist. */
function TrustLine({ alliances }: { readonly alliances: Alliances }) {
  const rollUp = useViewer(s => s.rollUp);
  const { loaded } = useAnalysis('trust', { rollUp });
  const found = loaded.value;
  const camps = alliances.groups.length;
  if (loaded.state === 'failed') return null;
  return (
    <p className="muted trust" role="status">
      {found ? (
        <TrustText trust={found} camps={camps} />
      ) : (
        'Looking whether other samples give the same camps…'
      )}
    </p>
  );
}

function TrustText({ trust, camps }: { readonly trust: Trust; readonly camps: number }) {
  const { stability, camps: division, lineIndex } = trust;
  return (
    <>
      Found again over {stability.runs} other seeds with an agreement of {stability.seeds.toFixed(2)}, and in{' '}
      {stability.runs} samples of four fifths of the reports with {stability.evidence.toFixed(2)} (1 is the
      same). {division?.optimal && `Proved: no division into ${camps} camps explains more of the evidence. `}
      {division &&
        !division.optimal &&
        `No division into ${camps} camps leaves less than ${(division.lower * 100).toFixed(1)}% unexplained; this one leaves ${(division.upper * 100).toFixed(1)}%. `}
      {lineIndex?.optimal &&
        `Proved: ${count(lineIndex.upper, 'tie')} would have to change for two camps without exception.`}
      {lineIndex &&
        !lineIndex.optimal &&
        `Between ${lineIndex.lower} and ${lineIndex.upper} ties would have to change for two camps without exception.`}
      {!lineIndex &&
        'Bounds alone, without proof: the graph is too large for one, or this page has no solver.'}
    </>
  );
}

function Members({ ids }: { readonly ids: readonly string[] }) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  return (
    <ul className="chips">
      {ids.slice(0, 120).map(id => {
        const node = model.nodes[model.indexOf.get(id) ?? -1];
        return (
          <li key={id}>
            <button
              type="button"
              className="chip"
              dir="auto"
              onClick={() => select({ kind: 'nodes', ids: [id] })}
            >
              {node && <TypeGlyph type={node.type} size={10} />} {nameOf(model, id)}
            </button>
          </li>
        );
      })}
      {ids.length > 120 && <li className="muted">and {ids.length - 120} more</li>}
    </ul>
  );
}

function Unbalanced({ alliances: { unbalanced } }: { readonly alliances: Alliances }) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  if (unbalanced.length === 0) return null;
  const name = (id: string) => nameOf(model, id);
  return (
    <section>
      <h2>Under tension</h2>
      <p className="muted">Triangles that do not fit: a friend’s enemy who is a friend, or three enemies.</p>
      <ul className="tension">
        {unbalanced.slice(0, 10).map(({ nodes, signs }) => (
          <li key={nodes.join('\u0000')}>
            <button
              type="button"
              className="link"
              dir="auto"
              onClick={() => select({ kind: 'nodes', ids: nodes })}
            >
              {nodes.map((id, i) => (
                <span key={id}>
                  {name(id)}{' '}
                  <span className={signs[i]! > 0 ? 'for' : 'against'}>{signs[i]! > 0 ? '+' : '−'}</span>{' '}
                </span>
              ))}
              {name(nodes[0])}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PairButton({ a, b }: { readonly a: string; readonly b: string }) {
  const { model } = useProject();
  const select = useViewer(s => s.select);
  const rolled = useRolled();
  const name = (id: string) => nameOf(model, id);
  return (
    <button
      type="button"
      className="link"
      dir="auto"
      onClick={() => select({ kind: 'pair', from: a, to: b, ...rolled })}
    >
      {name(a)} – {name(b)}
    </button>
  );
}
