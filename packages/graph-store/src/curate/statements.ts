import {
  type CurationEvent,
  overlap,
  predicateOf,
  type Span,
  type Statement,
  type StatementAnchor,
} from '@entente/ontology';
import type { Resolution, ResolvedEntity } from '../resolve/resolve.ts';
import { inForce, inOrder } from './events.ts';

type Change = CurationEvent & { readonly change: { readonly action: 'confirm' | 'reject' | 'add' } };

/** Corrections of statements in force, by the document they speak of, in order. */
export function statementEvents(curation: Iterable<CurationEvent>): Map<string, Change[]> {
  const ordered = inOrder(curation);
  const force = inForce(ordered);
  const byDoc = new Map<string, Change[]>();
  for (const event of ordered) {
    if (!force.has(event.id)) continue;
    const { change } = event;
    if (change.action !== 'confirm' && change.action !== 'reject' && change.action !== 'add') continue;
    const doc = change.action === 'add' ? change.doc : change.statement.doc;
    const there = byDoc.get(doc);
    if (there) there.push(event as Change);
    else byDoc.set(doc, [event as Change]);
  }
  return byDoc;
}

/** A statement of a document with its ends resolved. `object` is the entity's id, or null where it is a claim. */
export interface ResolvedStatement {
  readonly statement: Statement;
  readonly subject: ResolvedEntity;
  readonly object: ResolvedEntity | null;
  readonly source: ResolvedEntity | null;
  readonly claimSpans: readonly Span[];
}

/** The statement an anchor means: same predicate and resolved ends, closest evidence. Undefined where none is left. */
export function matchStatement(
  anchor: StatementAnchor,
  statements: readonly ResolvedStatement[],
  resolution: Resolution,
): ResolvedStatement | undefined {
  const entity = (of: Parameters<Resolution['index']['find']>[0]) => entityOf(of, resolution);
  const subject = entity(anchor.subject);
  const source = anchor.source === null ? null : entity(anchor.source);
  const claim = 'claim' in anchor.object ? anchor.object.claim : undefined;
  const object = 'claim' in anchor.object ? null : entity(anchor.object);
  if (!subject || source === undefined || object === undefined) return undefined;
  const symmetric = predicateOf(anchor.predicate)?.symmetric === true;
  let best: ResolvedStatement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of statements) {
    const { statement } = candidate;
    if (statement.predicate !== anchor.predicate || statement.negated !== anchor.negated) continue;
    if ((candidate.source?.id ?? null) !== (source?.id ?? null)) continue;
    const straight = candidate.subject.id === subject.id && candidate.object?.id === object?.id;
    const turned = symmetric && candidate.subject.id === object?.id && candidate.object?.id === subject.id;
    if (!straight && !turned) continue;
    if (claim && !candidate.claimSpans.some(span => overlap(span, claim) > 0)) continue;
    for (const span of [statement.evidence, ...statement.evidenceAll]) {
      const apart = gap(span, anchor.evidence);
      if (apart < least) {
        least = apart;
        best = candidate;
      }
    }
  }
  return best;
}

/** The entity an anchor stands for now. */
export function entityOf(
  anchor: Parameters<Resolution['index']['find']>[0],
  resolution: Resolution,
): ResolvedEntity | undefined {
  const at = numberOf(anchor, resolution);
  return at === undefined ? undefined : resolution.entities[at];
}

/** Its index into the resolution's entities. */
export function numberOf(
  anchor: Parameters<Resolution['index']['find']>[0],
  resolution: Resolution,
): number | undefined {
  const instance = resolution.index.find(anchor);
  return instance && resolution.entityOf[instance.slot];
}

/** How far two spans lie apart: 0 for equal ones, larger for less overlap, then for more distance. */
function gap(a: Span, b: Span): number {
  const shared = overlap(a, b);
  const all = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return shared > 0 ? 1 - shared / Math.max(1, all) : 1 + all;
}
