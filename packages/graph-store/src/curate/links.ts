import type { CurationEvent, EntityAnchor } from '@entente/ontology';
import type { Instance } from '../resolve/instance.ts';
import { shortHash } from '../text/hash.ts';

/** Finds the instances an anchor names: the document, the type, and a name or alias there. */
export class AnchorIndex {
  readonly #byName = new Map<string, Instance[]>();

  constructor(instances: Iterable<Instance>, docs: ReadonlySet<string>) {
    for (const instance of instances) {
      if (!docs.has(instance.doc)) continue;
      for (const name of new Set([instance.name, ...instance.aliases])) {
        const key = anchorKey({ doc: instance.doc, type: instance.type, name });
        const there = this.#byName.get(key);
        if (there) there.push(instance);
        else this.#byName.set(key, [instance]);
      }
    }
  }

  /** The instance that has the name as its own, else the first (by id) that has it as an alias. */
  find(anchor: EntityAnchor): Instance | undefined {
    const there = this.#byName.get(anchorKey(anchor));
    if (!there) return undefined;
    const own = there.filter(instance => instance.name === anchor.name);
    return (own.length > 0 ? own : there).toSorted((a, b) => (a.local < b.local ? -1 : 1))[0];
  }
}

export function anchorKey(anchor: EntityAnchor): string {
  return JSON.stringify([anchor.doc, anchor.type, anchor.name]);
}

/** Documents that the events' entity anchors speak of. */
export function anchoredDocs(events: readonly CurationEvent[]): Set<string> {
  const docs = new Set<string>();
  for (const { change } of events) {
    const anchors: readonly EntityAnchor[] =
      change.action === 'merge'
        ? change.entities
        : change.action === 'split'
          ? [...change.from, ...change.apart]
          : change.action === 'rename' || change.action === 'retype'
            ? [change.entity]
            : change.action === 'add'
              ? [change.subject, change.object, ...(change.source ? [change.source] : [])]
              : [];
    for (const anchor of anchors) docs.add(anchor.doc);
    if (change.action === 'confirm' || change.action === 'reject') {
      const { statement } = change;
      docs.add(statement.doc).add(statement.subject.doc).add(statement.object.doc);
      if (statement.source) docs.add(statement.source.doc);
    }
  }
  return docs;
}

/** What people decided on who is who. */
export interface Links {
  /** Pairs that are one. */
  readonly together: readonly (readonly [Instance, Instance])[];
  /** Instances taken out of what the rules would join them to, with a key they share. */
  readonly apart: ReadonlyMap<Instance, string>;
  /** Events of which too little matches to say anything. */
  readonly orphaned: ReadonlySet<string>;
}

/**
 * Reads merges and splits in order: a later decision on the same two instances replaces an earlier one.
 * What a split takes apart stays together among itself; everything else stays where the rules put it.
 */
export function linksOf(events: readonly CurationEvent[], index: AnchorIndex): Links {
  let together: [Instance, Instance][] = [];
  const apart = new Map<Instance, string>();
  const orphaned = new Set<string>();
  const found = (anchors: readonly EntityAnchor[]) => [
    ...new Set(anchors.flatMap(anchor => index.find(anchor) ?? [])),
  ];
  for (const event of events) {
    const { change } = event;
    if (change.action === 'merge') {
      const members = found(change.entities);
      if (members.length < 2) {
        orphaned.add(event.id);
        continue;
      }
      const keys = new Set(members.map(member => apart.get(member) ?? ''));
      if (keys.size > 1) for (const member of members) apart.delete(member);
      for (const member of members.slice(1)) together.push([members[0]!, member]);
    } else if (change.action === 'split') {
      const from = new Set(found(change.from));
      const out = found(change.apart).filter(member => !from.has(member));
      if (from.size === 0 || out.length === 0) {
        orphaned.add(event.id);
        continue;
      }
      const leaving = new Set(out);
      together = together.filter(([a, b]) => leaving.has(a) === leaving.has(b));
      const key = shortHash(change.apart.map(anchorKey).sort().join()).slice(0, 8);
      for (const member of out) apart.set(member, key);
    } else if (change.action === 'rename' || change.action === 'retype') {
      if (!index.find(change.entity)) orphaned.add(event.id);
    }
  }
  return { together, apart, orphaned };
}
