import { besideLabel } from './mask.ts';

/** Labels by which nodes are found when relationships are written; each has unique ids. */
export const baseLabels = ['Actor', 'Conflict', 'Claim', 'Document'] as const;
export type BaseLabel = (typeof baseLabels)[number];

export const recordLabel = 'EntenteRecord';
export const eventLabel = 'EntenteEvent';
export const metaLabel = 'EntenteMeta';

/** Labels of a node beside the graph. */
export const beside = (label: string) => `${label}:${besideLabel}`;

/** Made at first use, each only where it is missing. */
export const schemaStatements: readonly string[] = [
  ...[...baseLabels, recordLabel, eventLabel, metaLabel].map(
    label =>
      `CREATE CONSTRAINT entente_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...['State', 'Territory', 'Organization', 'Person', 'Group'].map(
    label => `CREATE INDEX entente_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  ),
  fullText('entente_names', ['Actor', 'Conflict'], ['name', 'aliases']),
  fullText('entente_claims', ['Claim'], ['text']),
  fullText('entente_documents', [recordLabel], ['title', 'text']),
];

/** Indexes are filled in the background after a commit, which loading does not wait for; searches do. */
function fullText(name: string, labels: readonly string[], properties: readonly string[]): string {
  const on = properties.map(property => `n.${property}`).join(', ');
  return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels.join('|')}) ON EACH [${on}]
    OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding', \`fulltext.eventually_consistent\`: true}}`;
}
