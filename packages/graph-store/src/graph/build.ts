import { relationshipType } from '@entente/ontology';
import type { Resolution } from '../resolve/resolve.ts';
import { wellFormed } from '../text/well-formed.ts';
import { Codes, Floats, Ints } from './columns.ts';
import type { Corrected } from './corrections.ts';
import type { Reading } from './reading.ts';
import { type DocumentNode, GraphTable, isSymmetric, nodeKinds } from './table.ts';
import type { Texts } from './texts.ts';

/** What the graph depends on beside what was read. */
export interface BuildContext {
  readonly resolution: Resolution;
  /** Documents of the reading in the order of the graph. */
  readonly order: readonly number[];
  readonly cluster: (doc: string) => string;
  /** What people decided on the statements of a document of the reading. */
  readonly corrected: (document: number) => Corrected | undefined;
  /** The documents' texts in the order of the graph. */
  readonly texts: Texts;
}

const structural = ['MENTIONED_IN', 'SAID', 'IN', 'ABOUT'] as const;

/** Statements of a document among which one is looked for without an index. */
const FEW = 200;

/** A predicate with the codes of its relationship types, as far as they were needed. */
interface PredicateCodes {
  readonly predicate: string;
  readonly symmetric: boolean;
  plain: number;
  negated: number;
}

const predicateCodes = (predicate: string): PredicateCodes => ({
  predicate,
  symmetric: isSymmetric(predicate),
  plain: -1,
  negated: -1,
});

/** A statement with its ends resolved to nodes; the speaker and the conflict are entities, -1 for none. */
interface Piece {
  readonly subject: number;
  readonly object: number;
  readonly predicate: PredicateCodes;
  readonly negated: boolean;
  readonly source: number;
  readonly confidence: number;
  readonly why: number;
  readonly extractor: number;
  readonly time: number;
  readonly claim: number;
  readonly conflict: number;
}

function bothReasons(reading: Reading, a: number, b: number): number {
  return a === b ? a : reading.whyCode([...reading.whys.values[a]!, ...reading.whys.values[b]!]);
}

/**
 * The graph of what was read. Statements whose ends turn out to be one entity say nothing and are left out; those of
 * one fact at one place become one relationship with the higher confidence.
 *
 * Cost: linear, in numbers alone.
 */
