import { typeOf } from '../memory/view.ts';
import { hashParts } from '../text/hash.ts';
import type { Format } from './format.ts';
import { entityNodes, namedStatements, predicateOfType, text } from './parts.ts';

/** Schemata of FollowTheMoney that our types are. @see https://followthemoney.tech/explorer/ */
const schemata: Readonly<Record<string, string>> = {
  State: 'PublicBody',
  Territory: 'LegalEntity',
  Organization: 'Organization',
  Person: 'Person',
  Group: 'Organization',
  Conflict: 'Event',
};

/** Letters, digits, dots, hyphens and underscores are what ids there may have. */
const idOf = (kind: string, id: string) => `entente-${hashParts(kind, id).replaceAll('$', '.')}`;
const list = (value: string | undefined) => (value === undefined || value === '' ? [] : [value]);

/**
 * FollowTheMoney entities, one a line, as OpenSanctions and Aleph read them. Statements are links with the predicate
 * as their role: membership where the schema has it, `UnknownLink` else; `recordId` is the id of the article they stand
 * in. What is denied is left out, since a link cannot say so.
 */
export const ftm: Format = {
  name: 'ftm',
  *write({ derived }) {
    const line = (id: string, schema: string, properties: Readonly<Record<string, readonly string[]>>) =>
      `${JSON.stringify({
        id,
        schema,
        properties: Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0)),
      })}\n`;
    const legal = new Set<string>();
    const bodies = new Set<string>();
    for (const row of entityNodes(derived)) {
      const type = typeOf(row.labels)!;
      if (type !== 'Conflict') legal.add(row.key);
      if (type === 'State' || type === 'Organization' || type === 'Group') bodies.add(row.key);
      const ref = text(row, 'ref');
      yield line(idOf('entity', row.key), schemata[type]!, {
        name: [text(row, 'name')],
        alias: row.properties['aliases'] as string[],
        country: ref.startsWith('iso:') ? [ref.slice(4).toLowerCase()] : [],
      });
    }
    for (const row of derived.nodes)
      if (row.labels.includes('Document'))
        yield line(idOf('document', text(row, 'id')), 'Article', {
          title: [text(row, 'title') || text(row, 'id')],
          publisher: list(text(row, 'outlet')),
          publishedAt: list(text(row, 'published')),
          sourceUrl: list(text(row, 'url')),
        });
    for (const { row, from, to, document } of namedStatements(derived)) {
      const { predicate, negated } = predicateOfType(row.type);
      if (negated || !legal.has(from.key) || !legal.has(to.key)) continue;
      const of = row.properties;
      const member = predicate === 'MEMBER_OF' && bodies.has(to.key);
      yield line(idOf('evidence', of.id), member ? 'Membership' : 'UnknownLink', {
        [member ? 'member' : 'subject']: [idOf('entity', from.key)],
        [member ? 'organization' : 'object']: [idOf('entity', to.key)],
        role: [predicate],
        summary: [of.asserted ? of.quote : `${of.source}: ${of.quote}`],
        startDate: list(of.timeStart),
        endDate: list(of.timeEnd),
        recordId: [idOf('document', of.doc)],
        sourceUrl: list(text(document, 'url')),
        publisher: list(of.outlet),
      });
    }
  },
};
