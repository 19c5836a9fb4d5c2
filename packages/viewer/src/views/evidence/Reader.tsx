import type { DocumentView, Evidence } from '@entente/graph-store';
import { ArrowLeft, ChevronLeft, ChevronRight, ExternalLink } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { shorten } from '../../canvas/labels.ts';
import { nameOf } from '../../model/name.ts';
import { phraseOf, toneOf } from '../../model/tone.ts';
import { useProject } from '../../state/context.ts';
import { useLoad } from '../../state/load.ts';
import type { Reading } from '../../state/store.ts';
import { date, percent } from '../../widgets/format.ts';
import { ToneGlyph } from '../../widgets/Glyphs.tsx';
import { Empty, Failed, Loading } from '../../widgets/Notice.tsx';
import { type Marked, segments } from './segments.ts';

interface ReaderProps {
  readonly reading: Reading;
  /** The list it was opened from, for next and previous. */
  readonly order: readonly Evidence[];
  readonly onMove: (reading: Reading) => void;
  readonly onClose: () => void;
}

/** Characters shown around a finding at first: articles may be of any length. */
const reach = 20_000;

/** An article with one finding highlighted and the others underlined. */
export function Reader({ reading, order, onMove, onClose }: ReaderProps) {
  const { source, version } = useProject();
  const { loaded, retry } = useLoad(`document:${reading.doc}:${version}`, () => source.document(reading.doc));
  const article = loaded.value;
  const list = order.some(item => item.id === reading.at) ? order : (article?.evidence ?? []);
  const at = list.findIndex(item => item.id === reading.at);
  const step = (by: number) => {
    const next = list[at + by];
    if (next) onMove({ doc: next.doc, at: next.id });
  };
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      if ((event.target as HTMLElement | null)?.closest('input, textarea, select, dialog, .cypher-editor'))
        return;
      if (event.key === '[') latest.current(-1);
      else if (event.key === ']') latest.current(1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <header className="panel-head reader-head">
        <button type="button" className="icon" aria-label="Back to the evidence" onClick={onClose}>
          <ArrowLeft size={16} aria-hidden />
        </button>
        <span className="reader-place">{at >= 0 ? `${at + 1} of ${list.length}` : 'Article'}</span>
        <button
          type="button"
          className="icon"
          aria-label="Previous sentence"
          disabled={at <= 0}
          onClick={() => step(-1)}
        >
          <ChevronLeft size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="icon"
          aria-label="Next sentence"
          disabled={at < 0 ? list.length === 0 : at >= list.length - 1}
          onClick={() => step(1)}
        >
          <ChevronRight size={16} aria-hidden />
        </button>
      </header>
      <div className="panel-scroll">
        {loaded.state === 'failed' ? (
          <Failed error={loaded.error} retry={retry} />
        ) : article === undefined ? (
          <Loading>Opening the article…</Loading>
        ) : article === null ? (
          <Empty title="This article is not in the graph any more." />
        ) : (
          <Article article={article} at={reading.at} onMove={onMove} />
        )}
      </div>
    </>
  );
}

interface ArticleProps {
  readonly article: DocumentView;
  readonly at: string | undefined;
  readonly onMove: (reading: Reading) => void;
}

function Article({ article, at, onMove }: ArticleProps) {
  const { document: doc, evidence, claims } = article;
  const [all, setAll] = useState(false);
  const current = useRef<HTMLElement>(null);
  const found = evidence.find(item => item.id === at);
  const claim = claims.find(item => item.id === at);
  const place = found ?? claim?.spans[0];
  const marks = useMemo(() => marksOf(article, at), [article, at]);
  const from = all || !place ? 0 : Math.max(0, place.start - reach);
  const to = all ? doc.text.length : Math.min(doc.text.length, (place?.end ?? 0) + reach);
  const pieces = useMemo(() => segments(from, to, marks), [from, to, marks]);
  useEffect(() => {
    void at;
    current.current?.scrollIntoView({ block: 'center' });
  }, [at]);
  let first = true;
  return (
    <article className="article">
      <h2 dir="auto">{shorten(doc.title ?? doc.id, 300)}</h2>
      <p className="muted">
        <span dir="auto">{doc.outlet ? shorten(doc.outlet, 80) : 'unknown outlet'}</span> ·{' '}
        {date(doc.published)}
        {doc.url && /^https?:\/\//i.test(doc.url) && (
          <>
            {' · '}
            <a href={doc.url} target="_blank" rel="noreferrer noopener">
              original <ExternalLink size={11} aria-hidden />
            </a>
          </>
        )}
      </p>
      {found && <Finding item={found} />}
      <div className="article-text" dir="auto" lang={doc.language}>
        {from > 0 && <span className="muted">… </span>}
        {pieces.map(({ start, end, marks: over }) => {
          const text = doc.text.slice(start, end);
          if (over.length === 0) return <span key={start}>{text}</span>;
          const now = over.find(mark => mark.id === at);
          const className = [...new Set(over.map(mark => mark.className))].join(' ');
          if (now) {
            const ref = first ? current : undefined;
            first = false;
            return (
              <mark key={start} ref={ref} className={className} data-current>
                {text}
              </mark>
            );
          }
          const other = over.find(mark => mark.id !== '');
          if (!other)
            return (
              <span key={start} className={className}>
                {text}
              </span>
            );
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the previous and next buttons reach the same findings
            // biome-ignore lint/a11y/noStaticElementInteractions: a button would break the flow of the text
            <span key={start} className={className} onClick={() => onMove({ doc: doc.id, at: other.id })}>
              {text}
            </span>
          );
        })}
        {to < doc.text.length && <span className="muted"> …</span>}
      </div>
      {!all && (from > 0 || to < doc.text.length) && (
        <button type="button" className="button more" onClick={() => setAll(true)}>
          Show the whole article
        </button>
      )}
    </article>
  );
}

function marksOf({ evidence, claims }: DocumentView, at: string | undefined): Marked[] {
  return [
    ...evidence.map(({ id, start, end, type, asserted }) => ({
      id,
      start,
      end,
      className:
        id === at ? `current tone-${toneOf(type)}` : `found tone-${toneOf(type)}${asserted ? '' : ' said'}`,
    })),
    ...claims.flatMap(({ id, spans }) =>
      spans.map(({ start, end }) => ({
        id: id === at ? id : '',
        start,
        end,
        className: id === at ? 'current' : 'claimed',
      })),
    ),
  ];
}

function Finding({ item }: { readonly item: Evidence }) {
  const { model } = useProject();
  const name = (id: string) => nameOf(model, id);
  return (
    <div className={`finding tone-${toneOf(item.type)}`}>
      <p dir="auto">
        <ToneGlyph tone={toneOf(item.type)} attributed={!item.asserted} /> <strong>{name(item.from)}</strong>{' '}
        {phraseOf(item.type)} <strong>{name(item.to)}</strong>
      </p>
      <p className="muted">
        {item.asserted
          ? 'stated by the article'
          : `according to ${item.source ? shorten(item.source, 80) : 'somebody unnamed'}`}{' '}
        · {percent(item.confidence)} sure
        {item.why.length > 0 && <> · found by {shorten(item.why.join(', '), 200)}</>}
      </p>
    </div>
  );
}
