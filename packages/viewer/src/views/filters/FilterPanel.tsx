import { entityTypes } from '@entente/ontology';
import { X } from 'lucide-react';
import { isFiltered, type ViewFilter } from '../../model/filter.ts';
import { phraseOf, toneLabels, toneOf, tones } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { percent } from '../../widgets/format.ts';
import { ToneGlyph, TypeGlyph } from '../../widgets/Glyphs.tsx';
import { FacetList } from './FacetList.tsx';

/** Facets with counts; each counts as if it alone were open. */
export function FilterPanel() {
  const { facets } = useProject();
  const filter = useViewer(s => s.filter);
  const setFilter = useViewer(s => s.setFilter);
  const clear = useViewer(s => s.clearFilter);
  const states = useViewer(s => s.states);
  const setStates = useViewer(s => s.setStates);
  const view = useViewer(s => s.view);
  const close = useViewer(s => s.setFiltersOpen);
  const toggle = <K extends 'types' | 'predicates' | 'tones' | 'outlets'>(
    key: K,
    value: ViewFilter[K][number],
  ) => {
    const values = filter[key] as readonly string[];
    setFilter({ [key]: values.includes(value) ? values.filter(v => v !== value) : [...values, value] });
  };
  return (
    <aside className="filters" aria-label="Filters">
      <header className="panel-head">
        <h2>Filters</h2>
        {isFiltered(filter) && (
          <button type="button" className="link" onClick={clear}>
            Clear all
          </button>
        )}
        <button
          type="button"
          className="icon only-narrow"
          aria-label="Close filters"
          onClick={() => close(false)}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      <div className="panel-scroll">
        <FacetList
          title="Relations"
          values={tones.map(tone => ({
            value: tone,
            label: toneLabels[tone],
            count: facets.tones.get(tone) ?? 0,
            glyph: <ToneGlyph tone={tone} />,
          }))}
          chosen={filter.tones}
          onToggle={value => toggle('tones', value as never)}
        />
        <fieldset className="facet">
          <legend>Who says so</legend>
          <div className="segments">
            {(['all', 'asserted', 'attributed'] as const).map(value => (
              <label key={value} className={filter.said === value ? 'on' : ''}>
                <input
                  type="radio"
                  name="said"
                  className="sr-only"
                  checked={filter.said === value}
                  onChange={() => setFilter({ said: value })}
                />
                {value === 'all' ? 'All' : value === 'asserted' ? 'The article' : 'Somebody quoted'}
                {value !== 'all' && <span className="count">{facets.said.get(value) ?? 0}</span>}
              </label>
            ))}
          </div>
        </fieldset>
        <FacetList
          title="Actors and conflicts"
          values={entityTypes
            .filter(type => facets.types.has(type))
            .map(type => ({
              value: type,
              label: type,
              count: facets.types.get(type) ?? 0,
              glyph: <TypeGlyph type={type} />,
            }))}
          chosen={filter.types}
          onToggle={value => toggle('types', value as never)}
        />
        {view === 'graph' && (
          <div className="facet">
            <label className="check">
              <input type="checkbox" checked={states} onChange={event => setStates(event.target.checked)} />
              Draw states instead of those who speak for them
            </label>
          </div>
        )}
        <FacetList
          title="Predicates"
          searchable
          values={[...facets.predicates]
            .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
            .map(([type, n]) => ({
              value: type,
              label: phraseOf(type),
              count: n,
              glyph: <span className={`swatch tone-${toneOf(type)}`} />,
            }))}
          chosen={filter.predicates}
          onToggle={value => toggle('predicates', value)}
        />
        <FacetList
          title="Outlets"
          searchable
          values={[...facets.outlets]
            .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
            .map(([outlet, n]) => ({ value: outlet, label: outlet, count: n }))}
          chosen={filter.outlets}
          onToggle={value => toggle('outlets', value)}
        />
        <fieldset className="facet">
          <legend>
            Confidence <span className="facet-value">at least {percent(filter.minConfidence)}</span>
          </legend>
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={filter.minConfidence}
            aria-label="Least confidence"
            onChange={event => setFilter({ minConfidence: Number(event.target.value) })}
          />
        </fieldset>
        <fieldset className="facet">
          <legend>Time</legend>
          <div className="dates">
            <label>
              <span>From</span>
              <input
                type="date"
                value={filter.from ?? ''}
                onChange={event => setFilter({ from: event.target.value || undefined })}
              />
            </label>
            <label>
              <span>To</span>
              <input
                type="date"
                value={filter.to ?? ''}
                onChange={event => setFilter({ to: event.target.value || undefined })}
              />
            </label>
          </div>
          <label className="check">
            <input
              type="checkbox"
              checked={filter.undated}
              onChange={event => setFilter({ undated: event.target.checked })}
            />
            With undated statements
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={filter.connected}
              onChange={event => setFilter({ connected: event.target.checked })}
            />
            Hide actors without a relation in view
          </label>
        </fieldset>
      </div>
    </aside>
  );
}
