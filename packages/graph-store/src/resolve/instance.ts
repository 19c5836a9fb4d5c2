import type { Entity, EntityType, Extraction } from '@entente/ontology';
import { fold as foldAnew } from '../text/fold.ts';

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
  /** Of the document's near-duplicates; known once all documents are. */
  cluster: string;
  /** Its number among all instances. */
  slot: number;
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

/** Names repeat from document to document: those folded lately are kept. */
const folded = new Map<string, string>();
const KEPT = 50_000;

function fold(name: string): string {
  let known = folded.get(name);
  if (known === undefined) {
    if (folded.size >= KEPT) folded.clear();
    known = foldAnew(name);
    folded.set(name, known);
  }
  return known;
}

/** A key by which an affiliation is compared between documents. */
export function keyOf(entity: Pick<Entity, 'ref' | 'name'>): string {
  return entity.ref ?? `name:${fold(entity.name)}`;
}

const land = new Set<EntityType>(['State', 'Territory']);

/** What an entity is tied to; most have nothing of most. */
interface Ties {
  states: string[];
  bodies: string[];
  names: string[];
  parties: string[];
  territories: string[];
}

const none: readonly string[] = Object.freeze([]);

/** Sorted, each once. */
function listed(values: readonly string[] | undefined): readonly string[] {
  if (values === undefined || values.length === 0) return none;
  return values.length === 1 ? values : [...new Set(values)].sort();
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
      own = { states: [], bodies: [], names: [], parties: [], territories: [] };
      ties.set(id, own);
    }
    return own;
  };
  const belongs = (id: string, to: string | undefined) => {
    const target = to === undefined ? undefined : byId.get(to);
    if (!target || target.id === id) return;
    const own = tiesOf(id);
    if (land.has(target.type)) own.states.push(keyOf(target));
    else if (target.type === 'Organization') own.bodies.push(keyOf(target));
    for (const name of namesOf(target)) if (name !== '') own.names.push(name);
  };
  for (const entity of entities) {
    belongs(entity.id, entity.features.affiliation);
    for (const office of entity.features.offices ?? []) belongs(entity.id, office.of);
    if (entity.features.nationality?.startsWith('iso:'))
      tiesOf(entity.id).states.push(entity.features.nationality);
    for (const id of entity.features.parties ?? []) {
      const party = byId.get(id);
      if (party) tiesOf(entity.id).parties.push(keyOf(party));
    }
    const territory = entity.features.territory && byId.get(entity.features.territory);
    if (territory) tiesOf(entity.id).territories.push(keyOf(territory));
  }
  for (const statement of statements) {
    if (statement.negated || statement.source !== null) continue;
    if (statement.predicate === 'REPRESENTS' || statement.predicate === 'PART_OF')
      belongs(statement.subject, statement.object);
    if (statement.predicate === 'PARTY_TO') {
      const party = byId.get(statement.subject);
      if (party) tiesOf(statement.object).parties.push(keyOf(party));
    }
  }
  let places: { readonly key: string; readonly names: readonly string[] }[] | undefined;
  for (const entity of entities) {
    if (entity.type !== 'Conflict') continue;
    places ??= entities
      .filter(place => place.type === 'Territory')
      .map(place => ({ key: keyOf(place), names: namesOf(place).filter(name => name.length > 3) }));
    const name = ` ${fold(entity.name)} `;
    for (const place of places)
      if (place.names.some(part => name.includes(` ${part} `))) tiesOf(entity.id).territories.push(place.key);
  }
  const lands = new Set<string>();
  for (const entity of entities)
    if (land.has(entity.type)) for (const name of namesOf(entity)) lands.add(name);
  return entities.map(entity => {
    const own = ties.get(entity.id);
    const offices = (entity.features.offices ?? []).map(office => {
      const of = office.of === undefined ? undefined : byId.get(office.of);
      return `${fold(office.title)}@${of ? keyOf(of) : ''}`;
    });
    return {
      doc: input.doc,
      cluster: input.cluster,
      slot: 0,
      published: input.published,
      local: entity.id,
      type: entity.type,
      name: entity.name,
      folded: entity.type === 'Person' ? withoutLand(fold(entity.name), lands) : fold(entity.name),
      aliases: entity.aliases.length === 0 ? none : entity.aliases,
      ref: entity.ref,
      states: listed(own?.states),
      bodies: listed(own?.bodies),
      offices: offices.length === 0 ? none : offices.sort(),
      ties: listed(own?.names),
      gender: entity.features.gender,
      unnamed: entity.features.unnamed === true,
      named: entity.mentions.some(mention => mention.kind === 'name'),
      parties: listed(own?.parties),
      territories: listed(own?.territories),
      mentions: entity.mentions.length,
    };
  });
}

function namesOf({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): string[] {
  if (aliases.length === 0) return [fold(name)];
  return [name, ...aliases.slice(0, 20)].map(fold);
}
