import { describe, expect, it } from 'vitest';
import { checkRecord } from './check.ts';
import { OntologyError } from './errors.ts';
import { hashText } from './hash.ts';

const text = 'Norland backs Sudmark.';

interface Mutable {
  extraction: {
    doc: string;
    statements: { predicate: string; source: string | null; evidence: { start: number; end: number } }[];
  };
}

async function record(change: (record: Mutable) => void = () => {}): Promise<unknown> {
  const value = {
    document: { id: 'a', text, hash: await hashText(text) },
    extraction: {
      doc: 'a',
      entities: [
        { id: 'e1', type: 'State', name: 'Norland', mentions: [{ start: 0, end: 7, kind: 'name' }] },
        { id: 'e2', type: 'State', name: 'Sudmark', mentions: [{ start: 14, end: 21, kind: 'name' }] },
      ],
      claims: [],
      statements: [
        {
          subject: 'e1',
          predicate: 'SUPPORTS',
          object: 'e2',
          source: null,
          negated: false,
          evidence: { start: 0, end: 22 },
          evidenceAll: [{ start: 0, end: 22 }],
          confidence: 0.9,
        },
      ],
    },
  };
  change(value);
  return value;
}

function refusal(value: unknown): OntologyError {
  try {
    checkRecord(value);
  } catch (error) {
    if (error instanceof OntologyError) return error;
    throw error;
  }
  throw new Error('the record was accepted');
}

describe('checkRecord', () => {
  it('accepts a whole record and fills what may be left out', async () => {
    const checked = checkRecord(await record());
    expect(checked.document.language).toBe('en');
    expect(checked.extraction.entities[0]?.aliases).toEqual([]);
  });

  it('names the document and the field of a span outside the text', async () => {
    const error = refusal(
      await record(r => {
        r.extraction.statements[0]!.evidence.end = 400;
      }),
    );
    expect(error.code).toBe('INVALID_RECORD');
    expect(error.message).toContain('document a');
    expect(error.message).toContain('outside the text');
  });

  it('refuses ends that the predicate does not allow', async () => {
    const error = refusal(
      await record(r => {
        r.extraction.statements[0]!.predicate = 'MEDIATES';
      }),
    );
    expect(error.message).toContain('MEDIATES does not go from State to State');
  });

  it('refuses a reference to nothing', async () => {
    expect(
      refusal(
        await record(r => {
          r.extraction.statements[0]!.source = 'e9';
        }),
      ).message,
    ).toContain('e9');
    expect(
      refusal(
        await record(r => {
          r.extraction.doc = 'b';
        }),
      ).message,
    ).toContain('document b');
  });

  it('refuses what is no record at all, without a crash', () => {
    for (const value of [null, 7, '', [], {}, { document: { __proto__: { id: 'x' } } }])
      expect(refusal(value).code).toBe('INVALID_RECORD');
  });
});

describe('hashText', () => {
  it('is SHA-256 in hex', async () => {
    expect(await hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
