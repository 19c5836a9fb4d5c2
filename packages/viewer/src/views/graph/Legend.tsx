import { entityTypes } from '@entente/ontology';
import { useState } from 'react';
import { toneLabels, tones } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { ToneGlyph, TypeGlyph } from '../../widgets/Glyphs.tsx';

/** What colours, dashes and outlines mean. */
export function Legend() {
  const { facets } = useProject();
  // The filters tell the same, with counts: one of the two is enough.
  const filtersOpen = useViewer(s => s.filtersOpen);
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open = chosen ?? !filtersOpen;
  return (
    <div className="legend">
      <button type="button" className="legend-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Legend
      </button>
      {open && (
        <div className="legend-body">
          <ul>
            {tones.map(tone => (
              <li key={tone}>
                <ToneGlyph tone={tone} /> {toneLabels[tone]}
              </li>
            ))}
            <li>
              <ToneGlyph tone="hostile" attributed /> only somebody quoted says so
            </li>
          </ul>
          <ul className="legend-types">
            {entityTypes
              .filter(type => facets.types.has(type))
              .map(type => (
                <li key={type}>
                  <TypeGlyph type={type} /> {type}
                </li>
              ))}
          </ul>
        </div>
      )}
    </div>
  );
}
