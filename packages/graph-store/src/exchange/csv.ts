import type { Format } from './format.ts';
import { namedStatements, text, title } from './parts.ts';
import { csv } from './table.ts';

const fields = [
  'doc',
  'outlet',
  'published',
  'timeStart',
  'timeEnd',
  'confidence',
  'asserted',
  'source',
  'quote',
  'evidenceStart',
  'evidenceEnd',
  'statement',
  'conflictId',
] as const;

/** One line a piece of evidence, as Gephi and spreadsheets read edges: ends by id and by name. */
export const edgeTable: Format = {
  name: 'csv',
  write: ({ derived }) =>
    csv(
      ['Id', 'Source', 'Target', 'Type', 'Label', 'SourceName', 'TargetName', 'Weight', ...fields],
      (function* () {
        for (const { row, from, to } of namedStatements(derived)) {
          const of = row.properties;
          yield [
            of.id,
            text(from, 'id'),
            text(to, 'id'),
            'Directed',
            row.type,
            title(from),
            title(to),
            1,
            ...fields.map(field => of[field] as string | number | boolean | undefined),
          ];
        }
      })(),
      true,
    ),
};
