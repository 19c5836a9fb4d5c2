import type { CurationEvent } from '@entente/ontology';
import {
  type ExtractionRecord,
  predicateOf,
  relationshipType,
  type Span,
  type Statement,
  type StatementTime,
} from '@entente/ontology';
import { entityOf, matchStatement, type ResolvedStatement } from '../curate/statements.ts';
import type { Resolution, ResolvedEntity } from '../resolve/resolve.ts';
import { hashParts } from '../text/hash.ts';
import { wellFormed } from '../text/well-formed.ts';
import {
  claimKey,
  type DocumentRows,
  documentKey,
  entityKey,
  type NodeRow,
  type Properties,
  type PropertyValue,
  type RelationshipRow,
} from './rows.ts';

/** What a document's part of the graph depends on beside its record. */
export interface BuildContext {
  readonly resolution: Resolution;
  /** Cluster of near-duplicates by document id. */
  readonly cluster: (doc: string) => string;
  /** Corrections of this document's statements, in order. */
  readonly events: readonly CurationEvent[];
  /** Collects ids of corrections that match nothing. */
  readonly orphaned: Set<string>;
}

interface Piece {
  readonly subject: ResolvedEntity;
  readonly objectKey: string;
  readonly predicate: string;
  readonly negated: boolean;
  readonly source: ResolvedEntity | null;
  readonly confidence: number;
  readonly why: readonly string[];
  readonly extractor: string;
  readonly time: StatementTime | undefined;
  readonly claimId: string | undefined;
  readonly conflictId: string | undefined;
}

/**
 * A document's part of the graph. Statements whose ends turn out to be one entity say nothing and are left out;
 * those of one fact at one place become one relationship with the higher confidence.
 *
 * Cost: linear in the record. Pure, but for `context.orphaned`.
 */
