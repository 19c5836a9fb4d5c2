import { typeOf } from '../memory/view.ts';
import type { Format } from './format.ts';
import { entityNodes, namedStatements, predicateOfType, text } from './parts.ts';
import { iri, ns } from './turtle.ts';

const context = {
  '@vocab': ns,
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  subject: { '@id': 'rdf:subject', '@type': '@id' },
  predicate: { '@id': 'rdf:predicate', '@type': '@vocab' },
  object: { '@id': 'rdf:object', '@type': '@id' },
  derivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  attributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
  confidence: { '@type': 'xsd:double' },
  issued: { '@id': 'dcterms:issued', '@type': 'xsd:date' },
  title: 'dcterms:title',
  publisher: 'dcterms:publisher',
  identifier: 'dcterms:identifier',
};

/** The same triples as Turtle, as one JSON-LD document with its context inside. */
export const jsonld: Format = {
  name: 'jsonld',
  *write({ derived }) {
    yield `{"@context":${JSON.stringify(context)},"@graph":[`;
    let first = true;
    const item = (value: object) => {
      const line = `${first ? '\n' : ',\n'}${JSON.stringify(value)}`;
      first = false;
      return line;
    };
    for (const row of entityNodes(derived))
      yield item({
        '@id': iri('entity', text(row, 'id')),
        '@type': typeOf(row.labels),
        label: text(row, 'name'),
        alias: row.properties['aliases'],
        identifier: row.properties['ref'],
      });
    for (const row of derived.nodes)
      if (row.labels.includes('Document'))
        yield item({
          '@id': iri('document', text(row, 'id')),
          '@type': 'prov:Entity',
          title: row.properties['title'],
          publisher: row.properties['outlet'],
          issued: row.properties['published'],
        });
    for (const { row, from, to } of namedStatements(derived)) {
      const { predicate, negated } = predicateOfType(row.type);
      const { sourceId } = row.properties;
      yield item({
        '@id': iri('evidence', row.properties.id),
        '@type': 'rdf:Statement',
        subject: iri('entity', text(from, 'id')),
        predicate,
        object: iri(to.labels.includes('Claim') ? 'claim' : 'entity', text(to, 'id')),
        negated,
        confidence: row.properties.confidence,
        quote: row.properties.quote,
        derivedFrom: iri('document', row.properties.doc),
        attributedTo: sourceId === undefined ? undefined : iri('entity', sourceId),
      });
    }
    yield '\n]}\n';
  },
};
