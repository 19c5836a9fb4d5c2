import { entityTypes, nodeProperties, statementProperties, structuralTypes } from '@entente/ontology';
import type { GraphModel } from '../../model/model.ts';

/** Names that the editor offers. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
}

const properties = [
  ...new Set<string>([...Object.values(nodeProperties).flat(), 'count', ...statementProperties]),
];

/** Labels and properties of the ontology; relationship types that are in the graph. */
export function vocabularyOf(model: GraphModel): Vocabulary {
  const types = new Set<string>(structuralTypes);
  for (const { type } of model.edges) types.add(type);
  return { labels: ['Actor', 'Claim', 'Document', ...entityTypes], types: [...types].sort(), properties };
}
