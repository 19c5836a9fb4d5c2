import type { ExtractionRecord, StatementTime } from '@entente/ontology';
import { type Instance, instancesOf } from '../resolve/instance.ts';
import { wellFormed } from '../text/well-formed.ts';
import { Codes, Floats, Ints } from './columns.ts';

/** What the graph shows of a document beside its text. */
export interface DocumentHead {
  readonly id: string;
  readonly hash: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
}

/**
 * Records as columns: all that clusters, resolution and the graph need of them, without the objects of the records
 * themselves, which may be forgotten. Entities are numbered over all documents ("slots"), as their instances are.
 * A statement's object is a slot, or `-2 - claim`; -1 stands for what is not there.
 */
export class Reading {
  readonly documents: DocumentHead[] = [];
  readonly texts: string[] = [];
  readonly signatures: (Uint32Array | null)[] = [];
  readonly instances: Instance[] = [];
  readonly locals = new Codes<string>();
  readonly local = new Ints();
  /** First slot, claim and statement of each document. */
  readonly slotFrom = new Ints();
  readonly claimFrom = new Ints();
  readonly statementFrom = new Ints();

  readonly speaker = new Ints();
  readonly via = new Ints();
  readonly direct = new Ints();
  readonly claimSpanFrom = new Ints();
  readonly claimSpans = new Ints();
  readonly aboutFrom = new Ints();
  readonly about = new Ints();

  readonly subject = new Ints();
  readonly object = new Ints();
  /** -1 where the document itself asserts it or its speaker is unknown. */
  readonly source = new Ints();
  readonly claim = new Ints();
  readonly conflict = new Ints();
  /** Code in `predicates`, doubled; odd where negated. */
  readonly predicate = new Ints();
  readonly confidence = new Floats();
  readonly time = new Ints();
  readonly why = new Ints();
  readonly extractor = new Ints();
  readonly evidenceFrom = new Ints();
  readonly evidence = new Ints();

  readonly predicates = new Codes<string>();
  readonly times = new Codes<StatementTime>();
  readonly whys = new Codes<readonly string[]>();
  readonly extractors = new Codes<string>();

  constructor() {
    this.times.code('', {});
  }

  /** Takes a record in; `signature` is what clusters are made from. Cost: linear in the record. */
  add({ document, extraction }: ExtractionRecord, signature: Uint32Array | null): void {
    const { id, hash, title, url, outlet, published } = document;
    this.documents.push({ id, hash, title, url, outlet, published });
    this.texts.push(document.text);
    this.signatures.push(signature);
    this.slotFrom.push(this.instances.length);
    this.claimFrom.push(this.speaker.length);
    this.statementFrom.push(this.subject.length);

    const slots = new Map<string, number>();
    for (const instance of instancesOf({ doc: id, published, extraction, cluster: '' })) {
      instance.slot = this.instances.push(instance) - 1;
      this.local.push(this.locals.code(instance.local, instance.local));
      slots.set(instance.local, instance.slot);
    }
    const slotOf = (local: string | null | undefined) => (local == null ? -1 : (slots.get(local) ?? -1));

    const claims = new Map<string, number>();
    for (const claim of extraction.claims) {
      claims.set(claim.id, this.speaker.push(slotOf(claim.speaker)));
      this.via.push(slotOf(claim.via));
      this.direct.push(claim.direct ? 1 : 0);
      this.claimSpanFrom.push(this.claimSpans.length);
      for (const { start, end } of claim.spans) {
        this.claimSpans.push(start);
        this.claimSpans.push(end);
      }
      this.aboutFrom.push(this.about.length);
      for (const about of claim.about) {
        const slot = slotOf(about);
        if (slot >= 0) this.about.push(slot);
      }
    }

    const extractor = this.extractors.code(extraction.extractor, wellFormed(extraction.extractor));
    for (const statement of extraction.statements) {
      const object = slotOf(statement.object);
      const claim = claims.get(statement.object);
      this.subject.push(slotOf(statement.subject));
      this.object.push(object >= 0 || claim === undefined ? object : -2 - claim);
      this.source.push(slotOf(statement.source));
      this.claim.push(statement.claim === undefined ? -1 : (claims.get(statement.claim) ?? -1));
      this.conflict.push(slotOf(statement.conflict));
      const predicate = this.predicates.code(statement.predicate, statement.predicate);
      this.predicate.push(predicate * 2 + (statement.negated ? 1 : 0));
      this.confidence.push(statement.confidence);
      this.time.push(this.timeCode(statement.time));
      this.why.push(this.whyCode(statement.why));
      this.extractor.push(extractor);
      this.evidenceFrom.push(this.evidence.length);
      const { start, end } = statement.evidence;
      this.evidence.push(start);
      this.evidence.push(end);
      for (const span of statement.evidenceAll)
        if (span.start !== start || span.end !== end) {
          this.evidence.push(span.start);
          this.evidence.push(span.end);
        }
    }
  }

  timeCode(time: StatementTime | undefined): number {
    if (time?.start === undefined && time?.end === undefined) return 0;
    return this.times.code(`${time.start ?? ''}|${time.end ?? ''}`, time);
  }
  /** Code of a list of reasons; `why` is kept as it stands in the graph: sorted, each once. */
  whyCode(why: readonly string[]): number {
    if (why.length === 1) return this.whys.code(`1${why[0]}`, [wellFormed(why[0]!)]);
    const sorted = [...new Set(why.map(wellFormed))].sort();
    return this.whys.code(JSON.stringify(sorted), sorted);
  }
  /** Ends the columns of offsets. */
  finish(): void {
    this.slotFrom.push(this.instances.length);
    this.claimFrom.push(this.speaker.length);
    this.statementFrom.push(this.subject.length);
    this.claimSpanFrom.push(this.claimSpans.length);
    this.aboutFrom.push(this.about.length);
    this.evidenceFrom.push(this.evidence.length);
  }
}
