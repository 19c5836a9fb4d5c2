import { ImageDown, Maximize, Pause, Play, Shapes, Table2, Waypoints, ZoomIn, ZoomOut } from 'lucide-react';
import type { GraphCanvas } from '../../canvas/contract.ts';
import { download } from '../../widgets/download.ts';

interface ToolsProps {
  readonly canvas: GraphCanvas | null;
  readonly running: boolean;
  readonly table: boolean;
  readonly onTable: (() => void) | undefined;
  readonly camps: boolean;
  readonly onCamps: () => void;
}

export function GraphTools({ canvas, running, table, onTable, camps, onCamps }: ToolsProps) {
  return (
    <div className="tools" role="toolbar" aria-label="Graph tools">
      {canvas && (
        <>
          <button
            type="button"
            className="icon"
            aria-label="Zoom in"
            title="Zoom in"
            onClick={() => canvas.zoom(1.5)}
          >
            <ZoomIn size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="icon"
            aria-label="Zoom out"
            title="Zoom out"
            onClick={() => canvas.zoom(1 / 1.5)}
          >
            <ZoomOut size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="icon"
            aria-label="Fit the graph"
            title="Fit (F)"
            onClick={() => canvas.fit()}
          >
            <Maximize size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="icon"
            aria-label={running ? 'Stop the layout' : 'Run the layout'}
            title={running ? 'Stop the layout' : 'Run the layout'}
            aria-pressed={running}
            onClick={() => (running ? canvas.stopLayout() : canvas.startLayout())}
          >
            {running ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
          </button>
          <button
            type="button"
            className="icon"
            aria-label={camps ? 'Hide camps' : 'Show camps'}
            title="Camps"
            aria-pressed={camps}
            onClick={onCamps}
          >
            <Shapes size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="icon"
            aria-label="Save as a picture"
            title="Save as a picture (PNG)"
            onClick={() => void canvas.toPng().then(picture => download('graph.png', 'image/png', picture))}
          >
            <ImageDown size={16} aria-hidden />
          </button>
        </>
      )}
      {onTable && (
        <button
          type="button"
          className="icon"
          aria-label={table ? 'Show as a graph' : 'Show as a table'}
          title={table ? 'Show as a graph' : 'Show as a table'}
          onClick={onTable}
        >
          {table ? <Waypoints size={16} aria-hidden /> : <Table2 size={16} aria-hidden />}
        </button>
      )}
    </div>
  );
}
