import type { Derived } from '../graph/derive.ts';
import { isStatement, type NodeRow, type PropertyValue, type RelationshipRow } from '../graph/rows.ts';
import { typeOf } from '../memory/view.ts';
import { namedStatements, predicateOfType, text } from './parts.ts';

export const ns = 'https://entente.example/ns#';
export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const prov = 'http://www.w3.org/ns/prov#';
export const xsd = 'http://www.w3.org/2001/XMLSchema#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const dcterms = 'http://purl.org/dc/terms/';

export const prefixes = { e: ns, rdf, rdfs, prov, dcterms, xsd };

/** How a value is written: as a text, as a datatype of XML Schema, or as a reference to another resource. */
export type Kind = 'text' | 'date' | 'boolean' | 'integer' | 'decimal' | 'reference';

/** The words that resources are described with: what each is called in RDF, and what it holds. */
export const terms = {
  name: [`${rdfs}label`, 'text'],
  alias: [`${ns}alias`, 'text'],
  ref: [`${dcterms}identifier`, 'text'],
  title: [`${dcterms}title`, 'text'],
  outlet: [`${dcterms}publisher`, 'text'],
  published: [`${dcterms}issued`, 'date'],
  url: [`${dcterms}source`, 'text'],
  cluster: [`${ns}cluster`, 'text'],
  text: [`${ns}text`, 'text'],
  direct: [`${ns}direct`, 'boolean'],
  via: [`${ns}via`, 'text'],
  about: [`${ns}about`, 'reference'],
  subject: [`${rdf}subject`, 'reference'],
  predicate: [`${rdf}predicate`, 'reference'],
  object: [`${rdf}object`, 'reference'],
  negated: [`${ns}negated`, 'boolean'],
  fact: [`${ns}fact`, 'text'],
  // Readers of JSON-LD round an `xsd:double` to 16 digits; a decimal they leave as it is.
  confidence: [`${ns}confidence`, 'decimal'],
  quote: [`${ns}quote`, 'text'],
  start: [`${ns}start`, 'integer'],
  end: [`${ns}end`, 'integer'],
  timeStart: [`${ns}timeStart`, 'text'],
  timeEnd: [`${ns}timeEnd`, 'text'],
  claim: [`${ns}claim`, 'reference'],
  conflict: [`${ns}conflict`, 'reference'],
  why: [`${ns}why`, 'text'],
  extractor: [`${ns}extractor`, 'text'],
  entity: [`${ns}entity`, 'reference'],
  count: [`${ns}count`, 'integer'],
  derivedFrom: [`${prov}wasDerivedFrom`, 'reference'],
  attributedTo: [`${prov}wasAttributedTo`, 'reference'],
} as const satisfies Readonly<Record<string, readonly [iri: string, kind: Kind]>>;

export type Term = keyof typeof terms;
export type Description = Readonly<Partial<Record<Term, PropertyValue | undefined>>>;

/** A thing that RDF speaks of: its IRI, what it is, and what is said of it. */
export interface Resource {
  readonly id: string;
  readonly types: readonly string[];
  readonly says: Description;
}

export const documentType = `${ns}Document`;
export const claimType = `${ns}Claim`;
export const mentionType = `${ns}Mention`;
export const statementType = `${rdf}Statement`;

const kinds = ['entity', 'document', 'claim', 'mention', 'evidence'] as const;
export type ResourceKind = (typeof kinds)[number];

/** An id as an IRI: nothing of it can break out. */
export const iri = (kind: ResourceKind, id: string) => `urn:entente:${kind}:${encodeURIComponent(id)}`;

/** The id in an IRI of a kind. @throws where it is none. */
export function idOf(kind: ResourceKind, of: string): string {
  const head = `urn:entente:${kind}:`;
  if (!of.startsWith(head)) throw new Error(`${of} is no ${kind}`);
  return decodeURIComponent(of.slice(head.length));
}

export const predicateIri = (predicate: string) => ns + encodeURIComponent(predicate);

