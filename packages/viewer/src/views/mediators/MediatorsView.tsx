import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { nameOf } from '../../model/name.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { count } from '../../widgets/format.ts';
import { TypeGlyph } from '../../widgets/Glyphs.tsx';
import { Empty, Failed, Loading } from '../../widgets/Notice.tsx';
import { RollUpSwitch } from '../../widgets/RollUpSwitch.tsx';
import { useRolled } from '../../widgets/use-rolled.ts';
import { MediationArcs } from './MediationArcs.tsx';
import { errorShare, useMediators } from './use-mediators.ts';

const page = 60;

/** Mediators that the texts name and those that the structure shows, side by side. */
export function MediatorsView() {
  const { model } = useProject();
  const rollUp = useViewer(s => s.rollUp);
  const select = useViewer(s => s.select);
  const rolled = useRolled();
  const { loaded, retry, exactness, samples } = useMediators(rollUp);
  const [limit, setLimit] = useState(page);
  const found = loaded.value;
  const named = useMemo(() => (found ?? []).filter(m => m.named.length > 0), [found]);
  const node = (id: string) => model.nodes[model.indexOf.get(id) ?? -1];
  return (
    <section className="page" aria-label="Mediators">
      <header className="page-head">
        <div>
          <h1>Mediators</h1>
          <p className="muted">Who the articles say mediates, beside who stands between others.</p>
        </div>
        <RollUpSwitch />
      </header>
      {loaded.state === 'failed' ? (
        <Failed error={loaded.error} retry={retry} />
      ) : !found ? (
        <Loading>Looking for mediators…</Loading>
      ) : found.length === 0 ? (
        <Empty title="Nobody mediates in view, and nobody stands between others." />
      ) : (
        <>
          {exactness !== 'exact' && (
            <p className="muted" role="status">
              Betweenness is estimated from {samples} actors: the highest values are off by{' '}
              {Math.round(100 * errorShare(found))}%.
              {exactness === 'estimate' ? '' : ' The exact values are on their way.'}
            </p>
          )}
          {named.length > 0 && <MediationArcs mediators={named} />}
          <div className="table-wrap">
            <table className="table">
              <caption className="sr-only">Mediators, those named for most conflicts first</caption>
              <thead>
                <tr>
                  <th scope="col">Actor</th>
                  <th scope="col">Named as mediator in</th>
                  <th scope="col" title="How many shortest ways between two others lead through the actor">
                    Betweenness
                  </th>
                  <th
                    scope="col"
                    title="Burt’s constraint: low means that the actor’s contacts are not tied to each other"
                  >
                    Constraint
                  </th>
                  <th
                    scope="col"
                    title="How often the actor links two that are not tied, of two other camps or one other camp"
                  >
                    Between camps
                  </th>
                  <th scope="col">Texts and structure</th>
                </tr>
              </thead>
              <tbody>
                {found.slice(0, limit).map(({ id, named: conflicts, structure, agreement }) => {
                  const actor = node(id);
                  return (
                    <tr key={id}>
                      <td>
                        <button
                          type="button"
                          className="chip"
                          dir="auto"
                          onClick={() => select({ kind: 'nodes', ids: [id] })}
                        >
                          {actor && <TypeGlyph type={actor.type} size={11} />} {nameOf(model, id)}
                        </button>
                      </td>
                      <td>
                        {conflicts.map(({ conflict, evidence }) => (
                          <button
                            key={conflict}
                            type="button"
                            className="link conflict-link"
                            dir="auto"
                            onClick={() =>
                              select({ kind: 'pair', from: id, to: conflict, tone: 'mediation', ...rolled })
                            }
                          >
                            {nameOf(model, conflict)} <span className="count">{evidence.length}</span>
                          </button>
                        ))}
                      </td>
                      <td className="numeric">
                        {structure ? structure.betweenness.toFixed(1) : '–'}
                        {structure && structure.betweennessError > 0 && (
                          <span className="muted"> ±{structure.betweennessError.toFixed(1)}</span>
                        )}
                      </td>
                      <td className="numeric">{structure ? structure.constraint.toFixed(2) : '–'}</td>
                      <td className="numeric">
                        {structure ? structure.brokerage.liaison + structure.brokerage.itinerant : '–'}
                      </td>
                      <td>
                        {agreement === 'both' ? (
                          'agree'
                        ) : (
                          <span className="flag">
                            <TriangleAlert size={12} aria-hidden />{' '}
                            {agreement === 'named only' ? 'named only' : 'structure only'}
                          </span>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            {found.length > limit && (
              <button type="button" className="button more" onClick={() => setLimit(limit + page)}>
                {count(found.length - limit, 'more actor')}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
