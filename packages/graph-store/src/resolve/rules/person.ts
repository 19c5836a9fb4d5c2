import { slug } from '../../text/fold.ts';
import { hashParts } from '../../text/hash.ts';
import type { Instance } from '../instance.ts';
import { type Doubt, type Group, groupBy, intersects, mostFrequent, type Rule, witnesses } from '../rule.ts';
import { homonyms } from './homonym.ts';
import { familyDistance, givenFits, nameDistance, type PersonName, personName } from './person-name.ts';
import { eachAlone } from './unnamed.ts';

/** Instances of one spelling, or (a head) of one person under all spellings. */
interface Profile {
  readonly name: PersonName;
  readonly members: Instance[];
  readonly states: Set<string>;
  readonly bodies: Set<string>;
  readonly offices: Set<string>;
  readonly docs: Set<string>;
  readonly refs: Set<string>;
  genders: Set<string>;
  readonly weight: number;
  readonly key: string;
}

function* foldedOf(members: readonly Instance[]): Iterable<string> {
  for (const item of members) yield item.folded;
}

function profileOf(key: string, members: readonly Instance[]): Profile {
  const profile: Profile = {
    key,
    name: personName(mostFrequent(foldedOf(members))!),
    members: [...members],
    states: new Set(),
    bodies: new Set(),
    offices: new Set(),
    docs: new Set(),
    refs: new Set(),
    genders: new Set(),
    weight: witnesses(members),
  };
  for (const item of members) {
    for (const state of item.states) profile.states.add(state);
    for (const body of item.bodies) profile.bodies.add(body);
    for (const office of item.offices) if (!office.endsWith('@')) profile.offices.add(office);
    profile.docs.add(item.doc);
    if (item.ref !== undefined) profile.refs.add(item.ref);
    if (item.gender !== undefined) profile.genders.add(item.gender);
  }
  return profile;
}

function absorb(head: Profile, other: Profile): void {
  head.members.push(...other.members);
  for (const part of ['states', 'bodies', 'offices', 'docs', 'refs', 'genders'] as const)
    for (const item of other[part]) head[part].add(item);
}

/** What forbids that two profiles are one person, or null. */
function contradiction(a: Profile, b: Profile): string | null {
  if (a.refs.size > 0 && b.refs.size > 0 && !intersects(a.refs, b.refs)) return 'two ids in the gazetteer';
  if (a.genders.size === 1 && b.genders.size === 1 && !intersects(a.genders, b.genders)) return 'gender';
  if (intersects(smaller(a.docs, b.docs), larger(a.docs, b.docs))) return 'both stand in one article';
  if (a.states.size > 0 && b.states.size > 0 && !intersects(a.states, b.states)) return 'two countries';
  return null;
}

const smaller = <T>(a: Set<T>, b: Set<T>) => (a.size <= b.size ? a : b);
const larger = <T>(a: Set<T>, b: Set<T>) => (a.size <= b.size ? b : a);

/** What speaks for one person, beside the name. */
function ties(a: Profile, b: Profile): string[] {
  const reasons: string[] = [];
  if (intersects(a.states, b.states)) reasons.push('same country');
  if (intersects(a.bodies, b.bodies)) reasons.push('same body');
  if (intersects(a.offices, b.offices)) reasons.push('same office');
  return reasons;
}

/** Articles after which a name counts as well known. */
const WELL_KNOWN = 8;

const bySize = (a: Profile, b: Profile) => b.weight - a.weight || (a.key < b.key ? -1 : 1);

/**
 * Persons by name, with office and affiliation. Spellings of one romanised name are one; a misspelling joins the
 * name it is close to where country, body or office agree and it is the rarer one; a bare surname joins a full name
 * only where it can be nobody else. Two people of one surname stay two; what is likely but not certain is a doubt.
 */
