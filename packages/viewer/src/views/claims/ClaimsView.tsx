import type { ClaimView } from '@entente/graph-store';
import { useCallback, useMemo, useState } from 'react';
import { nameOf } from '../../model/name.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { useLoad } from '../../state/load.ts';
import { count } from '../../widgets/format.ts';
import { Empty, Failed, Loading } from '../../widgets/Notice.tsx';
import { TimelineStrip } from '../timeline/TimelineStrip.tsx';
import { ClaimList } from './ClaimList.tsx';
import { Contradictions } from './Contradictions.tsx';
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
