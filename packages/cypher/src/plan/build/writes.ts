import type { BoundCreate, BoundSetItem } from '../../bind/bound.ts';
import type { Evaluate } from '../../evaluate/compiler.ts';
import { readSlot } from '../../evaluate/read-slot.ts';
import { Create, type CreateSpec } from '../../operators/create.ts';
import { Delete } from '../../operators/delete.ts';
import type { Carried } from '../../operators/expanding.ts';
import { Foreach } from '../../operators/foreach.ts';
import { Merge } from '../../operators/merge.ts';
import { Remove, type RemoveItem } from '../../operators/remove.ts';
import { type SetItem, SetProperties } from '../../operators/set.ts';
import { incoming } from '../liveness.ts';
import type * as L from '../logical.ts';
import type { Builder, Open } from './build.ts';

type WriteStep = L.Create | L.Merge | L.SetStep | L.Remove | L.Delete | L.Foreach;

export function buildWrite(builder: Builder, plan: WriteStep): Open {
  const input = builder.build(plan.input);
  const taken = builder.carried(incoming(plan));
  switch (plan.kind) {
    case 'create': {
      const { clause } = plan;
      const made = builder.carried(
        [...clause.nodes, ...clause.relationships, ...clause.paths].map(({ slot }) => slot),
      );
      const spec = createSpec(builder, clause);
      return o => new Create(o.runtime, input(o), taken, made, spec);
    }
    case 'merge': {
      const { clause } = plan;
      const made: Carried[] = builder.carried(clause.introduces);
      const match = builder.subplan(plan.match);
      const create = createSpec(builder, clause.create);
      const spec = {
        create,
        onCreate: setItems(builder, clause.onCreate),
        onMatch: setItems(builder, clause.onMatch),
        made,
        properties: [...create.nodes, ...create.relationships].flatMap(({ properties }) =>
          properties === undefined ? [] : [properties],
        ),
      };
      return o => new Merge(o.runtime, input(o), taken, match(o.runtime), spec);
    }
    case 'set': {
      const items = setItems(builder, plan.clause.items);
      return o => new SetProperties(o.runtime, input(o), taken, items);
    }
    case 'remove': {
      const items = plan.clause.items.map((item): RemoveItem => {
        const target = builder.compile(item.target);
        if (item.kind === 'removeLabels') return { kind: 'labels', target, labels: item.labels };
        return { kind: 'property', target, key: keyOf(builder, item.key) };
      });
      return o => new Remove(o.runtime, input(o), taken, items);
    }
    case 'delete': {
      const expressions = plan.clause.expressions.map(expression => builder.compile(expression));
      return o => new Delete(o.runtime, input(o), taken, plan.clause.detach, expressions);
    }
    case 'foreach': {
      const { slot } = plan.clause;
      const body = builder.subplan(plan.body, [slot]);
      const list = builder.compile(plan.clause.list);
      return o => new Foreach(o.runtime, input(o), taken, body(o.runtime), slot, list);
    }
  }
}

function createSpec(builder: Builder, clause: BoundCreate): CreateSpec {
  const { scope } = builder;
  const read = (slot: number): Evaluate => readSlot(slot, scope.column(slot), scope.graph);
  return {
    nodes: clause.nodes.map(({ slot, labels, properties }) => ({
      slot,
      labels,
      properties: properties === undefined ? undefined : builder.compile(properties),
    })),
    relationships: clause.relationships.map(({ slot, type, from, to, properties }) => ({
      slot,
      type,
      from: read(from),
      to: read(to),
      properties: properties === undefined ? undefined : builder.compile(properties),
    })),
    paths: clause.paths.map(({ slot, elements }) => ({ slot, elements: elements.map(read) })),
  };
}

function setItems(builder: Builder, items: readonly BoundSetItem[]): SetItem[] {
  return items.map((item): SetItem => {
    const target = builder.compile(item.target);
    switch (item.kind) {
      case 'setProperty':
      case 'setDynamicProperty':
        return {
          kind: 'property',
          target,
          key: keyOf(builder, item.key),
          value: builder.compile(item.value),
        };
      case 'setAll':
        return { kind: 'all', target, value: builder.compile(item.value) };
      case 'setMerge':
        return { kind: 'merge', target, value: builder.compile(item.value) };
      default:
        return { kind: 'labels', target, labels: item.labels };
    }
  });
}

function keyOf(builder: Builder, key: string | Parameters<Builder['compile']>[0]): Evaluate {
  return typeof key === 'string' ? () => key : builder.compile(key);
}
