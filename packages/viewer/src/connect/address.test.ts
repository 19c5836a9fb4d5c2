import { describe, expect, it } from 'vitest';
import { rememberInAddress, startOf } from './address.ts';

describe('the address of the page for Neo4j', () => {
  it('keeps server, user and database, and never a password', () => {
    let shown = '';
    const target = {
      location: { pathname: '/neo4j.html', hash: '#view=claims' },
      history: { replaceState: (_state: unknown, _title: string, address: string) => (shown = address) },
    } as unknown as Window;
    const login = { address: 'bolt://db:7687', user: 'ann', database: 'news', password: 'hush' };
    rememberInAddress(login, target);
    expect(shown).not.toContain('hush');
    expect(shown).toMatch(/#view=claims$/);
    expect(startOf(new URL(shown, 'http://x').search)).toEqual({
      address: 'bolt://db:7687',
      user: 'ann',
      database: 'news',
    });
  });

  it('begins with a server on this machine', () => {
    expect(startOf('?password=x')).toEqual({
      address: 'neo4j://localhost:7687',
      user: 'neo4j',
      database: '',
    });
  });
});
