import type { QueryResult } from '@entente/graph-store';
import { Play, Square, Waypoints } from 'lucide-react';
import { useRef, useState } from 'react';
import { useProject, useViewer } from '../../state/context.ts';
import { count } from '../../widgets/format.ts';
import { Empty, Failed, Loading } from '../../widgets/Notice.tsx';
import { ResultTable } from './ResultTable.tsx';
import { samples } from './samples.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly result: QueryResult }
  | { readonly kind: 'failed'; readonly error: unknown };

const most = 5000;

/** A Cypher box, its answer as a table, and the answer as a graph. */
export function QueryView() {
  const { source } = useProject();
  const text = useViewer(s => s.cypher);
  const setText = useViewer(s => s.setCypher);
  const setScope = useViewer(s => s.setScope);
  const go = useViewer(s => s.go);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const run = async (query = text) => {
    if (!query.trim()) return;
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setState({ kind: 'running' });
    try {
      const result = await source.query(query, {}, { signal: abort.signal, maxRows: most, timeout: 30_000 });
      if (running.current === abort) setState({ kind: 'done', result });
    } catch (error) {
      if (running.current === abort)
        setState(abort.signal.aborted ? { kind: 'idle' } : { kind: 'failed', error });
    }
  };
  const stop = () => {
    running.current?.abort();
    running.current = null;
    setState({ kind: 'idle' });
  };
  const inGraph = () => {
    setScope(text);
    go('graph');
  };
  return (
    <section className="query" aria-label="Cypher">
      <div className="query-box">
        <textarea
          aria-label="Cypher query"
          value={text}
          spellCheck={false}
          dir="ltr"
          rows={5}
          placeholder="MATCH (a:Actor)-[r:SUPPORTS]->(b) RETURN a.name, r.source, b.name"
          onChange={event => setText(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void run();
            }
          }}
        />
        <div className="query-tools">
          {state.kind === 'running' ? (
            <button type="button" className="button" onClick={stop}>
              <Square size={13} aria-hidden /> Stop
            </button>
          ) : (
            <button
              type="button"
              className="button primary"
              disabled={!text.trim()}
              onClick={() => void run()}
            >
              <Play size={13} aria-hidden /> Run <kbd>Ctrl ⏎</kbd>
            </button>
          )}
          <button type="button" className="button" disabled={!text.trim()} onClick={inGraph}>
            <Waypoints size={14} aria-hidden /> Show in graph
          </button>
          <label className="samples">
            <span className="sr-only">Sample queries</span>
            <select
              value=""
              onChange={event => {
                const sample = samples[Number(event.target.value)];
                if (!sample) return;
                setText(sample.cypher);
                void run(sample.cypher);
              }}
            >
              <option value="">Sample queries…</option>
              {samples.map(({ question }, i) => (
                <option key={question} value={i}>
                  {question}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <div className="query-answer" aria-live="polite">
        {state.kind === 'running' && <Loading>Running…</Loading>}
        {state.kind === 'failed' && <Failed error={state.error} retry={() => void run()} />}
        {state.kind === 'idle' && (
          <Empty title="Ask the graph a question.">
            Write Cypher, or begin with a sample query. What somebody merely says is never counted as a fact:
            the samples show the source beside every row.
          </Empty>
        )}
        {state.kind === 'done' && (
          <>
            <p className="muted query-summary">
              {count(state.result.rows.length, 'row')}
              {state.result.truncated && ` (cut at ${most})`} in {Math.round(state.result.elapsed)} ms
            </p>
            <ResultTable result={state.result} />
          </>
        )}
      </div>
    </section>
  );
}
