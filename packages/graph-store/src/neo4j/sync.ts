import { float } from '@entente/cypher';
import { floatProperties } from '@entente/ontology';
import type { Derived } from '../graph/derive.ts';
import type { NodeRow, Properties, RelationshipRow } from '../graph/rows.ts';
import type { BaseLabel } from './schema.ts';
import type { Row, Writer } from './server.ts';
import type { Address, Written } from './written.ts';
import { addressOf, sumOf } from './written.ts';

/** Rows that one transaction writes at most, but for a document that has more. */
const SLICE = 10_000;

/** Changes that bring the server from what it holds to a graph; each is one transaction. */
export interface Change {
  readonly size: number;
  run(tx: Writer): Promise<void>;
  /** Notes the change as made. */
  note(): void;
}

/**
 * What must change, in order: relationships and nodes that went, then nodes of entities, then documents whole with
 * their claims and relationships, so that no reader sees half a document. Relationships that changed are replaced.
 */
export function changes(written: Written, derived: Derived): Change[] {
  const places = new Map<string, Address>();
  for (const row of derived.nodes) places.set(row.key, addressOf(row));
  const keep = new Set(derived.relationships.map(row => row.key));
  const out: Change[] = [];

  const gone: string[] = [];
  for (const key of written.relationships.keys()) if (!keep.has(key)) gone.push(key);
  for (const keys of slices(gone, SLICE)) out.push(dropRelationships(written, keys));

  const fresh: NodeRow[] = [];
  const byDoc = new Map<string, { nodes: NodeRow[]; rows: RelationshipRow[] }>();
  const partOf = (doc: string) => {
    let part = byDoc.get(doc);
    if (!part) {
      part = { nodes: [], rows: [] };
      byDoc.set(doc, part);
    }
    return part;
  };
  const home = new Map<string, string>();
  for (const row of derived.relationships) if (row.type === 'IN') home.set(row.from, row.to);
  for (const row of derived.nodes) {
    const before = written.nodes.get(row.key);
    if (before && before.sum === sumOf([...row.labels].sort(), row.properties)) continue;
    if (places.get(row.key)!.base === 'Document') partOf(row.key).nodes.push(row);
    else if (home.has(row.key)) partOf(home.get(row.key)!).nodes.push(row);
    else fresh.push(row);
  }
  for (const row of derived.relationships) {
    const before = written.relationships.get(row.key);
    if (before && before.sum === sumOf([], row.properties)) continue;
    const doc = row.properties['doc'];
    const at =
      doc === undefined ? (home.get(row.from) ?? home.get(row.to) ?? row.to) : `document\u0000${doc}`;
    partOf(at).rows.push(row);
  }
  for (const rows of slices(fresh, SLICE)) out.push(writePart(written, places, rows, []));
  let nodes: NodeRow[] = [];
  let rows: RelationshipRow[] = [];
  for (const part of byDoc.values()) {
    for (const node of part.nodes) nodes.push(node);
    for (const row of part.rows) rows.push(row);
    if (nodes.length + rows.length < SLICE) continue;
    out.push(writePart(written, places, nodes, rows));
    nodes = [];
    rows = [];
  }
  if (nodes.length + rows.length > 0) out.push(writePart(written, places, nodes, rows));

  const left: string[] = [];
  for (const key of written.nodes.keys()) if (!places.has(key)) left.push(key);
  for (const keys of slices(left, SLICE)) out.push(dropNodes(written, keys));
  return out;
}

function* slices<T>(items: readonly T[], size: number): Iterable<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

const pattern = (variable: string, base: BaseLabel, id: string) => `(${variable}:${base} {id: ${id}})`;
const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;

/** Properties as the driver must send them: floats told from integers also where they are integral. */
function sent(properties: Properties): Row {
  const out: Row = {};
  for (const [key, value] of Object.entries(properties))
    out[key] = floatProperties.has(key) && typeof value === 'number' ? float(value) : value;
  return out;
}

function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const at = key(item);
    const group = groups.get(at);
    if (group) group.push(item);
    else groups.set(at, [item]);
  }
  return groups;
}

