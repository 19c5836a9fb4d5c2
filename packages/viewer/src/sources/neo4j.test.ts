import { describe, expect, it } from 'vitest';
import { readAddress } from './neo4j.ts';

describe('the address of a Neo4j server', () => {
  it.each([
    ['localhost', 'neo4j://localhost'],
    [' graph.example:7688 ', 'neo4j://graph.example:7688'],
    ['bolt://[::1]:7687/', 'bolt://[::1]:7687'],
    ['neo4j+s://db.example/some/path?x=1', 'neo4j+s://db.example'],
  ])('takes %s', (text, address) => {
    expect(readAddress(text, false)).toBe(address);
  });

  it.each([
    ['', /no address/],
    ['neo4j://', /no address/],
    ['http://localhost:7474', /web page.*|Bolt/],
    ['neo4j://ann:secret@db.example', /no user and password/],
    ['bolt+ssc://db.example', /certificate/],
    ['javascript://alert', /not spoken/],
  ])('refuses %s', (text, why) => {
    expect(() => readAddress(text, false)).toThrow(why);
  });

  it('wants encryption from a page that came encrypted, but not to this machine', () => {
    expect(() => readAddress('bolt://db.example', true)).toThrow(/encrypted/);
    expect(readAddress('bolt://127.0.0.1:7687', true)).toBe('bolt://127.0.0.1:7687');
    expect(readAddress('bolt+s://db.example', true)).toBe('bolt+s://db.example');
  });
});
