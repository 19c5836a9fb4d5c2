import type { StatementTime } from '@entente/ontology';
import type { Instance } from '../resolve/instance.ts';
import { wellFormed } from '../text/well-formed.ts';
import { Codes, Floats, Ints } from './columns.ts';
import { type Digest, instanceOf } from './digest.ts';

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
  /** Lengths of the documents' texts. */
  readonly lengths = new Ints();
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
  add(digest: Digest, signature: Uint32Array | null): void {
    const [document, by, traits, claims, statements, predicates, whys, times] = digest;
    const [id, hash, length] = document;
    const [title, url, outlet, published] = document.slice(3).map(value => value ?? undefined) as string[];
    this.documents.push({ id, hash, title, url, outlet, published });
    this.lengths.push(length);
    this.signatures.push(signature);
    const firstSlot = this.instances.length;
    const firstClaim = this.speaker.length;
    this.slotFrom.push(firstSlot);
    this.claimFrom.push(firstClaim);
    this.statementFrom.push(this.subject.length);
    const slotOf = (entity: number) => (entity < 0 ? -1 : firstSlot + entity);

    for (const trait of traits) {
      const instance = instanceOf(trait, id, published, this.instances.length);
      this.instances.push(instance);
      this.local.push(this.locals.code(instance.local, instance.local));
    }

    for (let i = 0; i < claims.length; ) {
      this.speaker.push(slotOf(claims[i]!));
      this.via.push(slotOf(claims[i + 1]!));
      this.direct.push(claims[i + 2]!);
      this.claimSpanFrom.push(this.claimSpans.length);
      const spans = i + 4 + 2 * claims[i + 3]!;
      for (i += 4; i < spans; i++) this.claimSpans.push(claims[i]!);
      this.aboutFrom.push(this.about.length);
      const end = i + 1 + claims[i]!;
      for (i += 1; i < end; i++) this.about.push(slotOf(claims[i]!));
    }

    const extractor = this.extractors.code(by, wellFormed(by));
    const predicateCodes = predicates.map(predicate => this.predicates.code(predicate, predicate));
    const whyCodes = whys.map(why => this.whyCode(why));
    const timeCodes = times.map(([start, end]) =>
      this.timeCode({ ...(start === null ? {} : { start }), ...(end === null ? {} : { end }) }),
    );
    for (let i = 0; i < statements.length; ) {
      const object = statements[i + 1]!;
      const claim = statements[i + 3]!;
      const predicate = statements[i + 5]!;
      const time = statements[i + 7]!;
      this.subject.push(slotOf(statements[i]!));
      this.object.push(object < -1 ? object - firstClaim : slotOf(object));
      this.source.push(slotOf(statements[i + 2]!));
      this.claim.push(claim < 0 ? -1 : firstClaim + claim);
      this.conflict.push(slotOf(statements[i + 4]!));
      this.predicate.push(predicateCodes[predicate >> 1]! * 2 + (predicate & 1));
      this.confidence.push(statements[i + 6]!);
      this.time.push(time < 0 ? 0 : timeCodes[time]!);
      this.why.push(whyCodes[statements[i + 8]!]!);
      this.extractor.push(extractor);
      this.evidenceFrom.push(this.evidence.length);
      const end = i + 10 + 2 * statements[i + 9]!;
      for (i += 10; i < end; i++) this.evidence.push(statements[i]!);
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
