import type { BoundExpression } from '../../bind/bound.ts';
import { readSlot } from '../../evaluate/read-slot.ts';
import { BuildPath } from '../../operators/build-path.ts';
import { Endpoints } from '../../operators/endpoints.ts';
import { Expand } from '../../operators/expand.ts';
import { NodeIdSeek } from '../../operators/node-id-seek.ts';
import { NodeHashJoin, NodeIndexSeek } from '../../operators/node-index-seek.ts';
import { NodeScan } from '../../operators/node-scan.ts';
import { QuantifiedExpand } from '../../operators/quantified-expand.ts';
import { QuantifiedShortest } from '../../operators/quantified-shortest.ts';
import { ReachableExpand } from '../../operators/reachable-expand.ts';
import { RelationshipScan } from '../../operators/relationship-scan.ts';
import { SelectPaths } from '../../operators/select-paths.ts';
import { ShortestMany } from '../../operators/shortest-many.ts';
import { ShortestPath } from '../../operators/shortest-path.ts';
import { Unbox } from '../../operators/unbox.ts';
import { VarExpand } from '../../operators/var-expand.ts';
import type * as L from '../logical.ts';
import type { Builder, Open } from './build.ts';

type PatternStep =
  | L.NodeScan
  | L.NodeIndexSeek
  | L.NodeIdSeek
  | L.RelationshipScan
  | L.Expand
  | L.VarExpand
  | L.ReachableExpand
  | L.QuantifiedExpand
  | L.ShortestPath
  | L.SelectPaths
  | L.Endpoints
  | L.Unbox
  | L.BuildPath;

export function buildPattern(builder: Builder, plan: PatternStep): Open {
  const input = builder.build(plan.input);
  const carried = builder.carried(plan.carry ?? []);
  const wanted = (slot: number): number | undefined => (plan.wanted?.has(slot) ? slot : undefined);
  switch (plan.kind) {
    case 'nodeScan': {
      const { slot, label } = plan;
      return o => new NodeScan(o.runtime, input(o), carried, slot, label);
    }
    case 'nodeIndexSeek': {
      const spec = { ...plan, value: builder.compile(plan.value) };
      const Seek = plan.hash ? NodeHashJoin : NodeIndexSeek;
      return o => new Seek(o.runtime, input(o), carried, spec);
    }
    case 'nodeIdSeek': {
      const spec = { ...plan, value: builder.compile(plan.value) };
      return o => new NodeIdSeek(o.runtime, input(o), carried, spec);
    }
    case 'relationshipScan': {
      const { types, direction } = plan;
      const spec = {
        relationship: wanted(plan.relationship),
        from: wanted(plan.from),
        to: wanted(plan.to),
        types,
        direction,
      };
      return o => new RelationshipScan(o.runtime, input(o), carried, spec);
    }
    case 'expand': {
      const { from, to, into, direction, types, unlike } = plan;
      const spec = { from, relationship: wanted(plan.relationship), to, into, direction, types, unlike };
      return o => new Expand(o.runtime, input(o), carried, spec);
    }
    case 'varExpand': {
      const { from, to, into, direction, types, min, reversed, unlike } = plan;
      const element = plan.where.length === 0 ? undefined : plan.element;
      const where = tests(builder, plan.where);
      const relationships = wanted(plan.relationships);
      const max = plan.max ?? Infinity;
      const spec = {
        from,
        relationships,
        to,
        into,
        direction,
        types,
        min,
        max,
        reversed,
        unlike,
        element,
        where,
      };
      return o => new VarExpand(o.runtime, input(o), carried, spec);
    }
    case 'reachableExpand': {
      const { from, to, direction, types, min } = plan;
      const spec = { from, to, direction, types, min, max: plan.max ?? Infinity };
      return o => new ReachableExpand(o.runtime, input(o), carried, spec);
    }
    case 'quantifiedExpand': {
      const { from, to, into, min, start, end, trail, reversed, unlike, select } = plan;
      const turn = builder.subplan(plan.turn, [start]);
      const steps = plan.turnElements.filter(part => part.what !== 'node');
      const spec = {
        from,
        to,
        into,
        min,
        max: plan.max ?? Infinity,
        start,
        end,
        groups: plan.groups.map(({ inner, outer }) => ({
          read: readSlot(inner, builder.scope.column(inner), builder.scope.graph),
          outer,
        })),
        steps: steps.map(({ slot, what }) => ({ slot, list: what === 'list' })),
        trail,
        reversed,
        unlike,
        select: select && { ...select, count: builder.compile(select.count) },
      };
      const Expanding = select === undefined ? QuantifiedExpand : QuantifiedShortest;
      return o => new Expanding(o.runtime, input(o), carried, turn(o.runtime), spec);
    }
    case 'shortestPath': {
      const spec = {
        ...plan,
        element: plan.where.length === 0 ? undefined : plan.element,
        where: tests(builder, plan.where),
        max: plan.max ?? Infinity,
        count: plan.count && builder.compile(plan.count),
      };
      const Search = spec.count === undefined ? ShortestPath : ShortestMany;
      return o => new Search(o.runtime, input(o), carried, spec);
    }
    case 'selectPaths': {
      const inner = builder.subplan(plan.inner);
      const spec = {
        from: plan.from,
        to: plan.to,
        parts: plan.parts.map(slot => ({ slot, list: builder.scope.column(slot) === 'value' })),
        kind: plan.selector.kind,
        count: builder.compile(plan.selector.count),
        introduces: builder.carried(plan.introduces.filter(slot => plan.wanted?.has(slot))),
      };
      return o => new SelectPaths(o.runtime, input(o), carried, inner(o.runtime), spec);
    }
    case 'endpoints': {
      const spec = { ...plan, max: plan.max ?? Infinity };
      return o => new Endpoints(o.runtime, input(o), carried, spec);
    }
    case 'unbox': {
      const { from, slot, entity } = plan;
      const slots = carried.map(c => c.slot);
      return o => new Unbox(o.runtime, input(o), slots, from, slot, entity);
    }
    case 'buildPath': {
      const { slot, elements } = plan;
      return o => new BuildPath(o.runtime, input(o), slot, elements);
    }
  }
}

function tests(builder: Builder, where: readonly BoundExpression[]): ReturnType<Builder['compile']>[] {
  return where.map(test => builder.compile(test));
}
