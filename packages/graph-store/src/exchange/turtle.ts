import { DataFactory, Writer } from 'n3';
import type { Format } from './format.ts';
import { type Kind, prefixes, rdf, resourcesOf, sayings, xsd } from './rdf.ts';

const { literal, namedNode, quad } = DataFactory;

/** Triples written before they are handed on. */
const SOME = 500;

const objectOf = (kind: Kind, value: string | number | boolean) =>
  kind === 'reference'
    ? namedNode(String(value))
    : kind === 'text'
      ? literal(String(value))
      : literal(String(value), namedNode(xsd + kind));

/** RDF in Turtle: see `resourcesOf`. @see https://www.w3.org/TR/turtle/ */
export const turtle: Format = {
  name: 'turtle',
  *write({ derived }) {
    let out = '';
    let count = 0;
    const sink = {
      write(chunk: string, _encoding: string, done?: () => void) {
        out += chunk;
        done?.();
      },
      end: (done?: () => void) => done?.(),
    };
    const writer = new Writer(sink as never, { prefixes });
    for (const { id, types, says } of resourcesOf(derived)) {
      const subject = namedNode(id);
      for (const type of types) writer.addQuad(quad(subject, namedNode(`${rdf}type`), namedNode(type)));
      for (const [name, kind, value] of sayings(says)) {
        writer.addQuad(quad(subject, namedNode(name), objectOf(kind, value)));
        count++;
      }
      if (count < SOME) continue;
      yield out;
      out = '';
      count = 0;
    }
    writer.end();
    yield out;
  },
};
