import {
  FileImage,
  FoldVertical,
  ImageDown,
  Lasso,
  Maximize,
  Pause,
  Pin,
  PinOff,
  Play,
  ScanSearch,
  Shapes,
  Table2,
  UnfoldVertical,
  Waypoints,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { GraphCanvas } from '../../canvas/contract.ts';
import { download } from '../../widgets/download.ts';
import { Tool } from './Tool.tsx';

interface ToolsProps {
  readonly canvas: GraphCanvas | null;
  readonly running: boolean;
  readonly table: boolean;
  readonly onTable: (() => void) | undefined;
  readonly camps: boolean;
  readonly onCamps: () => void;
  readonly lasso: boolean;
  readonly onLasso: () => void;
  readonly onInView: () => void;
  /** Folds or unfolds what is selected; undefined where no single actor is. */
  readonly onFold: (() => void) | undefined;
  readonly folded: boolean;
  /** Pins or unpins what is selected; undefined where nothing is. */
  readonly onPin: (() => void) | undefined;
  readonly pinned: boolean;
}

export function GraphTools({ canvas, table, onTable, ...rest }: ToolsProps) {
  return (
    <div className="tools" role="toolbar" aria-label="Graph tools">
      {canvas && <CanvasTools canvas={canvas} {...rest} />}
      {onTable && (
        <Tool
          name={table ? 'Show as a graph' : 'Show as a table'}
          icon={table ? Waypoints : Table2}
          onUse={onTable}
        />
      )}
    </div>
  );
}

function CanvasTools(
  props: Omit<ToolsProps, 'canvas' | 'table' | 'onTable'> & { readonly canvas: GraphCanvas },
) {
  const { canvas, running, camps, lasso, folded, pinned } = props;
  return (
    <>
      <Tool name="Zoom in" icon={ZoomIn} onUse={() => canvas.zoom(1.5)} />
      <Tool name="Zoom out" icon={ZoomOut} onUse={() => canvas.zoom(1 / 1.5)} />
      <Tool name="Fit the graph" icon={Maximize} onUse={() => canvas.fit()} />
      <Tool
        name={running ? 'Stop the layout' : 'Run the layout'}
        icon={running ? Pause : Play}
        pressed={running}
        onUse={() => (running ? canvas.stopLayout() : canvas.startLayout())}
      />
      <Tool name={camps ? 'Hide camps' : 'Show camps'} icon={Shapes} pressed={camps} onUse={props.onCamps} />
      <Tool
        name="Select with a lasso"
        hint="or drag with Shift held down"
        icon={Lasso}
        pressed={lasso}
        onUse={props.onLasso}
      />
      <Tool name="Select the actors on the screen" icon={ScanSearch} onUse={props.onInView} />
      {props.onFold && (
        <Tool
          name={folded ? 'Unfold this actor' : 'Fold this actor'}
          hint="neighbours that hang on it alone; or double-click"
          icon={folded ? UnfoldVertical : FoldVertical}
          pressed={folded}
          onUse={props.onFold}
        />
      )}
      {props.onPin && (
        <Tool
          name={pinned ? 'Unpin what is selected' : 'Pin what is selected'}
          hint="the layout leaves it where it is; P"
          icon={pinned ? PinOff : Pin}
          pressed={pinned}
          onUse={props.onPin}
        />
      )}
      <Tool
        name="Save as a picture"
        hint="PNG"
        icon={ImageDown}
        onUse={() => void canvas.toPng().then(picture => download('graph.png', 'image/png', picture))}
      />
      <Tool
        name="Save as a drawing"
        hint="SVG"
        icon={FileImage}
        onUse={() => download('graph.svg', 'image/svg+xml', canvas.toSvg())}
      />
    </>
  );
}
