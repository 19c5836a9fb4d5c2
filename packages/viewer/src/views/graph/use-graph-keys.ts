import { useEffect, useRef } from 'react';
import type { GraphCanvas } from '../../canvas/contract.ts';

interface GraphKeys {
  readonly canvas: GraphCanvas | null;
  /** Indices of what is selected. */
  readonly selected: readonly number[];
  readonly onTable: (() => void) | undefined;
  readonly onPin: (() => void) | undefined;
}

/** Pixels that an arrow key moves the view, and an actor with Shift held down. */
const far = 80;
const near = 16;
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What the graph does by keyboard, wherever the focus is but in a field, a list or a dialog. */
export function useGraphKeys(keys: GraphKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { canvas, selected, onTable, onPin } = latest.current;
      const at = event.target as HTMLElement | null;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (at?.closest('input, textarea, select, dialog, [popover], [contenteditable="true"]')) return;
      const arrow = arrows[event.key];
      if (event.key === 't') onTable?.();
      else if (event.key === 'f') canvas?.fit();
      else if (event.key === '+') canvas?.zoom(1.5);
      else if (event.key === '-') canvas?.zoom(1 / 1.5);
      else if (event.key === 'p') onPin?.();
      else if (arrow && canvas && (at === document.body || at?.closest('main'))) {
        const [x, y] = arrow;
        if (!event.shiftKey) canvas.pan(x * far, y * far);
        else for (const node of selected) canvas.nudge(node, x * near, y * near);
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
