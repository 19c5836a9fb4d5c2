import { OntologyError } from './errors.ts';
import { type ExtractionRecord, recordSchema } from './extraction.ts';
import { predicateOf } from './predicates.ts';
import type { Span } from './span.ts';

/**
 * Validates a record from outside: its shape, that every id it refers to exists, that ends suit the predicate,
 * and that every span lies within the text.
 *
 * @throws OntologyError (`INVALID_RECORD`) naming the document and the field; nothing is repaired.
 */
export function checkRecord(value: unknown): ExtractionRecord {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue ? issue.path.join('.') : '';
    throw new OntologyError('INVALID_RECORD', `${where || 'record'}: ${issue?.message ?? 'not a record'}`, {
      field: where,
    });
  }
  const record = parsed.data;
  checkReferences(record);
  return record;
}

function checkReferences({ document, extraction }: ExtractionRecord): void {
  const fail = (field: string, message: string): never => {
    throw new OntologyError('INVALID_RECORD', `document ${document.id}: ${field}: ${message}`, {
      document: document.id,
      field,
    });
  };
  const inText = (field: string, span: Span) => {
    if (span.start > span.end || span.end > document.text.length)
      fail(field, `span ${span.start}-${span.end} is outside the text`);
  };
  if (extraction.doc !== document.id) fail('doc', `the extraction is of document ${extraction.doc}`);
  const types = new Map<string, string>();
  for (const entity of extraction.entities) {
    if (types.has(entity.id)) fail('entities', `id ${entity.id} stands twice`);
    types.set(entity.id, entity.type);
    for (const mention of entity.mentions) inText(`entity ${entity.id}`, mention);
  }
  const entity = (field: string, id: string | null | undefined) => {
    if (id != null && !types.has(id)) fail(field, `there is no entity ${id}`);
  };
  const claims = new Set<string>();
  for (const claim of extraction.claims) {
    if (claims.has(claim.id) || types.has(claim.id)) fail('claims', `id ${claim.id} stands twice`);
    claims.add(claim.id);
    entity(`claim ${claim.id}: speaker`, claim.speaker);
    entity(`claim ${claim.id}: via`, claim.via);
    for (const id of claim.about) entity(`claim ${claim.id}: about`, id);
    for (const span of claim.spans) inText(`claim ${claim.id}`, span);
    if (claim.cue) inText(`claim ${claim.id}: cue`, claim.cue);
  }
  extraction.statements.forEach((statement, index) => {
    const field = `statement ${statement.id ?? index}`;
    entity(`${field}: subject`, statement.subject);
    entity(`${field}: source`, statement.source);
    entity(`${field}: conflict`, statement.conflict);
    if (!claims.has(statement.object)) entity(`${field}: object`, statement.object);
    if (statement.claim !== undefined && !claims.has(statement.claim))
      fail(field, `there is no claim ${statement.claim}`);
    const row = predicateOf(statement.predicate);
    const from = types.get(statement.subject) ?? '';
    const to = types.get(statement.object) ?? 'Claim';
    if (
      row &&
      !((row.from as readonly string[]).includes(from) && (row.to as readonly string[]).includes(to))
    )
      fail(field, `${statement.predicate} does not go from ${from} to ${to}`);
    inText(field, statement.evidence);
    for (const span of statement.evidenceAll) inText(field, span);
  });
}
