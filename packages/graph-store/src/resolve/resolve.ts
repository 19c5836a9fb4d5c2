import { type CurationEvent, type EntityType, entityTypes, limits } from '@entente/ontology';
import { inForce, inOrder } from '../curate/events.ts';
import { AnchorIndex, anchoredDocs, linksOf } from '../curate/links.ts';
import { hashParts } from '../text/hash.ts';
import { wellFormed } from '../text/well-formed.ts';
import { type Instance, instancesOf, type ResolveInput } from './instance.ts';
import { type Group, groupBy, mostCounted, mostFrequent, Union } from './rule.ts';
import { rules } from './rules/index.ts';
import { slips } from './slips.ts';

/** A node of the graph, resolved over all documents. */
export interface ResolvedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ref: string | undefined;
}

export interface Suggestion {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Resolution {
  readonly entities: readonly ResolvedEntity[];
  /** Index into `entities` by the slot of an instance. */
  readonly entityOf: Int32Array;
  readonly suggestions: readonly Suggestion[];
  /** Ids of merges, splits, renames and retypes in force that no longer match anything. */
  readonly orphaned: ReadonlySet<string>;
  readonly index: AnchorIndex;
}

/** As `resolveInstances`, from what was read of each document, in any order. */
export function resolve(inputs: Iterable<ResolveInput>, curation: Iterable<CurationEvent> = []): Resolution {
  const instances = [...inputs].sort((a, b) => (a.doc < b.doc ? -1 : 1)).flatMap(instancesOf);
  instances.forEach((instance, slot) => {
    instance.slot = slot;
  });
  return resolveInstances(instances, curation);
}

/**
 * Resolves entities over documents: a pure function of the instances, which stand in the order of their documents and
 * have slots from 0, and of the curation events, whatever their order. Ids derive from what an entity was merged on
 * (a gazetteer id, a name with its country), never from spans.
 *
 * Cost: about linear in entities; persons are compared within blocks of like-sounding names alone.
 */
export function resolveInstances(
  instances: readonly Instance[],
  curation: Iterable<CurationEvent> = [],
): Resolution {
  const ordered = inOrder(curation);
  const force = inForce(ordered);
  const events = ordered.filter(event => force.has(event.id));
  const index = new AnchorIndex(instances, anchoredDocs(events));
  const links = linksOf(events, index);
  const groups: Group[] = [];
  const owner = new Int32Array(instances.length);
  const doubts: { a: Group; b: Group; score: number; reasons: readonly string[] }[] = [];
  let left: readonly Instance[] = instances;
  if (links.apart.size > 0) left = instances.filter(instance => !links.apart.has(instance));
  for (const rule of rules) {
    const taken: Instance[] = [];
    const rest: Instance[] = [];
    for (const instance of left) (rule.takes(instance) ? taken : rest).push(instance);
    left = rest;
    if (taken.length === 0) continue;
    const result = rule.group(taken);
    for (const group of result.groups) groups.push(group);
    for (const doubt of result.doubts) doubts.push(doubt);
  }
  const misspelled = slips(groups);
  for (const [key, members] of groupBy([...links.apart.keys()], item => links.apart.get(item)!))
    groups.push({ id: `${splitBase(members)}~${key}`, members: members.sort(byPlace) });

  groups.forEach((group, at) => {
    for (const member of group.members) owner[member.slot] = at;
  });
  const union = new Union(groups.length);
  for (const [right, wrong] of misspelled) union.join(right, wrong);
  for (const [a, b] of links.together) union.join(owner[a.slot]!, owner[b.slot]!);

  const merged = groupBy(
    groups.map((group, at) => ({ group, root: String(union.find(at)) })),
    entry => entry.root,
  );
  const entities: ResolvedEntity[] = [];
  const entityNumber = new Int32Array(instances.length);
  const taken = new Set<string>();
  const named = namesByHand(events, index);
  const final = [...merged.values()]
    .map(parts => {
      const members = parts.flatMap(part => part.group.members);
      const ids = parts.map(part => part.group.id).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
      return { id: ids[0]!, members };
    })
    .sort((a, b) => (a.id !== b.id ? (a.id < b.id ? -1 : 1) : byPlace(a.members[0]!, b.members[0]!)));
  for (const { id, members } of final) {
    const at = entities.length;
    for (const member of members) entityNumber[member.slot] = at;
    entities.push(entityOf(unique(id, members, taken), members, named));
  }
  return {
    entities,
    entityOf: entityNumber,
    suggestions: suggestionsOf(doubts, entityNumber, entities),
    orphaned: links.orphaned,
    index,
  };
}

function byPlace(a: Instance, b: Instance): number {
  return a.doc !== b.doc ? (a.doc < b.doc ? -1 : 1) : a.local < b.local ? -1 : a.local > b.local ? 1 : 0;
}

/** Gazetteer ids before ids from names, and these before ids of what one document describes: the better known stays. */
function rank(id: string): number {
  if (id.includes('@')) return 2;
  return /^(?:person|organization|group|place|conflict|state|territory):/.test(id) ? 1 : 0;
}

function splitBase(members: readonly Instance[]): string {
  const name = mostFrequent(members.map(member => member.folded))!;
  return `${members[0]!.type.toLowerCase()}:${name.replaceAll(' ', '-').slice(0, 80)}`;
}

/** An id nobody else has: rules make clashes unlikely, hostile gazetteer ids do not. */
function unique(id: string, members: readonly Instance[], taken: Set<string>): string {
  let free = wellFormed(id);
  const first = members[0]!;
  for (let n = 0; taken.has(free); n++) free = `${id}~${hashParts(first.doc, first.local, n).slice(0, 10)}`;
  taken.add(free);
  return free;
}

interface ByHand {
  readonly names: ReadonlyMap<Instance, string>;
  readonly types: ReadonlyMap<Instance, EntityType>;
}

function namesByHand(events: readonly CurationEvent[], index: AnchorIndex): ByHand {
  const names = new Map<Instance, string>();
  const types = new Map<Instance, EntityType>();
  for (const { change } of events) {
    if (change.action === 'rename') {
      const at = index.find(change.entity);
      names.delete(at!);
      if (at) names.set(at, change.name);
    } else if (change.action === 'retype') {
      const at = index.find(change.entity);
      types.delete(at!);
      if (at) types.set(at, change.type);
    }
  }
  return { names, types };
}

/** The last that was decided for any member wins: maps keep the order of decisions. */
function decided<T>(by: ReadonlyMap<Instance, T>, members: readonly Instance[]): T | undefined {
  if (by.size === 0) return undefined;
  const own = new Set(members);
  let last: T | undefined;
  for (const [instance, value] of by) if (own.has(instance)) last = value;
  return last;
}

/** What a group's members call it: how many articles do, how often, and by which other names. */
interface Called {
  articles: number;
  mentions: number;
}

function entityOf(id: string, members: readonly Instance[], byHand: ByHand): ResolvedEntity {
  const counts = new Map<string, Called>();
  const types = new Map<EntityType, number>();
  const refs = new Map<string, number>();
  const aliases = new Set<string>();
  for (const member of members) {
    const called = counts.get(member.name);
    if (called) {
      called.articles++;
      called.mentions += member.mentions;
    } else {
      counts.set(member.name, { articles: 1, mentions: member.mentions });
      aliases.add(wellFormed(member.name));
    }
    types.set(member.type, (types.get(member.type) ?? 0) + 1);
    for (const alias of member.aliases) aliases.add(wellFormed(alias));
    if (member.ref !== undefined) refs.set(member.ref, (refs.get(member.ref) ?? 0) + 1);
  }
  // The name most articles use, then the one most often used, then the longest; of persons a whole name if there is one.
  const whole = (name: string) => (members[0]!.type === 'Person' && name.trim().includes(' ') ? 1 : 0);
  const [best] = [...counts.keys()].sort(
    (a, b) =>
      whole(b) - whole(a) ||
      counts.get(b)!.articles - counts.get(a)!.articles ||
      counts.get(b)!.mentions - counts.get(a)!.mentions ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  ) as [string];
  let type = members[0]!.type;
  for (const candidate of entityTypes)
    if ((types.get(candidate) ?? 0) > (types.get(type) ?? 0)) type = candidate;
  const name = wellFormed(decided(byHand.names, members) ?? best);
  aliases.delete(name);
  const ref = mostCounted(refs);
  return {
    id,
    type: decided(byHand.types, members) ?? type,
    name,
    aliases: [...aliases].sort().slice(0, limits.aliases),
    ref: ref === undefined ? undefined : wellFormed(ref),
  };
}

function suggestionsOf(
  doubts: readonly { a: Group; b: Group; score: number; reasons: readonly string[] }[],
  entityNumber: Int32Array,
  entities: readonly ResolvedEntity[],
): Suggestion[] {
  const best = new Map<string, Suggestion>();
  for (const { a, b, score, reasons } of doubts) {
    const [x, y] = [entityNumber[a.members[0]!.slot]!, entityNumber[b.members[0]!.slot]!];
    if (x === y) continue;
    const [left, right] = [entities[x]!.id, entities[y]!.id].sort() as [string, string];
    const key = `${left}\u0000${right}`;
    const known = best.get(key);
    const rounded = Math.round(Math.max(0.05, Math.min(0.95, score)) * 100) / 100;
    if (!known || known.score < rounded) best.set(key, { a: left, b: right, score: rounded, reasons });
  }
  return [...best.values()].sort(
    (p, q) => q.score - p.score || (p.a !== q.a ? (p.a < q.a ? -1 : 1) : p.b < q.b ? -1 : 1),
  );
}
