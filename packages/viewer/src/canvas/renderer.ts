import Sigma from 'sigma';
import { actorLook, type Look, relationLook } from './appearance.ts';
import { type DrawnEdge, type DrawnNode, emptyGraph } from './drawn-graph.ts';
import { drawHover, drawLabel, type LabelSpace, labelFont } from './labels.ts';
import { ActorProgram } from './programs/actor.ts';
import { lazily } from './programs/lazy.ts';
import { noEdges } from './programs/none.ts';
import { RelationProgram } from './programs/relation.ts';

/** What sigma keeps to itself and has no setting for. */
interface Inside {
  readonly pickingLayers: Set<string>;
  readonly webGLContexts: Record<string, WebGLRenderingContext>;
  unbindCameraHandlers(): void;
  getNodeAtPosition: (point: { readonly x: number; readonly y: number }) => string | null;
}

/** Layers that are seldom drawn on: lines are the mass', and nobody points at anything yet. */
type Sleeper = 'edges' | 'hoverNodes';
const sleepers: readonly Sleeper[] = ['edges', 'hoverNodes'];

/**
 * sigma with layers that stay small until they are drawn on: giving a layer the canvas' size takes the browser 20 to
 * 50 ms without a graphics card.
 */
export class Renderer extends Sigma<DrawnNode, DrawnEdge> {
  // Without a value of its own: sigma's constructor calls `resize` before a field could have one.
  declare private awake?: Set<Sleeper>;

  /** To be called before something is drawn on a layer. */
  wake(layer: Sleeper): void {
    this.awake ??= new Set();
    if (this.awake.has(layer)) return;
    this.awake.add(layer);
    const canvas = this.getCanvases()[layer]!;
    const { width, height } = this.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.style.display = '';
    (this as unknown as Inside).webGLContexts[layer]!.viewport(0, 0, canvas.width, canvas.height);
  }

  override resize(force?: boolean): this {
    const { webGLContexts } = this as unknown as Inside;
    const asleep = sleepers.filter(layer => !this.awake?.has(layer));
    const contexts = asleep.map(layer => webGLContexts[layer]!);
    for (const layer of asleep) delete webGLContexts[layer];
    super.resize(force);
    asleep.forEach((layer, i) => {
      webGLContexts[layer] = contexts[i]!;
    });
    return this;
  }
}

/** How sigma is set up here. It begins with nothing: the first graph it is given is the first it draws. */
export function createRenderer(
  element: HTMLElement,
  large: boolean,
  space: LabelSpace,
  look: () => Look,
  nodeAt: (point: { readonly x: number; readonly y: number }) => string | null,
): Renderer {
  const theme = () => look().theme;
  const renderer = new Renderer(emptyGraph(), element, {
    allowInvalidContainer: true,
    // Under the names of sigma's own programs, which would be compiled beside ours.
    defaultNodeType: 'circle',
    nodeProgramClasses: { circle: ActorProgram as never },
    nodeHoverProgramClasses: { circle: lazily(ActorProgram) as never },
    defaultEdgeType: 'line',
    edgeProgramClasses: { line: lazily(RelationProgram) as never, arrow: noEdges as never },
    labelFont,
    labelSize: 12,
    labelDensity: 1.1,
    labelGridCellSize: 90,
    // In a large graph only those are handed to sigma that are to be named.
    labelRenderedSizeThreshold: large ? 0 : 5,
    defaultDrawNodeLabel: drawLabel(theme, space),
    defaultDrawNodeHover: drawHover(theme),
    minEdgeThickness: 1,
    stagePadding: 40,
    zIndex: true,
    minCameraRatio: large ? 0.002 : 0.01,
    maxCameraRatio: 4,
    nodeReducer: (_, data) => {
      const folded = look().folded.get(data.i);
      const label = folded === undefined ? data.label : `${data.label} +${folded}`;
      return { ...data, label, ...actorLook(look(), data.i) } as never;
    },
    edgeReducer: (_, data) => relationLook(look(), data.i) as never,
  });
  const inside = renderer as unknown as Inside;
  // sigma would set up a picture of its own for pointing in every frame, and read it at every movement of the mouse.
  inside.pickingLayers.clear();
  renderer.getCanvases()['hoverNodes']!.style.display = 'none';
  renderer.on('enterNode', () => renderer.wake('hoverNodes'));
  renderer.on('beforeRender', () => {
    if (renderer.getGraph().size > 0) renderer.wake('edges');
  });
  inside.getNodeAtPosition = nodeAt;
  // A large graph is not drawn in every frame of a movement: its drawing says when.
  if (large) inside.unbindCameraHandlers();
  return renderer;
}