async function deleteRelationships(
  tx: Writer,
  entries: Iterable<[string, NonNullable<ReturnType<Written['relationships']['get']>>]>,
) {
  const groups = grouped(entries, ([, of]) => JSON.stringify([of.type, of.from.base, of.to.base, of.id]));
  for (const [key, group] of groups) {
    const [type, from, to, id] = JSON.parse(key) as [string, BaseLabel, BaseLabel, boolean];
    await tx(
      `UNWIND $rows AS row
       MATCH ${pattern('a', from, 'row.from')}-[r:${quoted(type)}${id ? ' {id: row.id}' : ''}]->${pattern('b', to, 'row.to')}
       DELETE r`,
      { rows: group.map(([id, of]) => ({ id, from: of.from.id, to: of.to.id })) },
    );
  }
}

function dropRelationships(written: Written, keys: readonly string[]): Change {
  return {
    size: keys.length,
    run: tx =>
      deleteRelationships(
        tx,
        keys.map(key => [key, written.relationships.get(key)!]),
      ),
    note: () => {
      for (const key of keys) written.relationships.delete(key);
    },
  };
}

function dropNodes(written: Written, keys: readonly string[]): Change {
  return {
    size: keys.length,
    async run(tx) {
      for (const [base, group] of grouped(keys, key => written.nodes.get(key)!.at.base))
        await tx(`UNWIND $ids AS id MATCH ${pattern('n', base as BaseLabel, 'id')} DETACH DELETE n`, {
          ids: group.map(key => written.nodes.get(key)!.at.id),
        });
    },
    note: () => {
      for (const key of keys) written.nodes.delete(key);
    },
  };
}

function writePart(
  written: Written,
  places: ReadonlyMap<string, Address>,
  nodes: readonly NodeRow[],
  rows: readonly RelationshipRow[],
): Change {
  return {
    size: nodes.length + rows.length,
    async run(tx) {
      await writeNodes(tx, written, nodes);
      const replaced = rows.filter(row => written.relationships.has(row.key));
      await deleteRelationships(
        tx,
        replaced.map(row => [row.key, written.relationships.get(row.key)!]),
      );
      const groups = grouped(rows, row =>
        JSON.stringify([row.type, places.get(row.from)!.base, places.get(row.to)!.base]),
      );
      for (const [key, group] of groups) {
        const [type, from, to] = JSON.parse(key) as [string, BaseLabel, BaseLabel];
        await tx(
          `UNWIND $rows AS row
           MATCH ${pattern('a', from, 'row.from')} MATCH ${pattern('b', to, 'row.to')}
           CREATE (a)-[r:${quoted(type)}]->(b) SET r = row.p`,
          {
            rows: group.map(row => ({
              from: places.get(row.from)!.id,
              to: places.get(row.to)!.id,
              p: sent(row.properties),
            })),
          },
        );
      }
    },
    note() {
      for (const row of nodes)
        written.nodes.set(row.key, {
          at: places.get(row.key)!,
          labels: row.labels,
          sum: sumOf([...row.labels].sort(), row.properties),
        });
      for (const row of rows)
        written.relationships.set(row.key, {
          type: row.type,
          from: places.get(row.from)!,
          to: places.get(row.to)!,
          sum: sumOf([], row.properties),
          id: row.properties['id'] !== undefined,
        });
    },
  };
}

async function writeNodes(tx: Writer, written: Written, nodes: readonly NodeRow[]): Promise<void> {
  const fresh = nodes.filter(row => !written.nodes.has(row.key));
  for (const [labels, group] of grouped(fresh, row => row.labels.join(':')))
    await tx(`UNWIND $rows AS row CREATE (n:${labels}) SET n = row`, {
      rows: group.map(row => sent(row.properties)),
    });
  const known = nodes.filter(row => written.nodes.has(row.key));
  const groups = grouped(known, row => {
    const before = written.nodes.get(row.key)!;
    const removed = before.labels.filter(label => !row.labels.includes(label)).sort();
    const added = row.labels.filter(label => !before.labels.includes(label)).sort();
    return JSON.stringify([before.at.base, removed, added]);
  });
  for (const [key, group] of groups) {
    const [base, removed, added] = JSON.parse(key) as [BaseLabel, string[], string[]];
    const labels =
      (removed.length > 0 ? ` REMOVE n:${removed.map(quoted).join(':')}` : '') +
      (added.length > 0 ? ` SET n:${added.map(quoted).join(':')}` : '');
    await tx(`UNWIND $rows AS row MATCH ${pattern('n', base, 'row.id')} SET n = row.p${labels}`, {
      rows: group.map(row => ({ id: row.properties['id'], p: sent(row.properties) })),
    });
  }
}
