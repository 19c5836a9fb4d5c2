import { predicateOf, signOf } from '@entente/ontology';

/** How a relation is drawn: by its sign where it has one, else by the class of its predicate. */
export const tones = ['supportive', 'hostile', 'mediation', 'contact', 'structural'] as const;
export type Tone = (typeof tones)[number];

export const toneLabels: Readonly<Record<Tone, string>> = {
  supportive: 'Supports, allied',
  hostile: 'Opposes, attacks',
  mediation: 'Mediates',
  contact: 'Meets, demands',
  structural: 'Belongs, controls',
};

/**
 * Tone of a relationship type. A negated stance takes the opposite sign's tone ("does not support" is hostile);
 * a negated deed says nothing of stance and counts as contact.
 */
export function toneOf(type: string): Tone {
  const sign = signOf(type);
  if (sign > 0) return 'supportive';
  if (sign < 0) return 'hostile';
  const negated = type.startsWith('NOT_');
  const row = predicateOf(negated ? type.slice(4) : type);
  if (!row || row.class === 'speech' || (negated && row.sign !== 0)) return 'contact';
  return row.class;
}

/** True where the relation is written once and holds both ways. */
export function isSymmetric(type: string): boolean {
  return predicateOf(type.startsWith('NOT_') ? type.slice(4) : type)?.symmetric === true;
}

/** A relationship type as a reader sees it: `NOT_ALLIED_WITH` is "not allied with". */
export function phraseOf(type: string): string {
  return type.toLowerCase().replaceAll('_', ' ');
}
