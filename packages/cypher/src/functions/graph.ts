/** Functions of nodes, relationships and paths. openCypher 9, "Scalar functions" and "List functions". */
import { runtimeError } from '../errors.ts';
import { unexpected } from '../values/mismatch.ts';
import {
  CypherNode,
  CypherPath,
  CypherRelationship,
  type CypherValue,
  isMap,
  mapOf,
} from '../values/types.ts';
import { param, scalar, sig } from './define.ts';
import type { EvaluationContext, ScalarSpec } from './spec.ts';

const NODE = param('node', 'NODE');
const RELATIONSHIP = param('relationship', 'RELATIONSHIP');
const ENTITY = param('entity', ['NODE', 'RELATIONSHIP']);
const PATH = param('path', 'PATH');
const READS = { readsContext: true };

function nodeOf(name: string, value: CypherValue): CypherNode {
  if (value instanceof CypherNode) return value;
  throw unexpected(name, 'a NODE', value);
}

function relationshipOf(name: string, value: CypherValue): CypherRelationship {
  if (value instanceof CypherRelationship) return value;
  throw unexpected(name, 'a RELATIONSHIP', value);
}

function entityOf(name: string, value: CypherValue): CypherNode | CypherRelationship {
  if (value instanceof CypherNode || value instanceof CypherRelationship) return value;
  throw unexpected(name, 'a NODE or a RELATIONSHIP', value);
}

function pathOf(name: string, value: CypherValue): CypherPath {
  if (value instanceof CypherPath) return value;
  throw unexpected(name, 'a PATH', value);
}

function endOf(elementId: string, context: EvaluationContext): CypherValue {
  const node = context.graph.node(elementId);
  if (node !== null) return node;
  throw runtimeError('EntityNotFound', 'DeletedEntityAccess', 'The node has been deleted by this query.');
}

function properties([value]: readonly CypherValue[]): CypherValue {
  if (value instanceof CypherNode || value instanceof CypherRelationship) {
    return mapOf(Object.entries(value.properties));
  }
  if (isMap(value!)) return value;
  throw unexpected('properties', 'a NODE, a RELATIONSHIP or a MAP', value!);
}

function keys([value]: readonly CypherValue[]): CypherValue {
  if (value instanceof CypherNode || value instanceof CypherRelationship)
    return Object.keys(value.properties);
  if (isMap(value!)) return Object.keys(value);
  throw unexpected('keys', 'a NODE, a RELATIONSHIP or a MAP', value!);
}

export const graphFunctions: readonly ScalarSpec[] = [
  scalar(
    'id',
    'graph',
    sig([ENTITY], 'INTEGER'),
    'A number of a node or relationship, valid while the graph is open.',
    ([value]) => entityOf('id', value!).identity,
    { ...READS, deprecated: 'elementId()' },
  ),
  scalar(
    'elementId',
    'graph',
    sig([ENTITY], 'STRING'),
    'The identity of a node or relationship.',
    ([value]) => entityOf('elementId', value!).elementId,
    READS,
  ),
  scalar(
    'labels',
    'graph',
    sig([NODE], 'LIST', 'STRING'),
    'The labels of a node.',
    ([value]) => [...nodeOf('labels', value!).labels],
    READS,
  ),
  scalar(
    'type',
    'graph',
    sig([RELATIONSHIP], 'STRING'),
    'The type of a relationship.',
    ([value]) => relationshipOf('type', value!).type,
    READS,
  ),
  scalar(
    'properties',
    'graph',
    sig([param('value', ['NODE', 'RELATIONSHIP', 'MAP'])], 'MAP'),
    'All properties of a node or relationship as a map.',
    properties,
    READS,
  ),
  scalar(
    'keys',
    'graph',
    sig([param('value', ['NODE', 'RELATIONSHIP', 'MAP'])], 'LIST', 'STRING'),
    'The names of the properties of a node or relationship, or the keys of a map.',
    keys,
    READS,
  ),
  scalar(
    'startNode',
    'graph',
    sig([RELATIONSHIP], 'NODE'),
    'The node a relationship starts at.',
    ([value], context) => endOf(relationshipOf('startNode', value!).startNodeElementId, context),
    READS,
  ),
  scalar(
    'endNode',
    'graph',
    sig([RELATIONSHIP], 'NODE'),
    'The node a relationship ends at.',
    ([value], context) => endOf(relationshipOf('endNode', value!).endNodeElementId, context),
    READS,
  ),
  scalar(
    'nodes',
    'graph',
    sig([PATH], 'LIST', 'NODE'),
    'The nodes of a path in order.',
    ([value]) => pathOf('nodes', value!).nodes,
  ),
  scalar(
    'relationships',
    'graph',
    sig([PATH], 'LIST', 'RELATIONSHIP'),
    'The relationships of a path in order.',
    ([value]) => pathOf('relationships', value!).relationships,
    { aliases: ['rels'] },
  ),
  scalar(
    'length',
    'graph',
    sig([PATH], 'INTEGER'),
    'The number of relationships of a path.',
    ([value]) => pathOf('length', value!).length,
  ),
];
