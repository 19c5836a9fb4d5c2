import type { Entity, EntityType, Extraction } from '@entente/ontology';
import { fold } from '../text/fold.ts';

/** What resolution needs of one record: it never looks at a text or a span. */
export interface ResolveInput {
  readonly doc: string;
  readonly published?: string | undefined;
  readonly extraction: Pick<Extraction, 'entities' | 'statements'>;
  /** Joins near-duplicate articles, which count as one witness. */
  readonly cluster: string;
}

/** An entity as one document names it, with what ties it to others there. */
export interface Instance {
  readonly doc: string;
  readonly cluster: string;
  readonly published: string | undefined;
  readonly local: string;
  readonly type: EntityType;
  readonly name: string;
  readonly folded: string;
  readonly aliases: readonly string[];
  readonly ref: string | undefined;
  /** Keys of the states and territories it belongs to, sorted. */
  readonly states: readonly string[];
  /** Keys of the organisations it belongs to, sorted. */
  readonly bodies: readonly string[];
  /** Folded titles of offices, each with the key of what it is an office of; sorted. */
  readonly offices: readonly string[];
  /** Names of the bodies and states it belongs to, folded: what a name may carry and another spelling leave out. */
  readonly ties: readonly string[];
  readonly gender: 'female' | 'male' | undefined;
  readonly unnamed: boolean;
  /** True where the text calls it by name at least once. */
  readonly named: boolean;
  /** Of a conflict: keys of its parties and of its territories, sorted. */
  readonly parties: readonly string[];
  readonly territories: readonly string[];
  readonly mentions: number;
}

/** A key by which an affiliation is compared between documents. */
export function keyOf(entity: Pick<Entity, 'ref' | 'name'>): string {
  return entity.ref ?? `name:${fold(entity.name)}`;
}

const land = new Set<EntityType>(['State', 'Territory']);

interface Ties {
  readonly states: Set<string>;
  readonly bodies: Set<string>;
  readonly names: Set<string>;
  readonly parties: Set<string>;
  readonly territories: Set<string>;
}

/** A person's name without the country that stands before it ("Norland Ivo Marek"), where two words are left. */
function withoutLand(folded: string, lands: ReadonlySet<string>): string {
  const words = folded.split(' ');
  return words.length > 2 && lands.has(words[0]!) ? words.slice(1).join(' ') : folded;
}

/** The instances of one document. Cost: linear in entities and statements. */
export function instancesOf(input: ResolveInput): Instance[] {
  const { entities, statements } = input.extraction;
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const ties = new Map<string, Ties>();
  const tiesOf = (id: string): Ties => {
    let own = ties.get(id);
    if (!own) {
      own = {
        states: new Set(),
        bodies: new Set(),
        names: new Set(),
        parties: new Set(),
        territories: new Set(),
      };
      ties.set(id, own);
    }
    return own;
  };
  const belongs = (id: string, to: string | undefined) => {
    const target = to === undefined ? undefined : byId.get(to);
    if (!target || target.id === id) return;
    const own = tiesOf(id);
    if (land.has(target.type)) own.states.add(keyOf(target));
    else if (target.type === 'Organization') own.bodies.add(keyOf(target));
    for (const name of [target.name, ...target.aliases.slice(0, 20)]) own.names.add(fold(name));
  };
  for (const entity of entities) {
    belongs(entity.id, entity.features.affiliation);
    for (const office of entity.features.offices ?? []) belongs(entity.id, office.of);
    if (entity.features.nationality?.startsWith('iso:'))
      tiesOf(entity.id).states.add(entity.features.nationality);
    for (const id of entity.features.parties ?? []) {
      const party = byId.get(id);
      if (party) tiesOf(entity.id).parties.add(keyOf(party));
    }
    const territory = entity.features.territory && byId.get(entity.features.territory);
    if (territory) tiesOf(entity.id).territories.add(keyOf(territory));
  }
  for (const statement of statements) {
    if (statement.negated || statement.source !== null) continue;
    if (statement.predicate === 'REPRESENTS' || statement.predicate === 'PART_OF')
      belongs(statement.subject, statement.object);
    if (statement.predicate === 'PARTY_TO') {
      const party = byId.get(statement.subject);
      if (party) tiesOf(statement.object).parties.add(keyOf(party));
    }
  }
  const places = entities
    .filter(entity => entity.type === 'Territory')
    .map(entity => ({
      key: keyOf(entity),
      names: [entity.name, ...entity.aliases.slice(0, 20)].map(fold).filter(name => name.length > 3),
    }));
  for (const entity of entities) {
    if (entity.type !== 'Conflict') continue;
    const name = ` ${fold(entity.name)} `;
    for (const place of places)
      if (place.names.some(part => name.includes(` ${part} `))) tiesOf(entity.id).territories.add(place.key);
  }
  const lands = new Set(
    entities
      .filter(entity => land.has(entity.type))
      .flatMap(entity => [entity.name, ...entity.aliases.slice(0, 20)].map(fold)),
  );
  return entities.map(entity => {
    const own = tiesOf(entity.id);
    const offices = (entity.features.offices ?? []).map(office => {
      const of = office.of === undefined ? undefined : byId.get(office.of);
      return `${fold(office.title)}@${of ? keyOf(of) : ''}`;
    });
    return {
      doc: input.doc,
      cluster: input.cluster,
      published: input.published,
      local: entity.id,
      type: entity.type,
      name: entity.name,
      folded: entity.type === 'Person' ? withoutLand(fold(entity.name), lands) : fold(entity.name),
      aliases: entity.aliases,
      ref: entity.ref,
      states: [...own.states].sort(),
      bodies: [...own.bodies].sort(),
      offices: offices.sort(),
      ties: [...own.names].filter(name => name !== '').sort(),
      gender: entity.features.gender,
      unnamed: entity.features.unnamed === true,
      named: entity.mentions.some(mention => mention.kind === 'name'),
      parties: [...own.parties].sort(),
      territories: [...own.territories].sort(),
      mentions: entity.mentions.length,
    };
  });
}
