import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAnalysis } from '../../analysis/use.ts';
import type { GraphCanvas, Hit } from '../../canvas/contract.ts';
import { canDraw, createCanvas } from '../../canvas/index.ts';
import { startLayoutWorker } from '../../canvas/layout/start.ts';
import { campColors, themes } from '../../canvas/theme.ts';
import { useProject, useViewer } from '../../state/context.ts';
import { Empty } from '../../widgets/Notice.tsx';
import { TimelineStrip } from '../timeline/TimelineStrip.tsx';
import { focusOf } from './focus.ts';
import { GraphTable } from './GraphTable.tsx';
import { GraphTools } from './GraphTools.tsx';
import { gather } from './gather.ts';
import { HoverCard } from './HoverCard.tsx';
import { Legend } from './Legend.tsx';
import { ScopeBanner } from './ScopeBanner.tsx';
import { useGraphKeys } from './use-graph-keys.ts';

/** The drawing, its tools, and a table of the same where it cannot be drawn or is not wanted. */
export function GraphView() {
  const { model, visibility, dark } = useProject();
  const selection = useViewer(s => s.selection);
  const select = useViewer(s => s.select);
  const toggleNode = useViewer(s => s.toggleNode);
  const host = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<GraphCanvas | null>(null);
  const [drawable, setDrawable] = useState(canDraw);
  const [asTable, setAsTable] = useState(false);
  const [running, setRunning] = useState(false);
  const [building, setBuilding] = useState(false);
  const [hover, setHover] = useState<Hit | null>(null);
  const [lasso, setLasso] = useState(false);
  const [pinned, setPinned] = useState<ReadonlySet<number>>(new Set());
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const toggleFold = useCallback((id: string) => {
    setFolded(
      before => new Set(before.has(id) ? [...before].filter(other => other !== id) : [...before, id]),
    );
  }, []);
  const actions = useRef({
    click: (_hit: Hit | null, _add: boolean) => {},
    open: (_node: number) => {},
    gather: (_nodes: readonly number[], _add: boolean) => {},
  });
  actions.current.open = node => toggleFold(model.nodes[node]!.id);
  actions.current.gather = (nodes, add) => {
    const ids = gather(model, nodes, add && selection?.kind === 'nodes' ? selection.ids : []);
    if (ids.length > 0) select({ kind: 'nodes', ids });
  };
  actions.current.click = (hit, add) => {
    if (!hit) select(null);
    else if (hit.kind === 'node') {
      const { id } = model.nodes[hit.index]!;
      if (add) toggleNode(id);
      else select({ kind: 'nodes', ids: [id] });
    } else {
      const { from, to, tone } = model.bundles[hit.index]!;
      select({ kind: 'pair', from: model.nodes[from]!.id, to: model.nodes[to]!.id, tone });
    }
  };

  const table = asTable || !drawable;
  useEffect(() => {
    if (!host.current || table) return;
    const created = createCanvas(
      host.current,
      themes[document.documentElement.dataset['enTheme'] === 'dark' ? 'dark' : 'light'],
      {
        onClick: (hit, add) => actions.current.click(hit, add),
        onOpen: node => actions.current.open(node),
        onLasso: (nodes, add) => {
          setLasso(false);
          actions.current.gather(nodes, add);
        },
        onHover: setHover,
        onLayout: setRunning,
        onPinned: setPinned,
        onLost: () => setDrawable(false),
      },
      startLayoutWorker,
    );
    setCanvas(created);
    return () => {
      created.destroy();
      setCanvas(null);
      setHover(null);
    };
  }, [table]);

  const latest = useRef({ visibility, selection });
  latest.current = { visibility, selection };
  const applySelection = useCallback(
    (to: GraphCanvas) => {
      const { selected, focus } = focusOf(model, latest.current.visibility, latest.current.selection);
      to.setSelection(selected, focus);
    },
    [model],
  );
  useEffect(() => {
    if (!canvas) return;
    let current = true;
    setBuilding(true);
    canvas
      .show(model, latest.current.visibility)
      .then(() => {
        if (!current) return;
        setBuilding(false);
        canvas.setVisibility(latest.current.visibility);
        applySelection(canvas);
        canvas.startLayout();
      })
      .catch(() => setDrawable(false));
    return () => {
      current = false;
    };
  }, [canvas, model, applySelection]);
  useEffect(() => {
    canvas?.setFolded(new Set([...folded].flatMap(id => model.indexOf.get(id) ?? [])));
  }, [canvas, model, folded]);
  useEffect(() => canvas?.setLasso(lasso), [canvas, lasso]);
  useEffect(() => canvas?.setTheme(themes[dark ? 'dark' : 'light']), [canvas, dark]);
  useEffect(() => canvas?.setVisibility(visibility), [canvas, visibility]);
  useEffect(() => {
    void selection;
    void visibility;
    if (canvas) applySelection(canvas);
  }, [canvas, applySelection, selection, visibility]);

  const scope = useViewer(s => s.scope);
  const camps = useViewer(s => s.camps);
  const setCamps = useViewer(s => s.setCamps);
  const rollUp = useViewer(s => s.rollUp);
  const alliances = useAnalysis('alliances', { rollUp, on: camps }).loaded.value;
  useEffect(() => {
    if (!canvas) return;
    canvas.setHulls(
      (alliances?.groups ?? []).map((group, i) => ({
        nodes: group.flatMap(id => model.indexOf.get(id) ?? []),
        color: campColors[i % campColors.length]!,
        label: `Camp ${i + 1}`,
      })),
    );
  }, [canvas, alliances, model]);

  // Whoever selects elsewhere (search, a list) is shown where it is.
  const revealed = useRef('');
  const key = JSON.stringify(selection);
  const indices = useMemo(
    () => (selection?.kind === 'nodes' ? selection.ids.flatMap(id => model.indexOf.get(id) ?? []) : []),
    [selection, model],
  );
  useEffect(() => {
    if (!canvas || revealed.current === key) return;
    revealed.current = key;
    const outside = indices.filter(i => {
      const place = canvas.place(i);
      const box = host.current?.getBoundingClientRect();
      return place && box && (place.x < 0 || place.y < 0 || place.x > box.width || place.y > box.height);
    });
    if (outside.length > 0) canvas.reveal(indices);
  }, [canvas, indices, key]);

  const allPinned = indices.length > 0 && indices.every(i => pinned.has(i));
  const togglePin =
    canvas && indices.length > 0
      ? () => {
          for (const i of indices) canvas.setPinned(i, !allPinned);
        }
      : undefined;
  useGraphKeys({
    canvas,
    selected: indices,
    onTable: drawable ? () => setAsTable(now => !now) : undefined,
    onPin: togglePin,
  });

  const only = selection?.kind === 'nodes' && selection.ids.length === 1 ? selection.ids[0] : undefined;
  return (
    <section className="graph" aria-label="Graph">
      {!drawable && (
        <p className="banner" role="status">
          This browser cannot draw the graph (WebGL is missing or was taken away). The same is shown as a
          table.
        </p>
      )}
      {drawable && <ScopeBanner />}
      {table ? (
        <GraphTable />
      ) : (
        <div
          className="canvas"
          ref={host}
          role="img"
          aria-label={`Graph of ${visibility.nodeCount} actors and ${visibility.edgeCount} relations; press T for the same as a table`}
        />
      )}
      {building && !table && <progress className="building" aria-label="Drawing the graph" />}
      {model.nodes.length === 0 && !scope && (
        <Empty title="This graph is empty.">Build one with “entente build”, then reload.</Empty>
      )}
      {model.nodes.length === 0 && scope && (
        <Empty title="The query returns nothing that can be drawn.">
          Return nodes and relationships, as in RETURN a, r, b.
        </Empty>
      )}
      {model.nodes.length > 0 && visibility.edgeCount === 0 && !table && (
        <div className="floating-note">No relation passes the filters.</div>
      )}
      <GraphTools
        canvas={table ? null : canvas}
        running={running}
        table={table}
        onTable={drawable ? () => setAsTable(!asTable) : undefined}
        camps={camps}
        onCamps={() => setCamps(!camps)}
        lasso={lasso}
        onLasso={() => setLasso(!lasso)}
        onInView={() => canvas && actions.current.gather(canvas.inView(), false)}
        onFold={only === undefined ? undefined : () => toggleFold(only)}
        folded={only !== undefined && folded.has(only)}
        onPin={togglePin}
        pinned={allPinned}
      />
      {!table && <Legend />}
      {hover && !table && <HoverCard hit={hover} />}
      {!table && <TimelineStrip />}
    </section>
  );
}
