import { useMemo, useState } from 'react';
import { bundleId } from '../../model/model.ts';
import { nameOf } from '../../model/name.ts';
import { phraseOf, toneOf } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { count } from '../../widgets/format.ts';
import { ToneGlyph, TypeGlyph } from '../../widgets/Glyphs.tsx';
import { Empty } from '../../widgets/Notice.tsx';

const page = 200;

/** The relations in view as a table: the same as the drawing, for screen readers, printers and browsers without WebGL. */
export function GraphTable() {
  const { model, visibility } = useProject();
  const select = useViewer(s => s.select);
  const [limit, setLimit] = useState(page);
  const rows = useMemo(
    () =>
      model.bundles
        .map((bundle, i) => ({ bundle, total: visibility.count[i]!, asserted: visibility.asserted[i]! }))
        .filter(({ total }) => total > 0)
        .sort((a, b) => b.total - a.total),
    [model, visibility],
  );
  if (rows.length === 0) return <Empty title="No relation passes the filters." />;
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="sr-only">
          {count(rows.length, 'relation')} between actors, most sentences first
        </caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Relation</th>
            <th scope="col">To</th>
            <th scope="col">Sentences</th>
            <th scope="col">Attributed</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map(({ bundle, total, asserted }) => {
            const from = model.nodes[bundle.from]!;
            const to = model.nodes[bundle.to]!;
            const kinds = [
              ...new Set(bundle.edges.filter(i => visibility.edges[i]).map(i => model.edges[i]!.type)),
            ];
            return (
              <tr key={bundleId(model, bundle)}>
                <td dir="auto">
                  <TypeGlyph type={from.type} /> {nameOf(model, from.id)}
                </td>
                <td>
                  <button
                    type="button"
                    className="link"
                    onClick={() =>
                      select({ kind: 'pair', from: from.id, to: to.id, tone: toneOf(kinds[0] ?? '') })
                    }
                  >
                    <ToneGlyph tone={bundle.tone} attributed={asserted === 0} />{' '}
                    {kinds.map(phraseOf).join(', ')}
                  </button>
                </td>
                <td dir="auto">
                  <TypeGlyph type={to.type} /> {nameOf(model, to.id)}
                </td>
                <td className="numeric">{total}</td>
                <td className="numeric">{total - asserted}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > limit && (
        <button type="button" className="button more" onClick={() => setLimit(limit + page)}>
          Show more
        </button>
      )}
    </div>
  );
}
