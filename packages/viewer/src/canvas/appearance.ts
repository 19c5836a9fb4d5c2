import type { Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';
import type { Focus } from './contract.ts';
import { shapes } from './programs/actor.glsl.ts';
import type { ActorDisplay } from './programs/actor.ts';
import { dashes } from './programs/relation.glsl.ts';
import type { RelationDisplay } from './programs/relation.ts';
import { type CanvasTheme, dashOf, shapeOf } from './theme.ts';

/** Everything an actor's or a relation's look depends on. */
export interface Look {
  readonly model: GraphModel;
  readonly visibility: Visibility;
  readonly theme: CanvasTheme;
  readonly selected: Focus;
  readonly focus: Focus | null;
  readonly pinned: ReadonlySet<number>;
  /** How many neighbours each folded actor took in. */
  readonly folded: ReadonlyMap<number, number>;
}

/** Radius in pixels at the fitted zoom, from how much is told of the actor. */
export function radiusOf(order: number, bundles: number, documents: number): number {
  const weight = bundles + documents * 0.5;
  const base = order > 20000 ? 1.5 : order > 3000 ? 2.5 : order > 400 ? 4 : 6;
  return Math.min(base * 3, base + Math.log2(1 + weight) * (base / 4));
}

export function actorLook(
  look: Look,
  index: number,
): Partial<ActorDisplay> & { readonly faded?: boolean; readonly chosen?: boolean } {
  const { theme, focus, selected, visibility } = look;
  const chosen = selected.nodes.has(index);
  if (!visibility.nodes[index] && !chosen) return { hidden: true };
  const { type } = look.model.nodes[index]!;
  const faded = focus !== null && !focus.nodes.has(index);
  return {
    color: faded ? theme.faded : theme.types[type],
    shape: shapes[shapeOf[type]],
    ring: chosen ? theme.selection : look.pinned.has(index) ? theme.tones.mediation : theme.background,
    forceLabel: chosen || (focus !== null && focus.nodes.size <= 30 && focus.nodes.has(index)),
    zIndex: chosen ? 3 : faded ? 0 : 1,
    faded,
    chosen,
  };
}

export function relationLook(look: Look, index: number): Partial<RelationDisplay> {
  const { theme, focus, selected, visibility } = look;
  const count = visibility.count[index]!;
  if (count === 0) return { hidden: true };
  const bundle = look.model.bundles[index]!;
  const chosen = selected.bundles.has(index);
  const faded = focus !== null && !focus.bundles.has(index);
  const attributed = visibility.asserted[index] === 0;
  const color = faded ? theme.faded : theme.tones[bundle.tone];
  const zIndex = chosen ? 3 : faded ? 0 : 1;
  return {
    color: chosen ? theme.tones[bundle.tone] : color,
    size: (bundle.tone === 'structural' ? 0.8 : 1.2) + Math.log2(count) * 0.9 + (chosen ? 2 : 0),
    curvature: bundle.curvature,
    dash: dashes[dashOf[bundle.tone]],
    hollow: attributed && bundle.tone !== 'structural',
    arrow: !bundle.symmetric,
    zIndex,
  };
}
