import { entityKey } from '../graph/rows.ts';
import type { Format } from './format.ts';
import { namedStatements, predicateOfType, title } from './parts.ts';
import { csv } from './table.ts';

/**
 * Statements as Discourse Network Analyzer exports them: who (person or organization) says of which concept whether
 * they agree. The concept is the predicate with its ends; of what an article asserts the subject is the one who acts.
 * @see https://github.com/leifeld/dna
 */
export const dna: Format = {
  name: 'dna',
  write: ({ derived }) =>
    csv(
      [
        'ID',
        'Date/time',
        'Document ID',
        'Document title',
        'Document author',
        'Document source',
        'Position start',
        'Position stop',
        'Text',
        'person',
        'organization',
        'concept',
        'agreement',
      ],
      (function* () {
        const nodes = new Map(derived.nodes.map(row => [row.key, row]));
        for (const { row, from, to, document } of namedStatements(derived)) {
          const of = row.properties;
          const { predicate, negated } = predicateOfType(row.type);
          const speaker = of.sourceId === undefined ? from : (nodes.get(entityKey(of.sourceId)) ?? from);
          const person = speaker.labels.includes('Person');
          const concept = of.asserted
            ? `${predicate} ${title(to)}`
            : `${title(from)} ${predicate} ${title(to)}`;
          yield [
            of.id,
            of.published === undefined ? '' : `${of.published} 00:00:00`,
            of.doc,
            title(document),
            '',
            of.outlet,
            of.evidenceStart,
            of.evidenceEnd,
            of.quote,
            person ? title(speaker) : '',
            person ? '' : title(speaker),
            concept,
            negated ? 0 : 1,
          ];
        }
      })(),
      true,
    ),
};
