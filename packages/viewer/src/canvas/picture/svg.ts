import type { EntityType } from '@entente/ontology';
import { type Tone, toneLabels, tones } from '../../model/tone.ts';
import { actorLook, type Look, relationLook } from '../appearance.ts';
import type { Columns } from '../columns.ts';
import type { Hull } from '../contract.ts';
import { convexHull } from '../hulls.ts';
import { hullMargin, hullOpacity, pointsOf } from '../hulls-layer.ts';
import { shorten } from '../labels.ts';
import { dashOf, shapeOf } from '../theme.ts';
import { outline, round } from './outline.ts';
import { ribbon } from './ribbon.ts';

export interface SvgInput {
  readonly look: Look;
  readonly columns: Columns;
  readonly hulls: readonly Hull[];
  /** Pixels of the canvas, x and y of each node. */
  readonly screen: Float64Array;
  readonly width: number;
  readonly height: number;
  /** What a node's radius is multiplied with at this zoom. */
  readonly scale: number;
  /** Nodes whose names are written. */
  readonly named: readonly number[];
}

const dashArrays = { solid: '', dashed: '6 4', dotted: '2.2 2.8', dashDotted: '7 2.5 2 2.5' } as const;
/** More lines than this are written as plain ones, a path for each colour. */
const plainAbove = 5000;
const fontFamily = 'Inter, system-ui, sans-serif';

/**
 * The view as an SVG document of its own: camps, relations with colour, dash and arrow, actors with their outlines,
 * the names that are on screen, and what it all means. Names are text from articles: escaped. Linear in what is in
 * view.
 */
export function svgOf(input: SvgInput): string {
  const { look, width, height } = input;
  const lines = linesInView(input);
  const toneSet = new Set(lines.map(i => look.model.bundles[i]!.tone));
  const actors = actorsInView(input);
  const types = new Set(actors.map(i => look.model.nodes[i]!.type));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${fontFamily}">`,
    `<rect width="100%" height="100%" fill="${look.theme.background}"/>`,
    hullsOf(input),
    `<g fill="none">${lines.length > plainAbove ? plain(input, lines) : detailed(input, lines)}</g>`,
    `<g stroke="${look.theme.background}" stroke-width="1.6">${actors.map(i => actor(input, i)).join('')}</g>`,
    names(input),
    legend(
      look,
      tones.filter(tone => toneSet.has(tone)),
      [...types],
    ),
    '</svg>',
  ].join('\n');
}

