import type { BoundNotification, BoundStatement } from '../bind/bound.ts';
import { closest } from '../did-you-mean.ts';
import type { Graph } from '../graph/graph.ts';

/**
 * The binder's warnings, and one for each label or relationship type looked for that nothing in the graph has now,
 * with the names that were perhaps meant. Nothing is said of an empty graph.
 */
export function notificationsOf(bound: BoundStatement, graph: Graph): readonly BoundNotification[] {
  if (bound.mentions.length === 0 || graph.nodeCount === 0) return bound.notifications;
  const found: BoundNotification[] = [];
  for (const { kind, name, start, end } of bound.mentions) {
    const isLabel = kind !== 'type' && graph.labels.find(name) !== -1;
    const isType = kind !== 'label' && graph.types.find(name) !== -1;
    if (isLabel || isType) continue;
    const names = [
      ...(kind === 'type' ? [] : graph.labels.names),
      ...(kind === 'label' ? [] : graph.types.names),
    ];
    const meant = closest(name, names).map(candidate => `\`${candidate}\``);
    const what = { label: 'label', type: 'relationship type', either: 'label or relationship type' }[kind];
    const hint = meant.length > 0 ? ` Did you mean ${meant.join(' or ')}?` : '';
    const code = kind === 'type' ? 'UnknownRelationshipType' : 'UnknownLabel';
    found.push({ code, message: `Nothing in the graph has the ${what} \`${name}\`.${hint}`, start, end });
  }
  return found.length === 0 ? bound.notifications : [...bound.notifications, ...found];
}
