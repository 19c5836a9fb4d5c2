import type { ClaimView, Evidence } from '@entente/graph-store';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Quote, TriangleAlert } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useAnalysis } from '../../analysis/use.ts';
import { nameOf } from '../../model/name.ts';
import { phraseOf } from '../../model/tone.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { useLoad } from '../../state/load.ts';
import { count, date } from '../../widgets/format.ts';
import { Empty, Failed, Loading } from '../../widgets/Notice.tsx';
import { NodeName } from '../evidence/SelectionHead.tsx';
import { TimelineStrip } from '../timeline/TimelineStrip.tsx';
import { aboutOf, claimsInWindow, filterClaims, speakersOf } from './filter-claims.ts';

const most = 20_000;

/** Who said what about whom, with contradictions side by side. */
export function ClaimsView() {
  const { source, model } = useProject();
  const [text, setText] = useState('');
  const [speaker, setSpeaker] = useState('');
  const [about, setAbout] = useState('');
  const filter = useViewer(s => s.filter);
  const { loaded, retry } = useLoad<readonly ClaimView[]>('claims', () => source.claims({ limit: most }));
  const whole = loaded.value;
  const claims = useMemo(() => whole && claimsInWindow(whole, model, filter), [whole, model, filter]);
  const name = useCallback((id: string) => nameOf(model, id), [model]);
  const speakers = useMemo(() => speakersOf(claims ?? []), [claims]);
  const subjects = useMemo(() => aboutOf(claims ?? []), [claims]);
  const shown = useMemo(
    () => filterClaims(claims ?? [], text, speaker, name, about),
    [claims, text, speaker, name, about],
  );
  return (
    <section className="page" aria-label="Claims">
      <header className="page-head">
        <div>
          <h1>Claims</h1>
          <p className="muted">What somebody said, thought or denied. None of it is taken for a fact.</p>
        </div>
        <input
          type="search"
          className="field"
          placeholder="Search in claims"
          aria-label="Search in claims"
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <select
          className="field"
          aria-label="Speaker"
          value={speaker}
          onChange={event => setSpeaker(event.target.value)}
        >
          <option value="">Everybody</option>
          {speakers.slice(0, 300).map(([id, n]) => (
            <option key={id} value={id}>
              {name(id)} ({n})
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label="About"
          value={about}
          onChange={event => setAbout(event.target.value)}
        >
          <option value="">About anybody</option>
          {subjects.slice(0, 300).map(([id, n]) => (
            <option key={id} value={id}>
              {name(id)} ({n})
            </option>
          ))}
        </select>
      </header>
      <div className="claim-window">
        <TimelineStrip />
      </div>
      <Contradictions />
      {loaded.state === 'failed' ? (
        <Failed error={loaded.error} retry={retry} />
      ) : !claims ? (
        <Loading>Collecting claims…</Loading>
      ) : shown.length === 0 ? (
        <Empty title={claims.length ? 'No claim fits.' : 'No article of this graph quotes anybody.'} />
      ) : (
        <>
          <h2>
            {count(shown.length, 'claim')}
            {whole && whole.length === most && ` (of the first ${most})`}
            {whole && claims.length < whole.length && ` · ${whole.length - claims.length} outside the window`}
          </h2>
          <ClaimList claims={shown} />
        </>
      )}
    </section>
  );
}

function ClaimList({ claims }: { readonly claims: readonly ClaimView[] }) {
  const { model } = useProject();
  const read = useViewer(s => s.read);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 92,
    overscan: 6,
  });
  return (
    <div className="claim-scroll" ref={scroll}>
      <ul style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const claim = claims[index]!;
          return (
            <li
              key={claim.id}
              data-index={index}
              ref={virtual.measureElement}
              className="claim-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <div className="claim">
                <p className="claim-who">
                  <Quote size={12} aria-hidden />{' '}
                  {claim.speaker ? (
                    <NodeName model={model} id={claim.speaker} />
                  ) : (
                    <span className="muted">somebody unnamed</span>
                  )}
                  <span className="muted">
                    {claim.direct ? 'said, word for word' : 'is reported to have said'}
                  </span>
                </p>
                <button
                  type="button"
                  className="claim-text"
                  dir="auto"
                  onClick={() => read({ doc: claim.doc, at: claim.id })}
                >
                  {claim.text.length > 500 ? `${claim.text.slice(0, 500)}…` : claim.text}
                </button>
                {claim.about.length > 0 && (
                  <p className="claim-about">
                    <span className="muted">about</span>{' '}
                    {claim.about.slice(0, 8).map(id => (
                      <NodeName key={id} model={model} id={id} />
                    ))}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Facts that some state and others deny. */
function Contradictions() {
  const { source, model } = useProject();
  const { loaded } = useAnalysis('contradictions', { rollUp: false });
  const found = loaded.value?.slice(0, 12) ?? [];
  const key = JSON.stringify(found.map(({ stated, denied }) => [stated[0], denied[0]]));
  const quotes = useLoad<readonly (readonly [Evidence | undefined, Evidence | undefined])[]>(
    `contradictions:${key}`,
    () =>
      Promise.all(
        found.map(async ({ stated, denied }) => {
          const [a, b] = await Promise.all([
            source.evidence({ edge: stated[0]! }),
            source.evidence({ edge: denied[0]! }),
          ]);
          return [a[0], b[0]] as const;
        }),
      ),
  ).loaded.value;
  if (found.length === 0) return null;
  const name = (id: string) => nameOf(model, id);
  return (
    <>
      <h2>Contradictions</h2>
      <ul className="contradictions">
        {found.map(({ from, predicate, to, stated, denied, statedBy, deniedBy, both, kind }, i) => (
          <li key={`${kind}\u0000${from}\u0000${predicate}\u0000${to}`}>
            <h3 dir="auto">
              {name(from)} {phraseOf(predicate)} {name(to)}
              {both.length > 0 && (
                <span className="flag">
                  <TriangleAlert size={12} aria-hidden /> {both.map(id => name(id ?? '')).join(', ')} said
                  both
                </span>
              )}
            </h3>
            <div className="sides">
              <Side
                title={kind === 'denial' ? 'The charge' : 'Stated'}
                by={statedBy}
                evidence={quotes?.[i]?.[0]}
                more={stated.length - 1}
              />
              <Side
                title={kind === 'denial' ? 'Its denial' : 'Denied'}
                by={deniedBy}
                evidence={quotes?.[i]?.[1]}
                more={denied.length - 1}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Side({
  title,
  by,
  evidence,
  more,
}: {
  readonly title: string;
  readonly by: readonly (string | null)[];
  readonly evidence: Evidence | undefined;
  readonly more: number;
}) {
  const { model } = useProject();
  const read = useViewer(s => s.read);
  return (
    <div>
      <p className="side-head">
        {title}{' '}
        <span className="muted" dir="auto">
          by{' '}
          {by
            .slice(0, 6)
            .map(id => (id === null ? 'the articles' : nameOf(model, id)))
            .join(', ')}
          {by.length > 6 && ` and ${by.length - 6} more`}
        </span>
      </p>
      {evidence && (
        <button
          type="button"
          className="claim-text"
          dir="auto"
          onClick={() => read({ doc: evidence.doc, at: evidence.id })}
        >
          {evidence.quote.slice(0, 300)}
        </button>
      )}
      {evidence && (
        <p className="muted">
          {evidence.asserted
            ? 'stated by the article'
            : `according to ${evidence.source ?? 'somebody unnamed'}`}{' '}
          · {evidence.outlet ?? 'unknown outlet'} · {date(evidence.published)}
          {more > 0 && ` · and ${count(more, 'more sentence')}`}
        </p>
      )}
    </div>
  );
}
