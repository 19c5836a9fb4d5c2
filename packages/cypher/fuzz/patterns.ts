/** Random patterns: node and relationship patterns, paths, quantified and shortest paths. */
import { expression } from './expressions/expression.ts';
import { literal } from './expressions/literal.ts';
import { type Kind, LABELS, PROPERTIES, type Scope, TYPES } from './scope.ts';

export interface Pattern {
  readonly text: string;
  /** What it binds beside what was in scope. */
  readonly binds: readonly (readonly [string, Kind])[];
}

/** A label expression after a colon, or nothing. */
function labels({ random }: Scope): string {
  const [a, b] = [random.pick(LABELS), random.pick(LABELS)];
  return random.among<string>(
    [9, () => ''],
    [4, () => `:${a}`],
    [1, () => `:${a}|${b}`],
    [0.3, () => `:${a}&${b}`],
    [0.5, () => `:!${a}`],
    [0.3, () => ':%'],
  );
}

function properties(scope: Scope): string {
  const { random } = scope;
  if (random.chance(0.94)) return '';
  const [name, kind] = random.pick(PROPERTIES.filter(([, of]) => of !== 'any' && of !== 'ints'));
  return ` {${name}: ${literal(scope, kind)}}`;
}

/** `(:A {i: 1})`, without a name. */
export function elementPattern(scope: Scope): string {
  return `(${labels(scope)}${properties(scope)})`;
}

function nodePattern(scope: Scope, name: string, bound: boolean): string {
  const { random } = scope;
  if (bound) return `(${name}${random.chance(0.2) ? `:${random.pick(LABELS)}` : ''})`;
  const inner = scope.with([[name, 'node']]);
  const where = name !== '' && random.chance(0.07) ? ` WHERE ${expression(inner, 'bool', 1)}` : '';
  return `(${name}${labels(scope)}${properties(scope)}${where})`;
}

function types({ random }: Scope): string {
  const [a, b] = [random.pick(TYPES), random.pick(TYPES)];
  return random.among<string>(
    [5, () => ''],
    [3, () => `:${a}`],
    [1.5, () => `:${a}|${b}`],
    [0.3, () => `:!${a}`],
  );
}

/** Bounded, so that small graphs with many loops stay small. */
function lengths({ random }: Scope): string {
  return random.pick(['*1..2', '*2', '*0..1', '*..3', '*0..2', '*1..3']);
}

function arrow({ random }: Scope, body: string): string {
  const inside = body === '' ? '' : `[${body}]`;
  return random.among<string>([4, () => `-${inside}->`], [2, () => `<-${inside}-`], [2, () => `-${inside}-`]);
}

/** A chain of one to four nodes. With `named`, elements may be named and so bound. */
export function pathPattern(
  scope: Scope,
  { named, quantified = scope.random.chance(0.3) }: { named: boolean; quantified?: boolean },
): Pattern {
  const { random } = scope;
  const binds: [string, Kind][] = [];
  const known = new Set(scope.of('node'));
  const node = (): string => {
    if (known.size > 0 && random.chance(0.25)) return nodePattern(scope, random.pick([...known]), true);
    if (!named || random.chance(0.3)) return nodePattern(scope, '', false);
    const name = scope.fresh('n');
    const text = nodePattern(scope, name, false);
    binds.push([name, 'node']);
    known.add(name);
    return text;
  };
  let text = node();
  const steps = random.pick([0, 0, 1, 1, 1, 1, 2, 2, 3]);
  for (let i = 0; i < steps; i++) {
    const kind = random.next();
    // Neo4j does not let one clause hold both forms of variable length.
    if (kind < 0.15 && !quantified) {
      text += arrow(scope, `${types(scope).replace('!', '')}${lengths(scope)}`) + node();
    } else if (kind < 0.25 && named && quantified) {
      const [x, y, r] = [scope.fresh('q'), scope.fresh('q'), scope.fresh('q')];
      const where = random.chance(0.3) ? ` WHERE ${x}.i < ${random.int(0, 9)}` : '';
      const first = `(${x}${labels(scope)})`;
      const step = random.pick([
        `-[${r}${types(scope)}]->(${y})`,
        `<-[${r}${types(scope)}]-(${y})`,
        `-[${r}]->()--(${y} WHERE ${y}.i IS NULL OR ${y}.i > ${x}.i)`,
      ]);
      text += ` (${first}${step}${where})${random.pick(['{1,2}', '{2}', '{0,2}', '{1,3}', '{,2}'])} ${node()}`;
      binds.push([x, 'nodes'], [y, 'nodes'], [r, 'rels']);
    } else if (kind < 0.35 && quantified) {
      const name = named && random.chance(0.4) ? scope.fresh('q') : '';
      if (name !== '') binds.push([name, 'rels']);
      text += `${arrow(scope, `${name}${types(scope)}`)}${random.pick(['{1,2}', '{2}', '{0,2}', '{,3}'])}${node()}`;
    } else {
      const name = named && random.chance(0.5) ? scope.fresh('r') : '';
      const body = `${name}${types(scope)}${properties(scope)}`;
      if (name !== '') binds.push([name, 'rel']);
      text += arrow(scope, body) + node();
    }
  }
  return { text, binds };
}

/** What stands after MATCH: one or two paths, sometimes named, sometimes shortest. */
export function matchPattern(scope: Scope): Pattern {
  const { random } = scope;
  const nodes = scope.of('node');
  if (nodes.length > 1 && random.chance(0.3)) return shortest(scope, nodes);
  const quantified = random.chance(0.3);
  const first = pathPattern(scope, { named: true, quantified });
  if (random.chance(0.2)) {
    const second = pathPattern(scope.with(first.binds), { named: true, quantified });
    return { text: `${first.text}, ${second.text}`, binds: [...first.binds, ...second.binds] };
  }
  if (random.chance(0.2) && !first.text.includes('((')) {
    const path = scope.fresh('p');
    return { text: `${path} = ${first.text}`, binds: [...first.binds, [path, 'path']] };
  }
  return first;
}

/** Which of several shortest paths `shortestPath` gives is open, so only `allShortestPaths` binds the path. */
function shortest(scope: Scope, nodes: readonly string[]): Pattern {
  const { random } = scope;
  const path = scope.fresh('p');
  const [from, to] = random.shuffled(nodes);
  const type = random.pick(['', ':R', ':R|S']);
  const direction = random.pick([`-[${type}*..4]->`, `-[${type}*..4]-`]);
  return random.chance(0.5)
    ? { text: `shortestPath((${from})${direction}(${to}))`, binds: [] }
    : { text: `${path} = allShortestPaths((${from})${direction}(${to}))`, binds: [[path, 'path']] };
}