/** Text as it may stand in XML; what XML cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

function linesInView({ look, columns, screen, width, height }: SvgInput): number[] {
  const { ends } = columns;
  const { count, nodes } = look.visibility;
  const result: number[] = [];
  for (let i = 0; i < columns.size; i++) {
    const [from, to] = [ends[i * 2]!, ends[i * 2 + 1]!];
    if (count[i] === 0 || !nodes[from] || !nodes[to]) continue;
    const [ax, ay, bx, by] = [screen[from * 2]!, screen[from * 2 + 1]!, screen[to * 2]!, screen[to * 2 + 1]!];
    if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > width) continue;
    if (Math.max(ay, by) < 0 || Math.min(ay, by) > height) continue;
    result.push(i);
  }
  return result;
}

function actorsInView({ look, columns, screen, width, height }: SvgInput): number[] {
  const result: number[] = [];
  for (let i = 0; i < columns.order; i++) {
    const [x, y] = [screen[i * 2]!, screen[i * 2 + 1]!];
    if (look.visibility.nodes[i] && x > -30 && y > -30 && x < width + 30 && y < height + 30) result.push(i);
  }
  return result;
}

function detailed({ look, columns, screen, scale }: SvgInput, lines: readonly number[]): string {
  const at = (node: number) => [screen[node * 2]!, screen[node * 2 + 1]!] as const;
  return lines
    .map(i => {
      const { from, to, tone, symmetric, curvature } = look.model.bundles[i]!;
      const { color, size = 1, hollow } = relationLook(look, i);
      const thickness = Math.max(1, size * scale);
      const radii = [columns.radii[from]! * scale, columns.radii[to]! * scale] as const;
      const line = { from: at(from), to: at(to), radii, thickness, curvature, arrow: !symmetric };
      const { shaft, head } = ribbon(line);
      const dash = dashArrays[dashOf[tone]];
      const width = hollow ? Math.max(3, thickness) : thickness;
      const stroke = `<path d="${shaft}" stroke="${color}" stroke-width="${round(width)}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
      // Two rails where nothing but somebody's word is behind the line.
      const rails = hollow
        ? `<path d="${shaft}" stroke="${look.theme.background}" stroke-width="${round(width - 2)}"/>`
        : '';
      return stroke + rails + (head ? `<path d="${head}" fill="${color}"/>` : '');
    })
    .join('');
}

function plain({ look, columns, screen }: SvgInput, lines: readonly number[]): string {
  const byColor = new Map<string, string[]>();
  for (const i of lines) {
    const [from, to] = [columns.ends[i * 2]!, columns.ends[i * 2 + 1]!];
    const color = relationLook(look, i).color ?? look.theme.faded;
    const path = `M${round(screen[from * 2]!)} ${round(screen[from * 2 + 1]!)}L${round(screen[to * 2]!)} ${round(screen[to * 2 + 1]!)}`;
    const paths = byColor.get(color);
    if (paths) paths.push(path);
    else byColor.set(color, [path]);
  }
  return [...byColor].map(([color, paths]) => `<path d="${paths.join('')}" stroke="${color}"/>`).join('');
}

function actor({ look, columns, screen, scale }: SvgInput, i: number): string {
  const { color } = actorLook(look, i);
  const shape = shapeOf[look.model.nodes[i]!.type];
  return `${outline(shape, screen[i * 2]!, screen[i * 2 + 1]!, columns.radii[i]! * scale)} fill="${color}"/>`;
}

function names({ look, columns, screen, scale, named }: SvgInput): string {
  const { theme, model } = look;
  const texts = named.map(i => {
    const x = round(screen[i * 2]! + columns.radii[i]! * scale + 5);
    const taken = look.folded.get(i);
    const name = escapeXml(shorten(model.nodes[i]!.name)) + (taken === undefined ? '' : ` +${taken}`);
    return `<text x="${x}" y="${round(screen[i * 2 + 1]! + 4)}">${name}</text>`;
  });
  return `<g font-size="12" font-weight="500" fill="${theme.text}" stroke="${theme.background}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${texts.join('')}</g>`;
}

function hullsOf({ hulls, look, screen }: SvgInput): string {
  const shown = (node: number) => look.visibility.nodes[node] === 1;
  return hulls
    .map(hull => {
      const points = convexHull(pointsOf(hull, screen, shown)).map(([x, y]) => `${round(x)} ${round(y)}`);
      if (points.length === 0) return '';
      return `<path d="M${points.join('L')}Z" fill="${hull.color}" stroke="${hull.color}" stroke-width="${hullMargin * 2}" stroke-linejoin="round" opacity="${hullOpacity}"/>`;
    })
    .join('');
}

function legend({ theme }: Look, shownTones: readonly Tone[], types: readonly EntityType[]): string {
  const rows = [
    ...shownTones.map((tone, row) => {
      const y = 12 + row * 18;
      const dash = dashArrays[dashOf[tone]];
      return `<path d="M10 ${y}H36" stroke="${theme.tones[tone]}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/><text x="44" y="${y + 4}">${escapeXml(toneLabels[tone])}</text>`;
    }),
    ...types.map((type, at) => {
      const y = 12 + (shownTones.length + at) * 18;
      return `${outline(shapeOf[type], 23, y, 5)} fill="${theme.types[type]}"/><text x="44" y="${y + 4}">${type}</text>`;
    }),
  ];
  const height = rows.length * 18 + 6;
  return `<g transform="translate(12 12)" font-size="12" fill="${theme.text}"><rect width="238" height="${height}" rx="8" fill="${theme.background}" stroke="${theme.faded}"/>${rows.join('')}</g>`;
}
