/** Shorter movements than this (pixels) are a click. */
const click = 6;
const svgNamespace = 'http://www.w3.org/2000/svg';

export interface LassoActions {
  /** True where a lasso is drawn without the Shift key: for touch, and by a button. */
  readonly armed: () => boolean;
  readonly color: () => string;
  /** The line that was drawn, x and y one after the other, in pixels of the canvas. */
  readonly onDone: (line: readonly number[], add: boolean) => void;
}

/** Draws a line around actors: by dragging with Shift held down, or after a button. Returns how to stop listening. */
export function lasso(element: HTMLElement, actions: LassoActions): () => void {
  let line: number[] | null = null;
  let drawing: SVGSVGElement | null = null;
  let swallow = false;
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const at = (event: PointerEvent): [number, number] => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const end = () => {
    drawing?.remove();
    drawing = null;
    line = null;
  };

  element.addEventListener(
    'pointerdown',
    event => {
      if (event.button !== 0 || !(event.shiftKey || actions.armed())) return;
      line = at(event);
      element.setPointerCapture(event.pointerId);
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    event => {
      if (!line) return;
      const [x, y] = at(event);
      if (!drawing && Math.hypot(x - line[0]!, y - line[1]!) < click) return;
      line.push(x, y);
      drawing ??= surface(element, actions.color());
      const points: string[] = [];
      for (let i = 0; i < line.length; i += 2) points.push(`${line[i]},${line[i + 1]}`);
      drawing.firstElementChild?.setAttribute('points', points.join(' '));
    },
    options,
  );
  element.addEventListener(
    'pointerup',
    event => {
      const drawn = drawing ? line : null;
      end();
      if (!drawn) return;
      // The click that ends the movement is none.
      swallow = true;
      setTimeout(() => {
        swallow = false;
      }, 50);
      actions.onDone(drawn, event.ctrlKey || event.metaKey);
    },
    options,
  );
  element.addEventListener('pointercancel', end, options);
  element.addEventListener('keydown', event => event.key === 'Escape' && end(), options);
  // The graph is neither dragged nor clicked meanwhile.
  for (const kind of ['mousedown', 'touchstart', 'touchmove', 'mousemove'] as const)
    element.addEventListener(kind, event => line && event.stopPropagation(), options);
  element.addEventListener('click', event => swallow && event.stopPropagation(), options);
  return () => {
    stop.abort();
    end();
  };
}

function surface(element: HTMLElement, color: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  Object.assign(svg.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
  });
  const line = document.createElementNS(svgNamespace, 'polygon');
  for (const [name, value] of Object.entries({
    fill: color,
    'fill-opacity': '0.08',
    stroke: color,
    'stroke-width': '1.5',
    'stroke-dasharray': '5 4',
  }))
    line.setAttribute(name, value);
  svg.append(line);
  element.append(svg);
  return svg;
}

/**
 * Indices of the points inside a closed line (even-odd rule). Linear in points times corners, most points being
 * passed over by the line's box.
 *
 * @param points x and y, one after the other.
 */
export function within(
  line: readonly number[],
  points: Float64Array,
  shown: (index: number) => boolean,
): number[] {
  const xs = line.filter((_, i) => i % 2 === 0);
  const ys = line.filter((_, i) => i % 2 === 1);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const result: number[] = [];
  for (let i = 0; i < points.length / 2; i++) {
    const [x, y] = [points[i * 2]!, points[i * 2 + 1]!];
    if (x < left || x > right || y < top || y > bottom || !shown(i)) continue;
    let inside = false;
    for (let a = 0, b = xs.length - 1; a < xs.length; b = a++) {
      const [ay, by] = [ys[a]!, ys[b]!];
      if (ay > y === by > y) continue;
      if (x < ((xs[b]! - xs[a]!) * (y - ay)) / (by - ay) + xs[a]!) inside = !inside;
    }
    if (inside) result.push(i);
  }
  return result;
}
