import type { CurationEvent, ExtractionRecord, Span, StatementTime } from '@entente/ontology';
import { matchStatement, numberOf, type ResolvedStatement } from '../curate/statements.ts';
import type { Resolution } from '../resolve/resolve.ts';

/** A statement that somebody added by hand; ends are numbers of entities, -1 for no speaker. */
export interface AddedStatement {
  readonly subject: number;
  readonly object: number;
  readonly source: number;
  readonly predicate: string;
  readonly negated: boolean;
  readonly time: StatementTime | undefined;
  readonly span: Span;
}

/** What people decided on a document's statements, by their place in the extraction. */
export interface Corrected {
  readonly rejected: ReadonlySet<number>;
  readonly confirmed: ReadonlySet<number>;
  readonly added: readonly AddedStatement[];
}

/**
 * Applies corrections in order; a later decision replaces an earlier one. Notes those that match nothing as orphaned.
 * @param entityOf the number of the entity that an id of the extraction became
 */
export function correctedStatements(
  { extraction }: ExtractionRecord,
  events: readonly CurationEvent[],
  resolution: Resolution,
  entityOf: (local: string | null) => number,
  orphaned: Set<string>,
): Corrected {
  const entity = (local: string | null) => resolution.entities[entityOf(local)];
  const claims = new Map(extraction.claims.map(claim => [claim.id, claim.spans]));
  const numbers = new Map<ResolvedStatement, number>();
  extraction.statements.forEach((statement, number) => {
    const subject = entity(statement.subject);
    const object = entity(statement.object) ?? null;
    if (!subject || (!object && !claims.has(statement.object))) return;
    const source = entity(statement.source) ?? null;
    numbers.set(
      { statement, subject, object, source, claimSpans: claims.get(statement.object) ?? [] },
      number,
    );
  });
  const resolved = [...numbers.keys()];
  const rejected = new Set<number>();
  const confirmed = new Set<number>();
  const added: AddedStatement[] = [];
  for (const { id, change } of events) {
    if (change.action === 'add') {
      const subject = numberOf(change.subject, resolution);
      const object = numberOf(change.object, resolution);
      const source = change.source === null ? -1 : numberOf(change.source, resolution);
      if (subject === undefined || object === undefined || source === undefined) orphaned.add(id);
      else {
        const { predicate, negated, time, evidence: span } = change;
        added.push({ subject, object, source, predicate, negated, time, span });
      }
    } else if (change.action === 'confirm' || change.action === 'reject') {
      const found = matchStatement(change.statement, resolved, resolution);
      if (!found) {
        orphaned.add(id);
        continue;
      }
      const number = numbers.get(found)!;
      const [to, from] = change.action === 'reject' ? [rejected, confirmed] : [confirmed, rejected];
      to.add(number);
      from.delete(number);
    }
  }
  return { rejected, confirmed, added };
}