export function buildGraph(reading: Reading, context: BuildContext): GraphTable {
  const { resolution, order } = context;
  const { entities, entityOf } = resolution;
  const at = (slot: number) => (slot < 0 ? -1 : entityOf[slot]!);

  const types = new Codes<string>();
  const [mentionedIn, said, inside, about] = structural.map(type => types.code(`.${type}`, type)) as [
    number,
    number,
    number,
    number,
  ];
  // A predicate may be called as one of the four: its relationships are statements all the same.
  const typeOf = reading.predicates.values.map(predicateCodes);
  const typeCode = (predicate: PredicateCodes, negated: boolean) => {
    const field = negated ? 'negated' : 'plain';
    if (predicate[field] < 0) {
      const type = relationshipType(predicate.predicate, negated);
      predicate[field] = types.code(type, type);
    }
    return predicate[field];
  };

  const nodeKind = new Ints(entities.length + 1024);
  const nodeAt = new Ints(entities.length + 1024);
  entities.forEach((_, number) => {
    nodeKind.push(nodeKinds.entity);
    nodeAt.push(number);
  });
  const documents: DocumentNode[] = [];
  const documentNode = new Ints();
  const claimNode = new Ints();
  const claimDocument = new Ints();
  const claimSpeaker = new Ints();
  const claimVia = new Ints();
  const claimDirect = new Ints();
  const claimSpanFrom = new Ints();
  const claimSpans = new Ints();
  const claimFrom = new Ints();
  const docFrom = new Ints();
  const type = new Ints();
  const from = new Ints();
  const to = new Ints();
  const data = new Ints();
  const relationship = new Ints();
  const document = new Ints();
  const source = new Ints();
  const claimOf = new Ints();
  const conflict = new Ints();
  const start = new Ints();
  const end = new Ints();
  const time = new Ints();
  const why = new Ints();
  const extractor = new Ints();
  const confidence = new Floats();
  const placeFrom = new Ints();
  const placeLocal = new Ints();
  const placeEntity = new Ints();

  const link = (code: number, a: number, b: number, value: number) => {
    type.push(code);
    from.push(a);
    to.push(b);
    data.push(value);
  };
  const counts = new Map<number, number>();
  /** Claims of the document at hand: number in the reading to number in the graph. */
  const claims = new Map<number, number>();
  const known = new Map<string, number>();

  for (const own of order) {
    const head = reading.documents[own]!;
    const number = documents.length;
    const fields: Record<string, string> = { id: wellFormed(head.id) };
    for (const field of ['title', 'url', 'outlet', 'published'] as const)
      if (head[field] !== undefined) fields[field] = wellFormed(head[field]);
    fields['cluster'] = wellFormed(context.cluster(head.id));
    documents.push(fields as unknown as DocumentNode);
    docFrom.push(type.length);
    claimFrom.push(claimNode.length);
    placeFrom.push(placeLocal.length);
    const home = nodeKind.push(nodeKinds.document);
    nodeAt.push(number);
    documentNode.push(home);

    counts.clear();
    for (let slot = reading.slotFrom.data[own]!; slot < reading.slotFrom.data[own + 1]!; slot++) {
      const entity = entityOf[slot]!;
      counts.set(entity, (counts.get(entity) ?? 0) + reading.instances[slot]!.mentions);
      placeLocal.push(reading.local.data[slot]!);
      placeEntity.push(entity);
    }
    for (const [entity, count] of counts) link(mentionedIn, entity, home, -2 - count);

    claims.clear();
    known.clear();
    for (let c = reading.claimFrom.data[own]!; c < reading.claimFrom.data[own + 1]!; c++) {
      const speaker = at(reading.speaker.data[c]!);
      let key = `${speaker}`;
      for (let i = reading.claimSpanFrom.data[c]!; i < reading.claimSpanFrom.data[c + 1]!; i++)
        key += ` ${reading.claimSpans.data[i]}`;
      let claim = known.get(key);
      if (claim === undefined) {
        const node = nodeKind.push(nodeKinds.claim);
        claim = claimNode.push(node);
        nodeAt.push(claim);
        known.set(key, claim);
        claimDocument.push(number);
        claimSpeaker.push(speaker);
        claimVia.push(at(reading.via.data[c]!));
        claimDirect.push(reading.direct.data[c]!);
        claimSpanFrom.push(claimSpans.length);
        for (let i = reading.claimSpanFrom.data[c]!; i < reading.claimSpanFrom.data[c + 1]!; i++)
          claimSpans.push(reading.claimSpans.data[i]!);
        if (speaker >= 0) link(said, speaker, node, -1);
        link(inside, node, home, -1);
      }
      claims.set(c, claim);
      const node = claimNode.data[claim]!;
      for (let i = reading.aboutFrom.data[c]!; i < reading.aboutFrom.data[c + 1]!; i++) {
        const entity = at(reading.about.data[i]!);
        const pair = `${claim}>${entity}`;
        if (known.has(pair)) continue;
        known.set(pair, 0);
        link(about, node, entity, -1);
      }
    }

    const firstOwn = relationship.length;
    /** The statement of this document that says the same at the same place; -1 where there is none. */
    const same = (
      code: number,
      a: number,
      b: number,
      speaker: number,
      from_: number,
      to_: number,
    ): number => {
      if (relationship.length - firstOwn > FEW) {
        const keyOf = (...parts: readonly number[]) => parts.join(' ');
        for (let s = firstOwn + known.size; s < relationship.length; s++) {
          const at = relationship.data[s]!;
          const ends = [type.data[at]!, from.data[at]!, to.data[at]!];
          known.set(keyOf(...ends, source.data[s]!, start.data[s]!, end.data[s]!), s);
        }
        return known.get(keyOf(code, a, b, speaker, from_, to_)) ?? -1;
      }
      for (let s = firstOwn; s < relationship.length; s++) {
        if (start.data[s] !== from_ || end.data[s] !== to_ || source.data[s] !== speaker) continue;
        const at = relationship.data[s]!;
        if (type.data[at] === code && from.data[at] === a && to.data[at] === b) return s;
      }
      return -1;
    };
    const emit = (piece: Piece, from_: number, to_: number) => {
      let a = piece.subject;
      let b = piece.object;
      if (a === b) return;
      if (piece.predicate.symmetric && keyBefore(b, a)) {
        a = piece.object;
        b = piece.subject;
      }
      const code = typeCode(piece.predicate, piece.negated);
      const statement = same(code, a, b, piece.source, from_, to_);
      if (statement < 0) {
        link(code, a, b, relationship.push(type.length));
        document.push(number);
        source.push(piece.source);
        start.push(from_);
        end.push(to_);
        confidence.push(piece.confidence);
        why.push(piece.why);
        claimOf.push(piece.claim);
        conflict.push(piece.conflict);
        time.push(piece.time);
        extractor.push(piece.extractor);
        return;
      }
      // The same fact at the same place, read twice: the later reading with the higher confidence and both reasons.
      confidence.data[statement] = Math.max(confidence.data[statement]!, piece.confidence);
      why.data[statement] = bothReasons(reading, why.data[statement]!, piece.why);
      claimOf.data[statement] = piece.claim;
      conflict.data[statement] = piece.conflict;
      time.data[statement] = piece.time;
      extractor.data[statement] = piece.extractor;
    };

    known.clear();
    const corrected = context.corrected(own);
    const first = reading.statementFrom.data[own]!;
    for (let s = first; s < reading.statementFrom.data[own + 1]!; s++) {
      const subject = at(reading.subject.data[s]!);
      const end = reading.object.data[s]!;
      const object = end < -1 ? claimNode.data[claims.get(-2 - end)!]! : at(end);
      if (subject < 0 || object < 0 || corrected?.rejected.has(s - first)) continue;
      const sure = corrected?.confirmed.has(s - first) === true;
      const code = reading.predicate.data[s]!;
      const claim = reading.claim.data[s]!;
      const piece: Piece = {
        subject,
        object,
        predicate: typeOf[code >> 1]!,
        negated: (code & 1) === 1,
        source: at(reading.source.data[s]!),
        confidence: sure ? 1 : reading.confidence.data[s]!,
        why: sure
          ? bothReasons(reading, reading.why.data[s]!, reading.whyCode(['curation:confirm']))
          : reading.why.data[s]!,
        extractor: reading.extractor.data[s]!,
        time: reading.time.data[s]!,
        claim: claim < 0 ? -1 : claims.get(claim)!,
        conflict: at(reading.conflict.data[s]!),
      };
      for (let i = reading.evidenceFrom.data[s]!; i < reading.evidenceFrom.data[s + 1]!; i += 2)
        emit(piece, reading.evidence.data[i]!, reading.evidence.data[i + 1]!);
    }
    for (const piece of corrected?.added ?? [])
      if (piece.span.end <= reading.lengths.data[own]!)
        emit(
          {
            subject: piece.subject,
            object: piece.object,
            source: piece.source,
            predicate: predicateCodes(piece.predicate),
            negated: piece.negated,
            confidence: 1,
            why: reading.whyCode(['curation:add']),
            extractor: reading.extractors.code('curation', 'curation'),
            time: reading.timeCode(piece.time),
            claim: -1,
            conflict: -1,
          },
          piece.span.start,
          piece.span.end,
        );
  }
  docFrom.push(type.length);
  claimFrom.push(claimNode.length);
  placeFrom.push(placeLocal.length);
  claimSpanFrom.push(claimSpans.length);

  /** Symmetric statements start at the end whose id comes first; claims come last. */
  function keyBefore(a: number, b: number): boolean {
    return a < entities.length && b < entities.length ? entities[a]!.id < entities[b]!.id : a < b;
  }

  const head = {
    entities,
    documents,
    types: types.values,
    times: reading.times.values,
    whys: reading.whys.values,
    extractors: reading.extractors.values,
    locals: reading.locals.values,
  };
  const columns = {
    nodeKind: nodeKind.done(),
    nodeAt: nodeAt.done(),
    documentNode: documentNode.done(),
    claimNode: claimNode.done(),
    claimDocument: claimDocument.done(),
    claimSpeaker: claimSpeaker.done(),
    claimVia: claimVia.done(),
    claimDirect: claimDirect.done(),
    claimSpanFrom: claimSpanFrom.done(),
    claimSpans: claimSpans.done(),
    claimFrom: claimFrom.done(),
    docFrom: docFrom.done(),
    type: type.done(),
    from: from.done(),
    to: to.done(),
    data: data.done(),
    relationship: relationship.done(),
    document: document.done(),
    source: source.done(),
    claim: claimOf.done(),
    conflict: conflict.done(),
    start: start.done(),
    end: end.done(),
    time: time.done(),
    why: why.done(),
    extractor: extractor.done(),
    confidence: confidence.done(),
    placeFrom: placeFrom.done(),
    placeLocal: placeLocal.done(),
    placeEntity: placeEntity.done(),
  };
  return new GraphTable(head, columns, context.texts);
}
