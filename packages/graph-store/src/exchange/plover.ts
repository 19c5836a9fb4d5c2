import { predicateOf } from '@entente/ontology';
import type { Format } from './format.ts';
import { namedStatements, predicateOfType, text, title } from './parts.ts';
import { csv } from './table.ts';

/**
 * Event rows with PLOVER's fields: who did what to whom, when, reported where. Predicates without a PLOVER root
 * (structure, speech) and denied events are no events and are left out.
 * @see https://github.com/openeventdata/PLOVER
 */
export const plover: Format = {
  name: 'plover',
  write: ({ derived }) =>
    csv(
      [
        'event_id',
        'event_date',
        'event_type',
        'source',
        'source_name',
        'target',
        'target_name',
        'asserted',
        'attributed_to',
        'text',
        'publisher',
        'publication_date',
        'url',
        'doc_id',
        'confidence',
        'cluster',
      ],
      (function* () {
        for (const { row, from, to, document } of namedStatements(derived)) {
          const { predicate, negated } = predicateOfType(row.type);
          const root = predicateOf(predicate)?.plover[0];
          if (negated || root === undefined || to.labels.includes('Claim')) continue;
          const of = row.properties;
          yield [
            of.id,
            of.timeStart ?? of.published,
            root,
            text(from, 'id'),
            title(from),
            text(to, 'id'),
            title(to),
            of.asserted,
            of.source,
            of.quote,
            of.outlet,
            of.published,
            text(document, 'url'),
            of.doc,
            of.confidence,
            text(document, 'cluster'),
          ];
        }
      })(),
      true,
    ),
};
