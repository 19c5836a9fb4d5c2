import type { Format } from './format.ts';
import { prefixes, resourcesOf, terms } from './rdf.ts';

const context = {
  ...prefixes,
  ...Object.fromEntries(
    Object.entries(terms).map(([term, [iri, kind]]) => [
      term,
      kind === 'text'
        ? { '@id': iri }
        : { '@id': iri, '@type': kind === 'reference' ? '@id' : `xsd:${kind}` },
    ]),
  ),
};

/** The same triples as Turtle, as one JSON-LD document with its context inside. @see https://www.w3.org/TR/json-ld11/ */
export const jsonld: Format = {
  name: 'jsonld',
  *write({ derived }) {
    yield `{"@context":${JSON.stringify(context)},"@graph":[`;
    let first = true;
    for (const { id, types, says } of resourcesOf(derived)) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify({ '@id': id, '@type': types, ...says })}`;
      first = false;
    }
    yield '\n]}\n';
  },
};