/** A number between 0 and 1 without an exponent, and without losing anything. */
export function decimal(value: number): string {
  const text = String(value);
  const parts = /^(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  return parts ? `0.${'0'.repeat(Number(parts[3]) - 1)}${parts[1]}${parts[2] ?? ''}` : text;
}

/**
 * The whole graph as resources: entities, documents, claims, mentions, and each piece of evidence as an
 * `rdf:Statement` that was derived from its document and quoted from it (PROV-O). What is only somebody's word is
 * attributed to them.
 */
export function* resourcesOf(derived: Derived): Iterable<Resource> {
  const byKey = new Map(derived.nodes.map(row => [row.key, row]));
  const idAt = (key: string) => text(byKey.get(key)!, 'id');
  const linked = new Map<string, { from: string[]; about: string[]; speaker: string[] }>();
  const mentions: RelationshipRow[] = [];
  for (const row of derived.relationships) {
    if (isStatement(row)) continue;
    if (row.type === 'MENTIONED_IN') {
      mentions.push(row);
      continue;
    }
    const claim = row.type === 'SAID' ? row.to : row.from;
    const of = linked.get(claim) ?? { from: [], about: [], speaker: [] };
    linked.set(claim, of);
    if (row.type === 'IN') of.from.push(iri('document', idAt(row.to)));
    else if (row.type === 'ABOUT') of.about.push(iri('entity', idAt(row.to)));
    else of.speaker.push(iri('entity', idAt(row.from)));
  }
  for (const row of derived.nodes) yield nodeResource(row, linked.get(row.key));
  for (const row of mentions)
    yield {
      id: iri('mention', row.key),
      types: [mentionType],
      says: {
        entity: iri('entity', idAt(row.from)),
        derivedFrom: iri('document', idAt(row.to)),
        count: row.properties['count'],
      },
    };
  for (const { row, from, to } of namedStatements(derived)) {
    const of = row.properties;
    const { predicate, negated } = predicateOfType(row.type);
    yield {
      id: iri('evidence', of.id),
      types: [statementType],
      says: {
        subject: iri('entity', text(from, 'id')),
        predicate: predicateIri(predicate),
        object: iri(to.labels.includes('Claim') ? 'claim' : 'entity', text(to, 'id')),
        negated,
        fact: of.statement,
        confidence: decimal(of.confidence),
        quote: of.quote,
        start: of.evidenceStart,
        end: of.evidenceEnd,
        timeStart: of.timeStart,
        timeEnd: of.timeEnd,
        claim: of.claimId === undefined ? undefined : iri('claim', of.claimId),
        conflict: of.conflictId === undefined ? undefined : iri('entity', of.conflictId),
        why: of.why,
        extractor: of.extractor,
        derivedFrom: iri('document', of.doc),
        attributedTo: of.sourceId === undefined ? undefined : iri('entity', of.sourceId),
      },
    };
  }
}

function nodeResource(
  row: NodeRow,
  links: { from: string[]; about: string[]; speaker: string[] } | undefined,
): Resource {
  const { id, aliases, ...rest } = row.properties as Readonly<Record<string, PropertyValue>> & { id: string };
  if (row.labels.includes('Document'))
    return { id: iri('document', id), types: [documentType, `${prov}Entity`], says: rest };
  if (row.labels.includes('Claim'))
    return {
      id: iri('claim', id),
      types: [claimType],
      says: { ...rest, derivedFrom: links?.from, about: links?.about, attributedTo: links?.speaker },
    };
  return { id: iri('entity', id), types: [ns + typeOf(row.labels)], says: { ...rest, alias: aliases } };
}

/** What is said of a resource, value by value. */
export function* sayings(
  says: Description,
): Iterable<readonly [iri: string, kind: Kind, value: string | number | boolean]> {
  for (const [term, given] of Object.entries(says)) {
    if (given === undefined) continue;
    const [name, kind] = terms[term as Term];
    for (const value of Array.isArray(given) ? (given as readonly string[]) : [given as string])
      yield [name, kind, value];
  }
}
