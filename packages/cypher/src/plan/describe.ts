import type { Plan } from './logical.ts';

/** A plan as callers see it. */
export interface PlanDescription {
  readonly operator: string;
  readonly details: string;
  /** Rows that came out, when profiled. */
  readonly rows: number | undefined;
  readonly children: readonly PlanDescription[];
}

const NAMES: Readonly<Record<Plan['kind'], string>> = {
  argument: 'Argument',
  nodeScan: 'NodeScan',
  nodeIndexSeek: 'NodeIndexSeek',
  nodeIdSeek: 'NodeIdSeek',
  relationshipScan: 'RelationshipScan',
  expand: 'Expand',
  varExpand: 'VarLengthExpand',
  reachableExpand: 'ReachableExpand',
  quantifiedExpand: 'QuantifiedExpand',
  shortestPath: 'ShortestPath',
  selectPaths: 'SelectPaths',
  endpoints: 'ProjectEndpoints',
  unbox: 'Unbox',
  buildPath: 'BuildPath',
  filter: 'Filter',
  optional: 'Optional',
  unwind: 'Unwind',
  project: 'Projection',
  aggregate: 'Aggregate',
  distinct: 'Distinct',
  sort: 'Sort',
  slice: 'SkipLimit',
  union: 'Union',
  apply: 'Apply',
  procedureCall: 'ProcedureCall',
  rowSource: 'Show',
  create: 'Create',
  merge: 'Merge',
  set: 'Set',
  remove: 'Remove',
  delete: 'Delete',
  foreach: 'Foreach',
};

/** Describes a plan, top first. `text` is the query, `counts` the rows by step. */
export function describePlan(
  plan: Plan,
  text: string,
  nameOf: (slot: number) => string,
  counts?: ReadonlyMap<object, number>,
): PlanDescription {
  const children: PlanDescription[] = [];
  const add = (child: Plan): void => {
    children.push(describePlan(child, text, nameOf, counts));
  };
  if (plan.kind === 'union') plan.branches.forEach(add);
  else if (plan.kind !== 'argument' && plan.kind !== 'rowSource') add(plan.input);
  if ('inner' in plan) add(plan.inner);
  if (plan.kind === 'merge') add(plan.match);
  if (plan.kind === 'foreach') add(plan.body);
  if (plan.kind === 'quantifiedExpand') add(plan.turn);
  return {
    operator: nameOfStep(plan),
    details: detailsOf(plan, text, nameOf),
    rows: counts === undefined ? undefined : (counts.get(plan) ?? 0),
    children,
  };
}

function nameOfStep(plan: Plan): string {
  if (plan.kind === 'sort' && plan.limit !== undefined) return 'TopN';
  return plan.kind === 'nodeIndexSeek' && plan.hash ? 'NodeHashJoin' : NAMES[plan.kind];
}

function detailsOf(plan: Plan, text: string, nameOf: (slot: number) => string): string {
  const source = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const name = (slot: number): string => nameOf(slot) || `#${slot}`;
  switch (plan.kind) {
    case 'nodeScan':
      return `(${name(plan.slot)}${labelText(plan.label)})`;
    case 'nodeIndexSeek':
      return `(${name(plan.slot)}${labelText(plan.label)} {${plan.key}: ${source(plan.value)}})`;
    case 'nodeIdSeek':
      return `${plan.by}(${name(plan.slot)}) = ${source(plan.value)}`;
    case 'relationshipScan':
      return `(${name(plan.from)})-[${name(plan.relationship)}]-(${name(plan.to)})`;
    case 'expand':
      return `(${name(plan.from)})-[${name(plan.relationship)}]-(${name(plan.to)})${plan.into ? ' into' : ''}`;
    case 'varExpand':
      return `(${name(plan.from)})-[*${plan.min}..${plan.max ?? ''}]-(${name(plan.to)})${plan.into ? ' into' : ''}`;
    case 'reachableExpand':
    case 'shortestPath':
      return `(${name(plan.from)})-[*${plan.min}..${plan.max ?? ''}]-(${name(plan.to)})`;
    case 'filter':
      return plan.predicates.map(source).join(' AND ');
    case 'project':
      return plan.items.map(item => item.name).join(', ');
    case 'aggregate':
      return [...plan.keys.map(key => source(key.expression)), ...plan.aggregates.map(source)].join(', ');
    case 'sort':
      return plan.by.map(by => source(by.expression) + (by.descending ? ' DESC' : '')).join(', ');
    case 'procedureCall':
      return plan.clause.procedure.name;
    default:
      return '';
  }
}

function labelText(label: string | undefined): string {
  return label === undefined ? '' : ':' + label;
}
