import type { Hit } from './contract.ts';
import type { Renderer } from './renderer.ts';

export interface PointerActions {
  readonly lineAt: (x: number, y: number, reach: number) => number;
  /** False where so many lines are in view that pointing at one means nothing. */
  readonly hoverLines: () => boolean;
  readonly onClick: (hit: Hit | null, add: boolean) => void;
  readonly onOpen: (node: number) => void;
  readonly onHover: (hit: Hit | null) => void;
  /** An actor is being moved by hand, to a place in the graph's coordinates. */
  readonly onDrag: (node: number, x: number, y: number) => void;
  readonly onDragged: (node: number) => void;
}

/** Pointing, clicking and dragging; returns how to stop listening. */
export function pointer(renderer: Renderer, actions: PointerActions): () => void {
  const canvas = renderer.getContainer();
  let hovered: number | null = null;
  let line = -1;
  let dragged: string | null = null;
  let moved = false;
  let frame = 0;

  const add = (original: MouseEvent | TouchEvent) =>
    original.shiftKey || original.ctrlKey || original.metaKey;
  const cursor = () => {
    canvas.style.cursor = hovered !== null || line >= 0 ? 'pointer' : '';
  };
  const setLine = (index: number, x: number, y: number) => {
    if (index === line && index < 0) return;
    line = index;
    cursor();
    actions.onHover(index < 0 ? null : { kind: 'bundle', index, x, y });
  };

  renderer.on('enterNode', ({ node, event }) => {
    hovered = Number(node);
    line = -1;
    cursor();
    actions.onHover({ kind: 'node', index: hovered, x: event.x, y: event.y });
  });
  renderer.on('leaveNode', () => {
    hovered = null;
    cursor();
    actions.onHover(null);
  });
  renderer.on('clickNode', ({ node, event }) => {
    if (!moved)
      actions.onClick({ kind: 'node', index: Number(node), x: event.x, y: event.y }, add(event.original));
  });
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    actions.onOpen(Number(node));
  });
  renderer.on('clickStage', ({ event }) => {
    const found = actions.lineAt(event.x, event.y, 8);
    actions.onClick(
      found < 0 ? null : { kind: 'bundle', index: found, x: event.x, y: event.y },
      add(event.original),
    );
  });
  renderer.on('downNode', ({ node }) => {
    dragged = node;
    moved = false;
  });
  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (dragged !== null) {
      if (!moved && !renderer.getCustomBBox()) renderer.setCustomBBox(renderer.getBBox());
      moved = true;
      const place = renderer.viewportToGraph(event);
      actions.onDrag(Number(dragged), place.x, place.y);
      preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
      return;
    }
    if (hovered !== null || !actions.hoverLines()) return;
    const { x, y } = event;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (hovered === null && dragged === null) setLine(actions.lineAt(x, y, 5), x, y);
    });
  });
  const release = () => {
    if (dragged !== null && moved) actions.onDragged(Number(dragged));
    dragged = null;
    // The click that ends a drag comes after this: it must still know that the node was moved.
    setTimeout(() => {
      moved = false;
    }, 0);
  };
  renderer.on('upNode', release);
  renderer.on('upStage', release);
  renderer.on('leaveStage', () => setLine(-1, 0, 0));
  return () => cancelAnimationFrame(frame);
}
