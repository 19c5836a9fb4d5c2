import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { CanvasTheme } from './theme.ts';

type Labelled = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;

export const labelFont = '"Inter Variable", Inter, system-ui, sans-serif';
const longest = 42;

/** A name short enough to draw; names are as long as articles make them. */
export function shorten(name: string, limit = longest): string {
  const characters = [...name.replace(/\s+/g, ' ').slice(0, limit * 4)];
  return characters.length > limit ? characters.slice(0, limit - 1).join('') + '…' : characters.join('');
}

/** Pixels at the right edge of the canvas that the tools lie over. */
const edge = 54;

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Which parts of the picture names take: emptied before every frame. */
export class LabelSpace {
  #taken: Box[] | null = [];
  #begin: () => Box[] = () => [];
  #width = Number.POSITIVE_INFINITY;
  #height = Number.POSITIVE_INFINITY;

  /**
   * Begins a frame. `taken` gives the parts that names should keep clear of, and is asked with the first name: sigma
   * says that a frame begins before it knows where the frame's actors are. `size` is the canvas' in pixels.
   */
  clear(taken: () => Box[] = () => [], size?: { readonly width: number; readonly height: number }): void {
    this.#taken = null;
    this.#begin = taken;
    this.#width = size ? size.width - edge : Number.POSITIVE_INFINITY;
    this.#height = size?.height ?? Number.POSITIVE_INFINITY;
  }

  /** The first place within the canvas that is free, taken from now on; null where none is and none must be. */
  claim(places: readonly Box[], force: boolean): Box | null {
    this.#taken ??= this.#begin();
    const taken = this.#taken;
    const within = places.filter(([l, t, r, b]) => l >= 0 && t >= 0 && r <= this.#width && b <= this.#height);
    const free = within.find(
      ([l, t, r, b]) => !taken.some(x => l < x[2] && r > x[0] && t < x[3] && b > x[1]),
    );
    const place = free ?? (force ? (within[0] ?? places[0]) : undefined);
    if (!place) return null;
    taken.push(place);
    return place;
  }
}

/**
 * Draws a name beside its actor, left of it, below or above where another name is in the way, not at all where there is
 * no room; with a halo in the background's colour, so that lines do not cross it.
 */
export function drawLabel(theme: () => CanvasTheme, space: LabelSpace) {
  return (
    context: CanvasRenderingContext2D,
    data: Labelled,
    settings: { readonly labelSize: number },
  ): void => {
    if (!data.label) return;
    const faded = data['faded'] === true;
    if (faded) return;
    const size = settings.labelSize + Math.min(3, Math.max(0, (data.size - 10) / 6));
    context.font = `${data.forceLabel ? 600 : 500} ${size}px ${labelFont}`;
    const width = context.measureText(data.label).width;
    const gap = data.size + 5;
    const at = (x: number, y: number): Box => [x - 2, y - size, x + width + 2, y + size / 3];
    const level = data.y + size / 3;
    const place = space.claim(
      [
        at(data.x + gap, level),
        at(data.x - gap - width, level),
        at(data.x - width / 2, data.y + gap + size),
        at(data.x - width / 2, data.y - gap - size / 3),
      ],
      data['chosen'] === true,
    );
    if (!place) return;
    const x = place[0] + 2;
    const y = place[1] + size;
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = theme().background;
    context.strokeText(data.label, x, y);
    context.fillStyle = theme().text;
    context.fillText(data.label, x, y);
  };
}

/** Draws the name of what the pointer is on, on a plate. */
export function drawHover(theme: () => CanvasTheme) {
  return (
    context: CanvasRenderingContext2D,
    data: Labelled,
    settings: { readonly labelSize: number },
  ): void => {
    const { background, text, selection } = theme();
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3.5, 0, Math.PI * 2);
    context.lineWidth = 2;
    context.strokeStyle = selection;
    context.stroke();
    if (!data.label) return;
    const size = settings.labelSize + 1;
    context.font = `600 ${size}px ${labelFont}`;
    const width = context.measureText(data.label).width + 14;
    const x = data.x + data.size + 8;
    const y = data.y - size / 2 - 5;
    context.save();
    context.shadowColor = 'rgba(0,0,0,.22)';
    context.shadowBlur = 8;
    context.shadowOffsetY = 1;
    context.fillStyle = background;
    context.beginPath();
    context.roundRect(x, y, width, size + 10, 6);
    context.fill();
    context.restore();
    context.fillStyle = text;
    context.fillText(data.label, x + 7, data.y + size / 3);
  };
}
