import type { QueryResult } from '@entente/graph-store';
import { Bookmark, ListTree, Play, Square, Waypoints } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useProject, useViewer } from '../../state/context.ts';
import { count } from '../../widgets/format.ts';
import { Empty, Failed, Loading } from '../../widgets/Notice.tsx';
import { CypherEditor } from './CypherEditor.tsx';
import { graphQuery } from './graph-query.ts';
import { remember, useKept } from './kept.ts';
import { PlanTable } from './PlanTable.tsx';
import { planQuery } from './plan.ts';
import { ResultTable } from './ResultTable.tsx';
import { samples } from './samples.ts';
import { vocabularyOf } from './vocabulary.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly result: QueryResult }
  | { readonly kind: 'failed'; readonly error: unknown };

const most = 5000;

/** A Cypher box, its answer as a table, and the answer as a graph. */
export function QueryView() {
  const { source, model, dark } = useProject();
  const text = useViewer(s => s.cypher);
  const setText = useViewer(s => s.setCypher);
  const setScope = useViewer(s => s.setScope);
  const go = useViewer(s => s.go);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const { kept, change } = useKept();
  const words = useMemo(() => vocabularyOf(model), [model]);
  const vocabulary = useCallback(() => words, [words]);
  const saved = kept.saved.includes(text.trim());
  const toggleSaved = () => {
    const query = text.trim();
    change(k => ({ ...k, saved: saved ? k.saved.filter(other => other !== query) : [query, ...k.saved] }));
  };

  const run = async (query = text, asPlan = false) => {
    if (!query.trim()) return;
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setState({ kind: 'running' });
    if (!asPlan) change(k => ({ ...k, history: remember(k.history, query.trim()) }));
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
  const inGraph = async () => {
    setState({ kind: 'running' });
    try {
      const { nodes } = await source.subgraph(text, {}, { maxRows: most, timeout: 30_000 });
      setScope(nodes.length > 0 ? text : graphQuery(text));
      go('graph');
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  return (
    <section className="query" aria-label="Cypher">
      <div className="query-box">
        <CypherEditor
          value={text}
          dark={dark}
          vocabulary={vocabulary}
          onChange={setText}
          onRun={() => void run()}
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
          <button
            type="button"
            className="button"
            disabled={!text.trim()}
            title="How the query is answered, without running it"
            onClick={() => void run(planQuery(text, 'EXPLAIN'), true)}
          >
            <ListTree size={14} aria-hidden /> Plan
          </button>
          <button type="button" className="button" disabled={!text.trim()} onClick={() => void inGraph()}>
            <Waypoints size={14} aria-hidden /> Show in graph
          </button>
          <button
            type="button"
            className="button"
            disabled={!text.trim()}
            aria-pressed={saved}
            onClick={toggleSaved}
          >
            <Bookmark size={13} aria-hidden /> {saved ? 'Saved' : 'Save'}
          </button>
          <select
            aria-label="Sample, saved and earlier queries"
            value=""
            onChange={event => {
              const query = event.target.value;
              if (!query) return;
              setText(query);
              void run(query);
            }}
          >
            <option value="">Sample queries…</option>
            {kept.saved.length > 0 && (
              <optgroup label="Saved">
                {kept.saved.map(query => (
                  <option key={query} value={query}>
                    {query.slice(0, 90)}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label="Questions">
              {samples.map(({ question, cypher }) => (
                <option key={question} value={cypher}>
                  {question}
                </option>
              ))}
            </optgroup>
            {kept.history.length > 0 && (
              <optgroup label="Earlier">
                {kept.history.map(query => (
                  <option key={query} value={query}>
                    {query.slice(0, 90)}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
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
        {state.kind === 'done' && state.result.plan && (
          <PlanTable
            plan={state.result.plan}
            onProfile={
              state.result.plan.rows === undefined
                ? () => void run(planQuery(text, 'PROFILE'), true)
                : undefined
            }
          />
        )}
        {state.kind === 'done' && (!state.result.plan || state.result.rows.length > 0) && (
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
