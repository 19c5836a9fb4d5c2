import { describe, expect, it } from 'vitest';
import { scalar, sig } from './define.ts';
import { builtInFunctions, builtInRegistry } from './index.ts';
import { createFunctionRegistry } from './spec.ts';

describe('the list of functions', () => {
  it('has no name twice', () => {
    const names = builtInFunctions.flatMap(spec => [spec.name, ...(spec.aliases ?? [])]);
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length);
  });

  it('documents every function and every signature', () => {
    for (const spec of builtInFunctions) {
      expect(spec.doc, spec.name).toMatch(/\.$/);
      expect(spec.signatures.length, spec.name).toBeGreaterThan(0);
      for (const { parameters } of spec.signatures) {
        const optional = parameters.map(parameter => parameter.optional === true);
        expect(optional, `${spec.name}: optional parameters come last`).toEqual([...optional].sort());
      }
    }
  });

  it('is looked up without case, and can be extended and overridden', () => {
    expect(builtInRegistry.get('TOUPPER')?.name).toBe('toUpper');
    expect(builtInRegistry.get('datetime.FROMEPOCHmillis')?.name).toBe('datetime.fromEpochMillis');
    const own = scalar('toUpper', 'user', sig([], 'STRING'), 'Own.', () => 'own');
    expect(createFunctionRegistry(builtInFunctions, [own]).get('toupper')).toBe(own);
  });
});
