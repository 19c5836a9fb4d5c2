import { DataFactory, Writer } from 'n3';
import { typeOf } from '../memory/view.ts';
import type { Format } from './format.ts';
import { entityNodes, namedStatements, predicateOfType, text } from './parts.ts';

const { literal, namedNode, quad } = DataFactory;

export const ns = 'https://entente.example/ns#';
export const resource = 'urn:entente:';
export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
export const prov = 'http://www.w3.org/ns/prov#';
export const dcterms = 'http://purl.org/dc/terms/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** An id as an IRI: nothing of it can break out. */
export const iri = (kind: string, id: string) => `${resource}${kind}:${encodeURIComponent(id)}`;

const SOME = 500;

/**
 * RDF in Turtle: entities, documents, and each piece of evidence as an `rdf:Statement` that was derived from its
 * document and quoted from it (PROV-O). What is only somebody's word is attributed to them.
 */
export const turtle: Format = {
  name: 'turtle',
  *write({ derived }) {
    let out = '';
    let count = 0;
    const prefixes = { e: ns, rdf, rdfs, prov, dcterms, xsd };
    const sink = {
      write(chunk: string, _encoding: string, done?: () => void) {
        out += chunk;
        done?.();
      },
      end: (done?: () => void) => done?.(),
    };
    const writer = new Writer(sink as never, { prefixes });
    const add = (
      subject: string,
      predicate: string,
      object: ReturnType<typeof namedNode> | ReturnType<typeof literal>,
    ) => {
      writer.addQuad(quad(namedNode(subject), namedNode(predicate), object));
      count++;
    };
    for (const row of entityNodes(derived)) {
      const at = iri('entity', text(row, 'id'));
      add(at, `${rdf}type`, namedNode(ns + typeOf(row.labels)));
      add(at, `${rdfs}label`, literal(text(row, 'name')));
      for (const alias of row.properties['aliases'] as string[]) add(at, `${ns}alias`, literal(alias));
      if (row.properties['ref'] !== undefined) add(at, `${dcterms}identifier`, literal(text(row, 'ref')));
    }
    for (const row of derived.nodes) {
      if (!row.labels.includes('Document')) continue;
      const at = iri('document', text(row, 'id'));
      add(at, `${rdf}type`, namedNode(`${prov}Entity`));
      if (row.properties['title'] !== undefined) add(at, `${dcterms}title`, literal(text(row, 'title')));
      if (row.properties['outlet'] !== undefined)
        add(at, `${dcterms}publisher`, literal(text(row, 'outlet')));
      if (row.properties['published'] !== undefined)
        add(at, `${dcterms}issued`, literal(text(row, 'published'), namedNode(`${xsd}date`)));
      if (row.properties['url'] !== undefined) add(at, `${dcterms}source`, literal(text(row, 'url')));
      if (count >= SOME) {
        yield out;
        out = '';
        count = 0;
      }
    }
    for (const { row, from, to } of namedStatements(derived)) {
      const at = iri('evidence', row.properties.id);
      const { predicate, negated } = predicateOfType(row.type);
      const kind = to.labels.includes('Claim') ? 'claim' : 'entity';
      add(at, `${rdf}type`, namedNode(`${rdf}Statement`));
      add(at, `${rdf}subject`, namedNode(iri('entity', text(from, 'id'))));
      add(at, `${rdf}predicate`, namedNode(ns + predicate));
      add(at, `${rdf}object`, namedNode(iri(kind, text(to, 'id'))));
      add(at, `${ns}negated`, literal(String(negated), namedNode(`${xsd}boolean`)));
      add(at, `${ns}confidence`, literal(String(row.properties.confidence), namedNode(`${xsd}double`)));
      add(at, `${ns}quote`, literal(row.properties.quote));
      add(at, `${prov}wasDerivedFrom`, namedNode(iri('document', row.properties.doc)));
      if (row.properties.sourceId !== undefined)
        add(at, `${prov}wasAttributedTo`, namedNode(iri('entity', row.properties.sourceId)));
      if (count >= SOME) {
        yield out;
        out = '';
        count = 0;
      }
    }
    writer.end();
    yield out;
  },
};
