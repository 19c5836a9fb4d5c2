import { type EntityType, type ExtractionRecord, type Mention, recordSchema } from '@entente/ontology';
import { cyrb53 } from '../text/hash.ts';

export interface EntitySpec {
  readonly type: EntityType;
  readonly name: string;
  readonly ref?: string;
  readonly aliases?: readonly string[];
  /** Local ids of the state, territory or body it belongs to. */
  readonly of?: string;
  readonly office?: string;
  readonly gender?: 'female' | 'male';
  readonly unnamed?: boolean;
  readonly parties?: readonly string[];
  readonly territory?: string;
}

/** A statement as `subject PREDICATE object`, in a sentence of its own. */
export interface StatementSpec {
  readonly s: string;
  readonly p: string;
  readonly o: string;
  readonly source?: string;
  readonly negated?: boolean;
  readonly confidence?: number;
  readonly claim?: string;
  readonly time?: { readonly start?: string; readonly end?: string };
  readonly conflict?: string;
  /** Shown in so many sentences; 1 unless told. */
  readonly times?: number;
}

export interface ClaimSpec {
  readonly speaker: string | null;
  readonly about?: readonly string[];
  readonly text: string;
  readonly direct?: boolean;
  readonly via?: string;
}

export interface RecordSpec {
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly entities: Readonly<Record<string, EntitySpec>>;
  readonly claims?: Readonly<Record<string, ClaimSpec>>;
  readonly statements?: readonly StatementSpec[];
  readonly extractor?: string;
  readonly model?: string;
  /** Put before the text. */
  readonly lead?: string;
}

/** 64 hex digits that depend on the text: stands in for SHA-256, which is asynchronous. */
export function testHash(text: string): string {
  let hex = '';
  for (let seed = 0; hex.length < 64; seed++) hex += cyrb53(text, seed).toString(16).padStart(14, '0');
  return hex.slice(0, 64);
}

/** A record whose text is written from what it says, so that every span shows what it is about. */
export function record(id: string, spec: RecordSpec): ExtractionRecord {
  let text = spec.lead ?? '';
  const mentions = new Map<string, Mention[]>(Object.keys(spec.entities).map(key => [key, []]));
  const mention = (key: string) => {
    const entity = spec.entities[key];
    if (!entity) throw new Error(`the record ${id} has no entity ${key}`);
    const start = text.length;
    text += entity.name;
    mentions.get(key)!.push({ start, end: text.length, kind: entity.unnamed ? 'nominal' : 'name' });
  };
  const claims = Object.entries(spec.claims ?? {}).map(([key, claim]) => {
    const from = text.length;
    if (claim.speaker !== null) mention(claim.speaker);
    text += ' said ';
    const start = text.length;
    text += claim.text;
    const span = { start, end: text.length };
    text += '. ';
    return {
      id: key,
      speaker: claim.speaker,
      spans: [span],
      cue: { start: Math.min(from + 1, start), end: start },
      direct: claim.direct ?? false,
      about: [...(claim.about ?? [])],
      ...(claim.via === undefined ? {} : { via: claim.via }),
    };
  });
  const statements = (spec.statements ?? []).map((statement, index) => {
    const places = Array.from({ length: statement.times ?? 1 }, () => {
      const start = text.length;
      mention(statement.s);
      text += ` ${statement.negated ? 'not ' : ''}${statement.p.toLowerCase()} `;
      if (spec.claims?.[statement.o]) text += 'it';
      else mention(statement.o);
      const end = text.length;
      text += '. ';
      return { start, end };
    });
    return {
      id: `s${index}`,
      subject: statement.s,
      predicate: statement.p,
      object: statement.o,
      source: statement.source ?? null,
      negated: statement.negated ?? false,
      evidence: places[0]!,
      evidenceAll: places,
      confidence: statement.confidence ?? 0.8,
      ...(statement.claim === undefined ? {} : { claim: statement.claim }),
      ...(statement.time === undefined ? {} : { time: statement.time }),
      ...(statement.conflict === undefined ? {} : { conflict: statement.conflict }),
      why: [`test:${statement.p.toLowerCase()}`],
    };
  });
  for (const key of mentions.keys())
    if (mentions.get(key)!.length === 0) {
      mention(key);
      text += ' was there. ';
    }
  const { title, published, outlet, url } = spec;
  return recordSchema.parse({
    document: {
      id,
      text,
      hash: testHash(text),
      ...(title === undefined ? {} : { title }),
      ...(published === undefined ? {} : { published }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(url === undefined ? {} : { url }),
    },
    extraction: {
      doc: id,
      entities: Object.entries(spec.entities).map(([key, entity]) => ({
        id: key,
        type: entity.type,
        name: entity.name,
        ...(entity.ref === undefined ? {} : { ref: entity.ref }),
        aliases: [...(entity.aliases ?? [])],
        features: {
          ...(entity.of === undefined ? {} : { affiliation: entity.of }),
          ...(entity.office === undefined
            ? {}
            : { offices: [{ title: entity.office, ...(entity.of === undefined ? {} : { of: entity.of }) }] }),
          ...(entity.gender === undefined ? {} : { gender: entity.gender }),
          ...(entity.unnamed ? { unnamed: true } : {}),
          ...(entity.parties === undefined ? {} : { parties: [...entity.parties] }),
          ...(entity.territory === undefined ? {} : { territory: entity.territory }),
        },
        mentions: mentions.get(key)!,
      })),
      claims,
      statements,
      extractor: spec.extractor ?? 'test-1',
      model: spec.model ?? 'none',
    },
  });
}
