import { createHash } from 'node:crypto';
import type { ExtractionRecord } from '@entente/ontology';
import { sampleRecords } from '../src/dev/sample.ts';

/** The invented world as an extractor would give it, article by article. */
export function sampleExtractions(): ExtractionRecord[] {
  const { nodes, evidence, documents, claims } = sampleRecords();
  const byId = new Map(nodes.map(node => [node.id, node]));
  return documents.map(({ document, mentions }) => {
    const own = evidence.filter(item => item.doc === document.id);
    const said = claims.filter(claim => claim.doc === document.id);
    const ids = new Set(mentions.map(mention => mention.node));
    return {
      document: { ...document, hash: createHash('sha256').update(document.text).digest('hex') },
      extraction: {
        doc: document.id,
        extractor: 'sample@1',
        model: 'none',
        entities: [...ids].map(id => ({
          id,
          type: byId.get(id)!.type,
          name: byId.get(id)!.name,
          aliases: [...byId.get(id)!.aliases],
          mentions: mentions
            .filter(mention => mention.node === id)
            .map(({ start, end }) => ({ start, end, kind: 'name' as const })),
          features: {},
        })),
        claims: said.map(claim => ({
          id: claim.id,
          speaker: claim.speaker,
          spans: claim.spans.map(span => ({ ...span })),
          cue: null,
          direct: claim.direct,
          about: [...claim.about],
          confidence: 1,
        })),
        statements: own.map(item => ({
          subject: item.from,
          predicate: item.type.replace(/^NOT_/, ''),
          object: item.to,
          source: item.sourceId ?? null,
          negated: item.type.startsWith('NOT_'),
          evidence: { start: item.start, end: item.end },
          evidenceAll: [{ start: item.start, end: item.end }],
          cue: null,
          confidence: item.confidence,
          ...(item.claimId ? { claim: item.claimId } : {}),
          why: [...item.why],
        })),
      },
    } as ExtractionRecord;
  });
}
