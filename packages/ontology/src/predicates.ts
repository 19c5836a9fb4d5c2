import type { EntityType } from './entity.ts';

/** What a predicate tells of the relation between its ends. */
export type PredicateClass = 'supportive' | 'contact' | 'hostile' | 'mediation' | 'structural' | 'speech';

export type PredicateEnd = EntityType | 'Claim';

/** One row of the table of predicates. Every package takes ends, symmetry and sign from here. */
export interface Predicate {
  readonly name: string;
  readonly from: readonly PredicateEnd[];
  readonly to: readonly PredicateEnd[];
  /** A symmetric predicate holds in both directions and is written once. */
  readonly symmetric: boolean;
  /** What the relation says of the ends' stance: for (+1), against (-1), neither (0). */
  readonly sign: 1 | 0 | -1;
  readonly class: PredicateClass;
  /** Roots of the PLOVER event ontology that correspond; empty where none does. */
  readonly plover: readonly string[];
  readonly definition: string;
}

const actor = ['State', 'Territory', 'Organization', 'Person', 'Group'] as const;
const body = ['State', 'Organization', 'Territory', 'Group'] as const;

function define<const Name extends string>(row: Predicate & { readonly name: Name }): typeof row {
  return row;
}

/** The table of predicates, in the order of the annotation guide. */
export const predicates = [
  define({
    name: 'SAID',
    from: actor,
    to: ['Claim'],
    symmetric: false,
    sign: 0,
    class: 'speech',
    plover: [],
    definition: 'Direct quotation, reported speech or belief, with its content',
  }),
  define({
    name: 'SUPPORTS',
    from: actor,
    to: actor,
    symmetric: false,
    sign: 1,
    class: 'supportive',
    plover: ['SUPPORT', 'AID'],
    definition: 'Backs, aids, arms, sends fighters to help, promises help, praises',
  }),
  define({
    name: 'OPPOSES',
    from: actor,
    to: actor,
    symmetric: false,
    sign: -1,
    class: 'hostile',
    plover: ['REJECT', 'ACCUSE'],
    definition: 'Condemns, criticises, rejects the position of, blames without charging a deed, insults',
  }),
  define({
    name: 'ACCUSES',
    from: actor,
    to: actor,
    symmetric: false,
    sign: -1,
    class: 'hostile',
    plover: ['ACCUSE'],
    definition: 'Charges the other with a deed',
  }),
  define({
    name: 'DENIES',
    from: actor,
    to: [...actor, 'Claim'],
    symmetric: false,
    sign: -1,
    class: 'hostile',
    plover: ['REJECT'],
    definition: 'Denies a charge, towards the accuser or the denied claim',
  }),
  define({
    name: 'DEMANDS',
    from: actor,
    to: actor,
    symmetric: false,
    sign: 0,
    class: 'contact',
    plover: ['REQUEST', 'DEMAND'],
    definition: 'Asks, urges, calls on, sets as a condition that the other act',
  }),
  define({
    name: 'THREATENS',
    from: actor,
    to: actor,
    symmetric: false,
    sign: -1,
    class: 'hostile',
    plover: ['THREATEN'],
    definition: 'Threatens or warns of action against',
  }),
  define({
    name: 'ATTACKS',
    from: actor,
    to: actor,
    symmetric: false,
    sign: -1,
    class: 'hostile',
    plover: ['ASSAULT'],
    definition: 'Force used, territory taken by force, fighting between (both directions)',
  }),
  define({
    name: 'SANCTIONS',
    from: actor,
    to: actor,
    symmetric: false,
    sign: -1,
    class: 'hostile',
    plover: ['SANCTION'],
    definition: 'Embargo, expulsion, sanctions, suspended aid, closed borders, cut ties',
  }),
  define({
    name: 'MEETS',
    from: actor,
    to: actor,
    symmetric: true,
    sign: 0,
    class: 'contact',
    plover: ['CONSULT'],
    definition: 'Talks, calls, visits, joint conference, held or firmly announced',
  }),
  define({
    name: 'AGREES_WITH',
    from: actor,
    to: actor,
    symmetric: true,
    sign: 1,
    class: 'supportive',
    plover: ['AGREE'],
    definition: 'Signs, agrees, joins a truce or treaty with',
  }),
  define({
    name: 'ALLIED_WITH',
    from: actor,
    to: actor,
    symmetric: true,
    sign: 1,
    class: 'supportive',
    plover: ['COOPERATE'],
    definition: 'Standing alliance, military treaty, base',
  }),
  define({
    name: 'MEDIATES',
    from: actor,
    to: ['Conflict'],
    symmetric: false,
    sign: 0,
    class: 'mediation',
    plover: [],
    definition: 'Mediates, sponsors or hosts talks or a truce, co-chairs the mediating body, arbitrates',
  }),
  define({
    name: 'PARTY_TO',
    from: actor,
    to: ['Conflict'],
    symmetric: false,
    sign: 0,
    class: 'structural',
    plover: [],
    definition: 'Fights in it or disputes in it',
  }),
  define({
    name: 'RECOGNIZES',
    from: actor,
    to: ['Territory', 'State'],
    symmetric: false,
    sign: 1,
    class: 'supportive',
    plover: [],
    definition: 'Recognises it',
  }),
  define({
    name: 'CONTROLS',
    from: actor,
    to: ['Territory', 'State'],
    symmetric: false,
    sign: 0,
    class: 'structural',
    plover: [],
    definition: 'Holds, occupies, administers',
  }),
  define({
    name: 'CLAIMS_TERRITORY',
    from: actor,
    to: ['Territory', 'State'],
    symmetric: false,
    sign: 0,
    class: 'structural',
    plover: [],
    definition: 'Says it is its own or demands its return',
  }),
  define({
    name: 'REPRESENTS',
    from: ['Person'],
    to: body,
    symmetric: false,
    sign: 0,
    class: 'structural',
    plover: [],
    definition: 'Holds an office of, speaks for',
  }),
  define({
    name: 'MEMBER_OF',
    from: actor,
    to: ['Organization'],
    symmetric: false,
    sign: 0,
    class: 'structural',
    plover: [],
    definition: 'Belongs to, co-chairs',
  }),
  define({
    name: 'PART_OF',
    from: ['Organization', 'Group', 'Territory'],
    to: [...body],
    symmetric: false,
    sign: 0,
    class: 'structural',
    plover: [],
    definition: 'Belongs to, is under',
  }),
  define({
    name: 'LOCATED_IN',
    from: ['Territory'],
    to: ['State', 'Territory'],
    symmetric: false,
    sign: 0,
    class: 'structural',
    plover: [],
    definition: 'Lies in, without belonging to',
  }),
] as const satisfies readonly Predicate[];

export type PredicateName = (typeof predicates)[number]['name'];

const byName: ReadonlyMap<string, Predicate> = new Map(predicates.map(row => [row.name, row]));

/** The row of a predicate; undefined for a name that the table (with the caller's additions) does not hold. */
export function predicateOf(name: string, added: readonly Predicate[] = []): Predicate | undefined {
  return byName.get(name) ?? added.find(row => row.name === name);
}

/** Relationship type of a statement in the graph: the predicate, or `NOT_<PREDICATE>` where it is negated. */
export function relationshipType(predicate: string, negated: boolean): string {
  return negated ? `NOT_${predicate}` : predicate;
}

/**
 * Sign of a relationship type: that of its predicate; for a negated one the opposite of a sign that speaks of
 * stance ("does not support" is against, "did not attack" says nothing and is 0).
 */
export function signOf(type: string, added: readonly Predicate[] = []): 1 | 0 | -1 {
  const negated = type.startsWith('NOT_');
  const row = predicateOf(negated ? type.slice(4) : type, added);
  if (!row) return 0;
  if (!negated) return row.sign;
  return row.sign === 1 ? -1 : 0;
}
