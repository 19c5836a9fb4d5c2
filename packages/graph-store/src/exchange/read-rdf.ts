import { actorTypes, type EntityType, entityTypes, relationshipType } from '@entente/ontology';
import type { NodeRow, Properties, PropertyValue, RelationshipRow } from '../graph/rows.ts';
import {
  claimType,
  documentType,
  idOf,
  type Kind,
  mentionType,
  ns,
  rdf,
  statementType,
  type Term,
  terms,
} from './rdf.ts';
import type { ExchangedGraph } from './read-graph.ts';
import { nodeRow, relationshipRow } from './rows.ts';

/** A triple as RDF libraries give it. */
export interface Triple {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

const byIri: ReadonlyMap<string, Term> = new Map(
  Object.entries(terms).map(([term, [iri]]) => [iri, term as Term]),
);

/** What was said of one resource: values by term, as they stand. */
class Described {
  readonly iri: string;
  readonly types: string[] = [];
  readonly #values = new Map<Term, string[]>();

  constructor(iri: string) {
    this.iri = iri;
  }
  add(term: Term, value: string): void {
    const there = this.#values.get(term);
    if (there) there.push(value);
    else this.#values.set(term, [value]);
  }
  /** Each value once, in the order that the graph keeps lists in: RDF knows neither. */
  all(term: Term): readonly string[] {
    return [...new Set(this.#values.get(term))].sort();
  }
  get(term: Term): string | undefined {
    const [value, more] = this.all(term);
    if (more !== undefined) throw new Error(`${this.iri} has more than one ${term}`);
    return value;
  }
  need(term: Term): string {
    const value = this.get(term);
    if (value === undefined) throw new Error(`${this.iri} has no ${term}`);
    return value;
  }
  /** The values of terms that are there, each as its kind has it, under the names of properties. */
  properties(names: Readonly<Record<string, Term>>): Record<string, PropertyValue> {
    const out: Record<string, PropertyValue> = {};
    for (const [name, term] of Object.entries(names)) {
      const value = this.get(term);
      if (value !== undefined) out[name] = typed(terms[term][1], value);
    }
    return out;
  }
}

function typed(kind: Kind, text: string): PropertyValue {
  if (kind === 'boolean') return text === 'true' || text === '1';
  if (kind !== 'integer' && kind !== 'decimal') return text;
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) throw new Error(`${text} is no number`);
  return number;
}

const ofEntity = { name: 'name', ref: 'ref' } as const;
const ofDocument = {
  title: 'title',
  url: 'url',
  outlet: 'outlet',
  published: 'published',
  cluster: 'cluster',
} as const;
const ofClaim = { text: 'text', direct: 'direct', start: 'start', end: 'end', via: 'via' } as const;
const ofStatement = {
  statement: 'fact',
  timeStart: 'timeStart',
  timeEnd: 'timeEnd',
  evidenceStart: 'start',
  evidenceEnd: 'end',
  quote: 'quote',
  confidence: 'confidence',
  extractor: 'extractor',
} as const;

/** The graph that triples tell of which `resourcesOf` gave, in whatever order. @throws where they tell of no graph. */
export function readTriples(triples: Iterable<Triple>): ExchangedGraph {
  const described = new Map<string, Described>();
  for (const { subject, predicate, object } of triples) {
    const of = described.get(subject.value) ?? new Described(subject.value);
    described.set(subject.value, of);
    const term = byIri.get(predicate.value);
    if (predicate.value === `${rdf}type`) of.types.push(object.value);
    else if (term) of.add(term, object.value);
    // What others said beside is theirs.
  }
  const nodes = new Map<string, NodeRow>();
  const rest: [Described, string][] = [];
  for (const of of described.values()) {
    const type = of.types.find(known);
    const row = type === undefined ? undefined : nodeOf(of, type);
    if (row) nodes.set(of.iri, row);
    else if (type !== undefined) rest.push([of, type]);
  }
  const nodeAt = (iri: string) => {
    const row = nodes.get(iri);
    if (!row) throw new Error(`${iri} is spoken of and not described`);
    return row;
  };
  const relationships: RelationshipRow[] = [];
  const link = (type: string, from: string, to: string, properties: Properties = {}) =>
    relationships.push(relationshipRow(type, nodeAt(from).key, nodeAt(to).key, properties));
  for (const [iri, row] of nodes) {
    if (!row.labels.includes('Claim')) continue;
    const of = described.get(iri)!;
    for (const document of of.all('derivedFrom')) link('IN', iri, document);
    for (const entity of of.all('about')) link('ABOUT', iri, entity);
    for (const speaker of of.all('attributedTo')) link('SAID', speaker, iri);
  }
  for (const [of, type] of rest)
    if (type === mentionType)
      link('MENTIONED_IN', of.need('entity'), of.need('derivedFrom'), of.properties({ count: 'count' }));
    else {
      const predicate = decodeURIComponent(of.need('predicate').slice(ns.length));
      const negated = typed('boolean', of.need('negated')) === true;
      link(
        relationshipType(predicate, negated),
        of.need('subject'),
        of.need('object'),
        statementOf(of, nodeAt),
      );
    }
  return { nodes: [...nodes.values()], relationships };
}

const known = (type: string) =>
  [documentType, claimType, mentionType, statementType].includes(type) || entityType(type) !== undefined;

function entityType(type: string): EntityType | undefined {
  return entityTypes.find(name => ns + name === type);
}

function nodeOf(of: Described, type: string): NodeRow | undefined {
  const entity = entityType(type);
  if (entity)
    return nodeRow(actorTypes.has(entity) ? ['Actor', entity] : [entity], {
      id: idOf('entity', of.iri),
      aliases: of.all('alias'),
      ...of.properties(ofEntity),
    });
  if (type === documentType)
    return nodeRow(['Document'], { id: idOf('document', of.iri), ...of.properties(ofDocument) });
  if (type === claimType) return nodeRow(['Claim'], { id: idOf('claim', of.iri), ...of.properties(ofClaim) });
  return undefined;
}

/** Properties of a piece of evidence; what its document and its speaker are called stands with these. */
function statementOf(of: Described, nodeAt: (iri: string) => NodeRow): Properties {
  const document = nodeAt(of.need('derivedFrom')).properties;
  const speaker = of.get('attributedTo');
  const claim = of.get('claim');
  const conflict = of.get('conflict');
  const out: Record<string, PropertyValue> = {
    id: idOf('evidence', of.iri),
    doc: document['id']!,
    asserted: speaker === undefined,
    why: of.all('why'),
    ...of.properties(ofStatement),
  };
  for (const name of ['outlet', 'published']) if (document[name] !== undefined) out[name] = document[name];
  if (speaker !== undefined) {
    const { id, name } = nodeAt(speaker).properties;
    out['source'] = name!;
    out['sourceId'] = id!;
  }
  if (claim !== undefined) out['claimId'] = idOf('claim', claim);
  if (conflict !== undefined) out['conflictId'] = idOf('entity', conflict);
  return out;
}
