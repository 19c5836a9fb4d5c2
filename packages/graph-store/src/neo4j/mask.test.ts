import { expect, it } from 'vitest';
import { mask } from './mask.ts';

it.each([
  ['MATCH (n) RETURN n', 'MATCH (n:!EntenteRecords) RETURN n'],
  ['MATCH () RETURN 1', 'MATCH (:!EntenteRecords) RETURN 1'],
  ['MATCH (n {id: 1}) RETURN n', 'MATCH (n:!EntenteRecords {id: 1}) RETURN n'],
  ['MATCH (n:Actor) RETURN n', 'MATCH (n:Actor) RETURN n'],
  ['MATCH (n:!Actor) RETURN n', 'MATCH (n:(!Actor)&!EntenteRecords) RETURN n'],
  ['MATCH (n:%) RETURN n', 'MATCH (n:(%)&!EntenteRecords) RETURN n'],
  [
    'RETURN COUNT { (x) WHERE x.name = "(n)" } AS n',
    'RETURN COUNT { (x:!EntenteRecords) WHERE x.name = "(n)" } AS n',
  ],
  ['SHOW SOMETHING ELSE (n)', 'SHOW SOMETHING ELSE (n)'],
])('%s', (query, masked) => expect(mask(query)).toBe(masked));