export const personByName: Rule = {
  name: 'person',
  takes: instance => instance.type === 'Person',
  group(instances) {
    const named = new Map<string, PersonName>();
    for (const item of instances)
      if (!named.has(item.folded)) named.set(item.folded, personName(item.folded));
    const full: Instance[] = [];
    const short: Instance[] = [];
    for (const item of instances) {
      const name = named.get(item.folded)!;
      (name.given === '' || name.initial ? short : full).push(item);
    }
    const doubts: PersonDoubt[] = [];
    const heads = headsOf(full, named, doubts);
    const rest = attachShort(short, named, heads, doubts);
    return name(heads, rest, doubts);
  },
};

interface PersonDoubt {
  readonly a: Profile;
  readonly b: Profile;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Full names: spellings that sound alike first, then misspellings and left-out middle names to the most frequent. */
function headsOf(
  full: readonly Instance[],
  named: Map<string, PersonName>,
  doubts: PersonDoubt[],
): Profile[] {
  const profiles: Profile[] = [];
  const sounds = groupBy(full, item => {
    const { given, middle, family } = named.get(item.folded)!;
    return `${item.ref ?? ''}|${given}|${middle}|${family}`;
  });
  for (const [key, members] of sounds)
    homonyms(members).forEach((part, index) => {
      profiles.push(profileOf(`${key}#${index}`, part));
    });
  profiles.sort(bySize);
  const heads: Profile[] = [];
  const blocks = new Map<string, Profile[]>();
  const keysOf = ({ name: { given, family } }: Profile) => [
    `f${family}`,
    `g${given}`,
    `x${given.slice(0, 2)}${family.slice(0, 2)}`,
  ];
  for (const profile of profiles) {
    const near = new Set(keysOf(profile).flatMap(key => blocks.get(key) ?? []));
    const options: { head: Profile; score: number; reasons: string[]; sure: boolean }[] = [];
    for (const head of near) {
      const d = nameDistance(head.name, profile.name);
      if (d === null) continue;
      const found = contradiction(head, profile);
      // An article that spells a long name in two ways means one person all the same.
      const twice = d === 1 && head.name.given === profile.name.given && head.name.family.length >= 8;
      const against = found === 'both stand in one article' && twice ? null : found;
      if (against !== null && against !== 'two countries') continue;
      const reasons = ties(head, profile);
      const rare = d === 0 || profile.weight <= Math.max(1, head.weight * 0.34);
      const sameRef = intersects(profile.refs, head.refs);
      // Spelled so once, beside a name that many articles spell alike: a slip of the pen, country or not.
      const known = head.name.given === profile.name.given && head.name.family.length >= 8 ? 2 : WELL_KNOWN;
      const slip = d === 1 && profile.weight === 1 && head.weight >= known && unknown(profile);
      const sure =
        against === null &&
        (sameRef ||
          slip ||
          (rare && (reasons.length > 0 || (d === 0 && (unknown(head) || unknown(profile))))));
      const spelling = d === 0 ? 'same name' : `names differ by ${d} letter${d > 1 ? 's' : ''}`;
      const score = 0.9 - 0.15 * d + 0.03 * reasons.length - (against ? 0.3 : 0);
      options.push({
        head,
        score,
        reasons: [spelling, ...reasons, ...(against ? [`but ${against}`] : [])],
        sure,
      });
    }
    options.sort((x, y) => y.score - x.score || bySize(x.head, y.head));
    const best = options[0];
    const rival = options[1];
    if (best?.sure && !(rival?.sure && rival.score === best.score)) {
      absorb(best.head, profile);
      continue;
    }
    for (const option of options.slice(0, 3))
      doubts.push({ a: option.head, b: profile, score: option.score, reasons: option.reasons });
    heads.push(profile);
    for (const key of keysOf(profile)) {
      const block = blocks.get(key);
      if (block) block.push(profile);
      else blocks.set(key, [profile]);
    }
  }
  return heads;
}

const unknown = (profile: Profile) => profile.states.size === 0;

/** Bare surnames and initials: to the one full name they can mean, else together where one country ties them. */
function attachShort(
  short: readonly Instance[],
  named: Map<string, PersonName>,
  heads: readonly Profile[],
  doubts: PersonDoubt[],
): Profile[] {
  const byFamily = groupBy(heads, head => head.name.family);
  const byStart = groupBy(heads, head => head.name.family.slice(0, 2));
  const left: Profile[] = [];
  const alone: Profile[] = [];
  const settled: [Profile, Profile][] = [];
  const alike = groupBy(short, item => {
    const { given, family } = named.get(item.folded)!;
    return `${given}|${family}|${item.states.join(',')}|${item.offices.join(',')}|${item.gender ?? ''}`;
  });
  for (const [key, members] of alike) {
    const profile = profileOf(key, members);
    const fits = (head: Profile) =>
      givenFits(head.name, profile.name) && contradictionApart(head, profile) === null;
    let options = (byFamily.get(profile.name.family) ?? []).filter(fits);
    if (options.length === 0)
      options = (byStart.get(profile.name.family.slice(0, 2)) ?? []).filter(
        head =>
          fits(head) && familyDistance(head.name, profile.name) !== null && ties(head, profile).length > 0,
      );
    const office = options.filter(head => intersects(profile.offices, head.offices));
    if (office.length > 0) options = office;
    if (options.length === 1) {
      settled.push([options[0]!, profile]);
      continue;
    }
    if (options.length === 0) left.push(profile);
    else {
      alone.push(profile);
      for (const head of options.sort(bySize).slice(0, 3))
        doubts.push({
          a: head,
          b: profile,
          score: 0.5,
          reasons: ['same surname', ...ties(head, profile), `${options.length} people it can be`],
        });
    }
  }
  for (const [head, profile] of settled) absorb(head, profile);
  const singles = alone.flatMap(profile => profile.members);
  const joined: Profile[] = [];
  for (const [key, group] of groupBy(left, profile => profile.name.family)) {
    const states = [...new Set(group.flatMap(profile => [...profile.states]))];
    const givens = new Set(group.map(profile => profile.name.given).filter(given => given !== ''));
    if (states.length <= 1 && givens.size <= 1)
      joined.push(
        profileOf(
          key,
          group.flatMap(profile => profile.members),
        ),
      );
    else
      for (const [state, part] of groupBy(
        group,
        profile => `${[...profile.states].sort().join(',')}|${profile.name.given}`,
      ))
        if (state.startsWith('|')) singles.push(...part.flatMap(profile => profile.members));
        else
          joined.push(
            profileOf(
              `${key}~${state}`,
              part.flatMap(profile => profile.members),
            ),
          );
  }
  return [...joined, ...singles.map(item => ({ ...profileOf('', [item]), key: '@' }))];
}

/** As `contradiction`, but a full and a short name in one article are nothing unusual across many articles. */
function contradictionApart(head: Profile, profile: Profile): string | null {
  const against = contradiction(head, profile);
  return against === 'both stand in one article' && head.members.length > 3 * profile.members.length
    ? null
    : against;
}

function name(heads: readonly Profile[], rest: readonly Profile[], doubts: readonly PersonDoubt[]) {
  const groups = new Map<Profile, Group>();
  const out: Group[] = [];
  const singles = rest.filter(profile => profile.key === '@');
  const whole = [...heads, ...rest.filter(profile => profile.key !== '@')];
  const ids = groupBy(whole, profile => slug(mostFrequent(profile.members.map(item => item.folded))!));
  for (const [base, alike] of ids)
    for (const profile of alike) {
      const ref = mostFrequent(profile.refs);
      const states = [...profile.states].sort();
      const apart =
        alike.length === 1
          ? ''
          : `~${states.length > 0 ? states[0] : hashParts([...profile.docs].sort()[0]!).slice(0, 8)}`;
      const group = { id: ref ?? `person:${base}${apart}`, members: profile.members };
      groups.set(profile, group);
      out.push(group);
    }
  const lone = eachAlone(singles.flatMap(profile => profile.members));
  out.push(...lone);
  const owner = new Map<Instance, Group>();
  for (const group of out) for (const member of group.members) owner.set(member, group);
  const told: Doubt[] = [];
  for (const { a, b, score, reasons } of doubts) {
    const left = owner.get(a.members[0]!);
    for (const right of new Set(b.members.map(member => owner.get(member))))
      if (left && right && left !== right) told.push({ a: left, b: right, score, reasons });
  }
  return { groups: out, doubts: told };
}