export function documentRows(record: ExtractionRecord, context: BuildContext): DocumentRows {
  const { document, extraction } = record;
  const { resolution } = context;
  const doc = wellFormed(document.id);
  const cluster = wellFormed(context.cluster(document.id));
  const nodes: NodeRow[] = [];
  const relationships = new Map<string, RelationshipRow>();
  const add = (row: RelationshipRow) => relationships.set(row.key, row);
  const structural = (type: string, from: string, to: string, properties: Properties = {}) =>
    add({ key: hashParts(type, from, to), type, from, to, properties });
  const entity = (local: string | null | undefined): ResolvedEntity | undefined => {
    const at = local == null ? undefined : resolution.indexOf(document.id, local);
    return at === undefined ? undefined : resolution.entities[at];
  };
  const quote = (span: Span) => wellFormed(document.text.slice(span.start, span.end));

  const home: Record<string, PropertyValue> = { id: doc };
  for (const field of ['title', 'url', 'outlet', 'published'] as const) {
    const value = document[field];
    if (value !== undefined) home[field] = wellFormed(value);
  }
  home['cluster'] = cluster;
  nodes.push({ key: documentKey(doc), labels: ['Document'], properties: home });

  const counts = new Map<string, number>();
  for (const local of extraction.entities) {
    const node = entity(local.id);
    if (node) counts.set(node.id, (counts.get(node.id) ?? 0) + local.mentions.length);
  }
  for (const [id, count] of counts) structural('MENTIONED_IN', entityKey(id), documentKey(doc), { count });

  const claimIds = new Map<string, string>();
  const claimSpans = new Map<string, readonly Span[]>();
  const claimsSeen = new Set<string>();
  for (const claim of extraction.claims) {
    const speaker = entity(claim.speaker);
    const start = Math.min(...claim.spans.map(span => span.start));
    const end = Math.max(...claim.spans.map(span => span.end));
    const id = `claim:${hashParts(doc, claim.spans.map(span => `${span.start}-${span.end}`).join(), speaker?.id ?? null)}`;
    claimSpans.set(claim.id, claim.spans);
    if (!claimsSeen.has(id)) {
      claimsSeen.add(id);
      const via = entity(claim.via);
      const properties: Record<string, PropertyValue> = {
        id,
        text: claim.spans.map(quote).join(' … '),
        direct: claim.direct,
        start,
        end,
      };
      if (via) properties['via'] = via.name;
      nodes.push({ key: claimKey(id), labels: ['Claim'], properties });
    }
    claimIds.set(claim.id, id);
    if (speaker) structural('SAID', entityKey(speaker.id), claimKey(id));
    structural('IN', claimKey(id), documentKey(doc));
    for (const about of claim.about) {
      const node = entity(about);
      if (node) structural('ABOUT', claimKey(id), entityKey(node.id));
    }
  }

  const emit = (piece: Piece, span: Span) => {
    const symmetric = predicateOf(piece.predicate)?.symmetric === true;
    let from = entityKey(piece.subject.id);
    let to = piece.objectKey;
    if (from === to) return;
    if (symmetric && to < from) [from, to] = [to, from];
    const type = relationshipType(piece.predicate, piece.negated);
    const statement = hashParts(type, from, to, piece.source?.id ?? null);
    const id = hashParts(statement, doc, span.start, span.end);
    const before = relationships.get(id)?.properties;
    const why = [...new Set([...((before?.['why'] as string[] | undefined) ?? []), ...piece.why])].sort();
    const properties: Record<string, PropertyValue> = { id, statement, doc };
    if (home['outlet'] !== undefined) properties['outlet'] = home['outlet'];
    if (home['published'] !== undefined) properties['published'] = home['published'];
    if (piece.time?.start !== undefined) properties['timeStart'] = piece.time.start;
    if (piece.time?.end !== undefined) properties['timeEnd'] = piece.time.end;
    properties['evidenceStart'] = span.start;
    properties['evidenceEnd'] = span.end;
    properties['quote'] = quote(span);
    properties['confidence'] = Math.max(
      piece.confidence,
      (before?.['confidence'] as number | undefined) ?? 0,
    );
    properties['asserted'] = piece.source === null;
    if (piece.source) {
      properties['source'] = piece.source.name;
      properties['sourceId'] = piece.source.id;
    }
    if (piece.claimId !== undefined) properties['claimId'] = piece.claimId;
    if (piece.conflictId !== undefined) properties['conflictId'] = piece.conflictId;
    properties['why'] = why.map(wellFormed);
    properties['extractor'] = piece.extractor;
    add({ key: id, type, from, to, properties });
  };

  const resolved: ResolvedStatement[] = [];
  for (const statement of extraction.statements) {
    const subject = entity(statement.subject);
    const object = entity(statement.object) ?? null;
    if (!subject || (!object && !claimIds.has(statement.object))) continue;
    const source = entity(statement.source) ?? null;
    resolved.push({ statement, subject, object, source, claimSpans: claimSpans.get(statement.object) ?? [] });
  }
  const { rejected, confirmed, added } = corrections(resolved, context);
  const extractor = wellFormed(extraction.extractor);
  for (const entry of resolved) {
    if (rejected.has(entry.statement)) continue;
    const { statement } = entry;
    const sure = confirmed.has(statement);
    const claimId = claimIds.get(statement.object) ?? '';
    const piece: Piece = {
      subject: entry.subject,
      objectKey: entry.object ? entityKey(entry.object.id) : claimKey(claimId),
      predicate: statement.predicate,
      negated: statement.negated,
      source: entry.source,
      confidence: sure ? 1 : statement.confidence,
      why: sure ? [...statement.why, 'curation:confirm'] : statement.why,
      extractor,
      time: statement.time,
      claimId: statement.claim === undefined ? undefined : claimIds.get(statement.claim),
      conflictId: entity(statement.conflict)?.id,
    };
    for (const span of places(statement)) emit(piece, span);
  }
  for (const { piece, span } of added) {
    if (span.end <= document.text.length) emit(piece, span);
  }
  return { doc, nodes, relationships: [...relationships.values()] };
}

function places(statement: Statement): Span[] {
  const seen = new Map<string, Span>();
  for (const span of [statement.evidence, ...statement.evidenceAll])
    seen.set(`${span.start}-${span.end}`, span);
  return [...seen.values()];
}

/** What people decided on this document's statements; a later decision replaces an earlier one. */
function corrections(statements: readonly ResolvedStatement[], context: BuildContext) {
  const rejected = new Set<Statement>();
  const confirmed = new Set<Statement>();
  const added: { piece: Piece; span: Span }[] = [];
  for (const event of context.events) {
    const { change } = event;
    if (change.action === 'add') {
      const subject = entityOf(change.subject, context.resolution);
      const object = entityOf(change.object, context.resolution);
      const source = change.source === null ? null : entityOf(change.source, context.resolution);
      if (!subject || !object || source === undefined) {
        context.orphaned.add(event.id);
        continue;
      }
      added.push({
        piece: {
          subject,
          objectKey: entityKey(object.id),
          predicate: change.predicate,
          negated: change.negated,
          source,
          confidence: 1,
          why: ['curation:add'],
          extractor: 'curation',
          time: change.time,
          claimId: undefined,
          conflictId: undefined,
        },
        span: change.evidence,
      });
    } else if (change.action === 'confirm' || change.action === 'reject') {
      const found = matchStatement(change.statement, statements, context.resolution);
      if (!found) {
        context.orphaned.add(event.id);
        continue;
      }
      const [to, from] = change.action === 'reject' ? [rejected, confirmed] : [confirmed, rejected];
      to.add(found.statement);
      from.delete(found.statement);
    }
  }
  return { rejected, confirmed, added };
}
