import { describe, expect, it } from 'vitest';
import { localTck } from '../../tck/features.ts';
import { SAMPLE_QUERIES } from '../../test/sample-queries.ts';
import { parse } from '../parse/parse.ts';
import { format } from './format.ts';

/** The syntax tree without places. */
function tree(query: string): string {
  return JSON.stringify(parse(query), (key, value) => {
    if (key === 'start' || key === 'end' || key === 'text') return undefined;
    return typeof value === 'bigint' ? `${value}n` : value;
  });
}

describe('format', () => {
  it.each([
    [
      'match (n:A)-[r :R]->( m ) where n.x=1 and not(m.y<2) return n.x as x,m order by x desc limit 3',
      [
        'MATCH (n:A)-[r:R]->(m)',
        '  WHERE n.x = 1 AND NOT (m.y < 2)',
        'RETURN n.x AS x, m',
        '  ORDER BY x DESC',
        '  LIMIT 3',
      ],
    ],
    [
      'match (a) call(a){match (a)-->(b) return count(b) as c} return a,c',
      ['MATCH (a)', 'CALL (a) {', '  MATCH (a)-->(b)', '  RETURN count(b) AS c', '}', 'RETURN a, c'],
    ],
    [
      'merge (a {x:1}) on create set a.y=-1 return a // done',
      ['MERGE (a {x: 1})', '  ON CREATE SET a.y = -1', 'RETURN a // done'],
    ],
    ['return 1 /* one */ , 2', ['RETURN 1 /* one */, 2']],
    ['// first\nmatch (n) return n', ['// first', 'MATCH (n)', 'RETURN n']],
  ])('%s', (query, lines) => expect(format(query)).toBe(lines.join('\n')));

  it('gives back what does not parse', () => expect(format('match (n retrun n')).toBe('match (n retrun n'));

  it('keeps the meaning and is stable', () => {
    for (const query of SAMPLE_QUERIES) {
      const formatted = format(query);
      expect(tree(formatted)).toBe(tree(query));
      expect(format(formatted)).toBe(formatted);
    }
  });

  it('keeps the meaning of every query of the TCK', context => {
    const tck = localTck();
    if (tck === undefined) return context.skip('The openCypher TCK is not here: set TCK_DIR to its folder.');
    for (const { steps } of tck.scenarios) {
      for (const { doc } of steps) {
        if (doc === undefined || !parses(doc)) continue;
        const formatted = format(doc);
        if (tree(formatted) !== tree(doc)) throw new Error(`${doc}\nbecame\n${formatted}`);
        if (format(formatted) !== formatted) throw new Error(`not stable: ${formatted}`);
      }
    }
  });
});

function parses(query: string): boolean {
  try {
    parse(query);
    return true;
  } catch {
    return false;
  }
}
