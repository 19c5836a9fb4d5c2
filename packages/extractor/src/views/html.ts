import { splitSentences } from '@entente/english';
import type { Claim, Entity, Extraction, Statement } from '@entente/ontology';

/** What the view reads of a document. */
export interface ViewedDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
}

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1b1b1b;background:#fff}
h2{margin:2rem 0 .5rem;font-size:1.1rem}ol{list-style:none;padding:0}li.s{padding:.4rem 0;border-top:1px solid #ddd}
ul{margin:.2rem 0 .2rem 1rem;padding:0;list-style:none;font-size:.85rem}ul li{margin:.1rem 0}
.m{border-radius:.2em;padding:0 .1em}.State{background:#cfe3ff}.Territory{background:#d9f0d3}.Organization{background:#fde3b5}
.Person{background:#f6d0e4}.Group{background:#e5dcf7}.Conflict{background:#ffd2cc}.c{border-bottom:2px solid #888}
.p{font-weight:600}.n{color:#a40000}.src{color:#555}.why{color:#666;font-family:ui-monospace,monospace;font-size:.9em}
meter{width:4rem;vertical-align:middle}.key span{margin-right:.6rem}
@media (prefers-color-scheme:dark){body{background:#161616;color:#eee}.m{color:#111}li.s{border-color:#444}.src,.why{color:#aaa}.n{color:#ff8a80}}
`;

const TYPES = ['State', 'Territory', 'Organization', 'Person', 'Group', 'Conflict'] as const;

/** Start of a page of documents. */
export const htmlHead = (title: string): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(title)}</h1>
<p class="key">${TYPES.map(t => `<span class="m ${t}">${t}</span>`).join('')}<span class="c">claim</span></p>
`;

export const htmlFoot = '</body></html>\n';

/**
 * One document as a section of the page: each sentence with its mentions coloured and claims underlined, under it the
 * claims, and the statements whose evidence starts in it with confidence and rules. Everything is escaped; the page
 * needs no script and fetches nothing. Cost: linear in text and findings.
 */
export function htmlDocument(document: ViewedDocument, extraction: Extraction): string {
  const { text } = document;
  const names = new Map<string, string>(extraction.entities.map(e => [e.id, e.name]));
  for (const c of extraction.claims) names.set(c.id, `claim ${c.id}`);
  const name = (id: string | null) => (id === null ? 'article' : (names.get(id) ?? id));
  const mentions = extraction.entities
    .flatMap(entity => entity.mentions.map(m => ({ ...m, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const spans = extraction.claims
    .flatMap(claim => claim.spans.map(s => ({ ...s, claim })))
    .sort((a, b) => a.start - b.start);
  const claims = [...extraction.claims].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
  const statements = [...extraction.statements].sort((a, b) => a.evidence.start - b.evidence.start);
  const queues = { mentions: 0, claims: 0, statements: 0 };
  let open: typeof spans = [];
  let next = 0;
  const rows: string[] = [];
  for (const { start, end } of splitSentences(text)) {
    if (!text.slice(start, end).trim()) continue;
    const inside: Marked[] = [];
    while (queues.mentions < mentions.length && mentions[queues.mentions]!.start < end) {
      const m = mentions[queues.mentions++]!;
      if (m.start >= start) inside.push(m);
    }
    while (next < spans.length && spans[next]!.start < end) open.push(spans[next++]!);
    open = open.filter(s => s.end > start);
    const lines: string[] = [];
    for (; queues.claims < claims.length && claims[queues.claims]!.spans[0]!.start < end; queues.claims++)
      lines.push(claimLine(claims[queues.claims]!, text, name));
    for (
      ;
      queues.statements < statements.length && statements[queues.statements]!.evidence.start < end;
      queues.statements++
    )
      lines.push(statementLine(statements[queues.statements]!, name));
    rows.push(
      `<li class="s">${marked(text, start, end, inside, open)}${lines.length ? `<ul>${lines.join('')}</ul>` : ''}</li>`,
    );
  }
  return `<section><h2>${escaped(document.title ?? document.id)}</h2><ol>\n${rows.join('\n')}\n</ol></section>\n`;
}

/** A page of one document. */
export const formatHtml = (document: ViewedDocument, extraction: Extraction): string =>
  htmlHead(document.title ?? document.id) + htmlDocument(document, extraction) + htmlFoot;

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
}

/** The sentence in pieces, each with the innermost mention and the claims that cover it. */
function marked(
  text: string,
  start: number,
  end: number,
  mentions: readonly Marked[],
  claims: readonly { readonly start: number; readonly end: number; readonly claim: Claim }[],
): string {
  const cuts = new Set([start, end]);
  for (const s of [...mentions, ...claims])
    for (const at of [s.start, s.end]) if (at > start && at < end) cuts.add(at);
  const at = [...cuts].sort((a, b) => a - b);
  let out = '';
  let first = 0;
  for (let i = 0; i + 1 < at.length; i++) {
    const [a, b] = [at[i]!, at[i + 1]!];
    while (first < mentions.length && mentions[first]!.end <= a) first++;
    let mention: Marked | undefined;
    for (let k = first; k < mentions.length && mentions[k]!.start <= a; k++)
      if (mentions[k]!.end >= b) mention = mentions[k];
    const claim = claims.find(c => c.start <= a && b <= c.end);
    const classes = [mention && `m ${mention.entity.type}`, claim && 'c'].filter(Boolean).join(' ');
    const words = escaped(text.slice(a, b));
    const title = mention ? ` title="${escaped(`${mention.entity.name} (${mention.entity.type})`)}"` : '';
    out += classes ? `<span class="${classes}"${title}>${words}</span>` : words;
  }
  return out;
}

function claimLine(c: Claim, text: string, name: (id: string | null) => string): string {
  const words = c.spans.map(s => text.slice(s.start, s.end)).join(' … ');
  const kind = c.direct ? 'said' : 'said that';
  return `<li>${meter(c.confidence)} <span class="p">${escaped(name(c.speaker))}</span> ${kind}: “${escaped(words)}”</li>`;
}

function statementLine(s: Statement, name: (id: string | null) => string): string {
  const source = s.source === null ? '' : ` <span class="src">[${escaped(name(s.source))}]</span>`;
  return `<li>${meter(s.confidence)} ${escaped(name(s.subject))} <span class="p${s.negated ? ' n' : ''}">${s.negated ? 'NOT ' : ''}${escaped(s.predicate)}</span> ${escaped(name(s.object))}${source} <span class="why">${escaped(s.why.join(' '))}</span></li>`;
}

const meter = (p: number) => `<meter value="${p}" title="${p.toFixed(2)}"></meter> ${p.toFixed(2)}`;

/** Text for an element or a quoted attribute; control characters and lone surrogates shown as blanks. */
const escaped = (s: string): string =>
  s.replace(/\p{Cs}|[^\P{Cc}\n\t]/gu, ' ').replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
