import Sigma from 'sigma';
import { actorLook, type Look, relationLook } from './appearance.ts';
import { type DrawnEdge, type DrawnNode, emptyGraph } from './drawn-graph.ts';
import { drawHover, drawLabel, type LabelSpace, labelFont } from './labels.ts';
import { ActorProgram } from './programs/actor.ts';
import { noEdges } from './programs/none.ts';
import { RelationProgram } from './programs/relation.ts';

export type Renderer = Sigma<DrawnNode, DrawnEdge>;

/** What sigma keeps to itself and has no setting for. */
interface Inside {
  readonly pickingLayers: Set<string>;
  unbindCameraHandlers(): void;
  getNodeAtPosition: (point: { readonly x: number; readonly y: number }) => string | null;
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
  const renderer: Renderer = new Sigma<DrawnNode, DrawnEdge>(emptyGraph(), element, {
    allowInvalidContainer: true,
    // Under the names of sigma's own programs, which would be compiled beside ours.
    defaultNodeType: 'circle',
    nodeProgramClasses: { circle: ActorProgram as never },
    defaultEdgeType: 'line',
    edgeProgramClasses: { line: RelationProgram as never, arrow: noEdges as never },
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
  inside.getNodeAtPosition = nodeAt;
  // A large graph is not drawn in every frame of a movement: its drawing says when.
  if (large) inside.unbindCameraHandlers();
  return renderer;
}
