import { entityTypes, structuralTypes } from '@entente/ontology';
import type { GraphModel } from '../../model/model.ts';

/** Names that the editor offers. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
}

const properties = [
  ...[
    'id',
    'name',
    'aliases',
    'ref',
    'text',
    'direct',
    'via',
    'title',
    'url',
    'outlet',
    'published',
    'cluster',
    'count',
  ],
  ...[
    'statement',
    'doc',
    'timeStart',
    'timeEnd',
    'evidenceStart',
    'evidenceEnd',
    'quote',
    'confidence',
    'asserted',
  ],
  ...['source', 'sourceId', 'claimId', 'conflictId', 'why', 'extractor', 'start', 'end'],
];

/** Labels and properties of the ontology; relationship types that are in the graph. */
export function vocabularyOf(model: GraphModel): Vocabulary {
  const types = new Set<string>(structuralTypes);
  for (const { type } of model.edges) types.add(type);
  return { labels: ['Actor', 'Claim', 'Document', ...entityTypes], types: [...types].sort(), properties };
}
