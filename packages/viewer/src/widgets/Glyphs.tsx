import type { EntityType } from '@entente/ontology';
import { dashOf, shapeOf } from '../canvas/theme.ts';
import type { Tone } from '../model/tone.ts';

const outlines = {
  circle: <circle cx="8" cy="8" r="6" />,
  square: <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="1" />,
  diamond: <path d="M8 .8 15.2 8 8 15.2.8 8Z" />,
  triangle: <path d="M8 1.6 15 13.6H1Z" />,
  hexagon: <path d="M4.6 2h6.8L15 8l-3.6 6H4.6L1 8Z" />,
  cross: <path d="M5.6 1.4h4.8v4.2h4.2v4.8h-4.2v4.2H5.6v-4.2H1.4V5.6h4.2Z" />,
} as const;

/** The outline and colour that the graph gives an actor of this type. */
export function TypeGlyph({ type, size = 12 }: { readonly type: EntityType; readonly size?: number }) {
  return (
    <svg className={`glyph type-${type}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {outlines[shapeOf[type]]}
    </svg>
  );
}

const patterns = { solid: '', dashed: '6 4', dotted: '2 2.6', dashDotted: '7 2.5 2 2.5' } as const;

/** The colour and dash that the graph gives a relation of this tone; two rails where it is attributed only. */
export function ToneGlyph({
  tone,
  attributed = false,
}: {
  readonly tone: Tone;
  readonly attributed?: boolean;
}) {
  const dash = patterns[dashOf[tone]];
  const line = { strokeDasharray: dash || undefined, strokeWidth: attributed ? 1.1 : 2 };
  return (
    <svg className={`glyph tone-${tone}`} width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
      {attributed ? (
        <>
          <line x1="1" x2="25" y1="3.4" y2="3.4" {...line} />
          <line x1="1" x2="25" y1="6.6" y2="6.6" {...line} />
        </>
      ) : (
        <line x1="1" x2="25" y1="5" y2="5" {...line} />
      )}
    </svg>
  );
}
