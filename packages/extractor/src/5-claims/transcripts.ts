import type { Draft } from '../4-entities/draft.ts';
import type { Reading } from '../4-entities/reading.ts';
import type { ClaimDraft } from './claim.ts';

const LABEL = /^\s*((?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|bin)){0,3}):\s+(?=\S)/u;

/**
 * Transcripts and interviews: a paragraph that begins with a name and a colon is that person's; in questions and
 * answers ("Q:", "A:") an answer is that of the person whom the text before the first question names first.
 */
export function transcripts(reading: Reading, known: readonly ClaimDraft[]): ClaimDraft[] {
  const { blocks, original } = reading.document;
  const labelled = blocks.flatMap(block => {
    const label = LABEL.exec(original.slice(block.start, block.end));
    return label ? [{ block, label: label[1]!, from: block.start + label[0].length }] : [];
  });
  if (labelled.length < 2) return [];
  const questions = labelled.filter(x => /^(Q|Question)$/.test(x.label));
  const answerer = questions.length ? interviewee(reading, questions[0]!.block.start) : undefined;
  return labelled.flatMap(({ block, label, from }) => {
    const speaker = /^(A|Answer)$/.test(label) ? answerer : personCalled(reading, label);
    const end = block.start + original.slice(block.start, block.end).trimEnd().length;
    if (!speaker || end <= from) return [];
    // Quotation marks in the paragraph have their own rules.
    if (known.some(c => c.shown && c.direct && c.spans.some(x => x.start < end && from < x.end))) return [];
    return [
      {
        speaker,
        spans: [{ start: from, end }],
        cue: null,
        direct: true,
        rule: 'transcript',
        confidence: 0.8,
        shown: true,
        sentence: reading.sentenceAt(from),
        head: -1,
        verb: 'say',
      },
    ];
  });
}

function interviewee(reading: Reading, before: number): Draft | undefined {
  const people = reading.drafts
    .filter(d => d.type === 'Person' && !d.unnamed)
    .map(d => ({ d, at: Math.min(...d.mentions.map(m => m.start)) }))
    .filter(x => x.at < before)
    .sort((a, b) => b.d.offices.length - a.d.offices.length || a.at - b.at);
  return people[0]?.d;
}

function personCalled(reading: Reading, label: string): Draft | undefined {
  const last = label.toLowerCase().split(' ').at(-1)!;
  return reading.drafts.find(d => d.type === 'Person' && !d.unnamed && d.head === last);
}
