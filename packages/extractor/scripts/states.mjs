// Writes src/3-mentions/gazetteer/states.ts from the npm package world-countries (ODbL 1.0).
// Run it by hand after raising that package's version: node scripts/states.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const countries = createRequire(import.meta.url)('world-countries');
// Recognised states, with the Holy See; what else has a code is a territory and stands in territories.ts.
const states = countries.filter(c => c.unMember || ['VAT', 'PSE', 'TWN', 'UNK'].includes(c.cca3));
const line = c => {
  const names = new Set([c.name.common, c.name.official]);
  names.delete('Kosovo');
  if (c.cca3 === 'UNK') names.add('Kosovo');
  const demonym = (c.demonyms.eng?.m ?? '').split(/, | or /).filter(Boolean);
  return [c.cca3, [...names].join(';'), c.capital.join(';'), demonym.join(';')].join('|');
};
const rows = states.map(line).sort().join('\n');
const file = fileURLToPath(new URL('../src/3-mentions/gazetteer/states.ts', import.meta.url));
writeFileSync(
  file,
  `/**
 * Recognised states: ISO 3166 code | names | capitals | demonyms.
 * Written by scripts/states.mjs from the npm package world-countries 5.1.0, whose data is under the
 * Open Database License 1.0; this table is a derived database under the same licence.
 * Corrections and further names stand in \`names.ts\`, never here.
 */
export const states = \`
${rows}
\`;
`,
);
console.log(`${states.length} states`);
