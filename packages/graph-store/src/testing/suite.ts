import { afterAll, beforeAll, describe, it } from 'vitest';
import type { GraphStore } from '../contract.ts';
import type { StoreCase } from './cases/case.ts';
import { curateCases } from './cases/curate.ts';
import { graphCases } from './cases/graph.ts';
import { hostileCases } from './cases/hostile.ts';
import { loadCases } from './cases/load.ts';
import { queryStoreCases } from './cases/query.ts';
import { sourceCases } from './cases/source.ts';
import { fixture } from './fixture.ts';

/** What a driver gives to be tested. */
export interface StoreHarness {
  readonly name: string;
  /** A store with nothing in it, whatever was there before. */
  empty(): Promise<GraphStore>;
  /** After all tests. */
  close?(): Promise<void>;
  /** Names of cases that the driver cannot do, each with the reason: a declared gap. */
  readonly gaps?: Readonly<Record<string, string>>;
}

/** Everything a store must do, by subject. */
export const storeCases: Readonly<Record<string, readonly StoreCase[]>> = {
  views: sourceCases,
  queries: queryStoreCases,
  loading: loadCases,
  graph: graphCases,
  corrections: curateCases,
  'hostile texts': hostileCases,
};

/** Declares the suite for a driver: the same cases for all. */
export function storeSuite(harness: StoreHarness): void {
  describe(harness.name, () => {
    afterAll(() => harness.close?.());
    const declare = (each: StoreCase, store: () => Promise<GraphStore>) => {
      const gap = harness.gaps?.[each.name];
      if (gap !== undefined)
        it.skip(// why: a driver's declared gap, shown with its reason beside the cases that pass
        `${each.name} (${gap})`, () => {});
      else
        it(each.name, async () => {
          const own = await store();
          try {
            await each.run(own);
          } finally {
            if (each.on === 'fresh') await own.close();
          }
        });
    };
    describe('filled', () => {
      let filled: GraphStore;
      beforeAll(async () => {
        filled = await harness.empty();
        await filled.load(fixture);
      }, 180_000);
      afterAll(() => filled?.close());
      for (const [subject, cases] of Object.entries(storeCases)) {
        const own = cases.filter(each => each.on === 'filled');
        if (own.length > 0)
          describe(subject, () => {
            for (const each of own) declare(each, async () => filled);
          });
      }
    });
    for (const [subject, cases] of Object.entries(storeCases)) {
      const own = cases.filter(each => each.on === 'fresh');
      if (own.length > 0)
        describe(subject, () => {
          for (const each of own) declare(each, () => harness.empty());
        });
    }
  });
}
