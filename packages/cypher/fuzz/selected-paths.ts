/** Random paths under a selector: `ANY SHORTEST`, `SHORTEST k`, `ALL SHORTEST`, `SHORTEST k GROUPS`, `ANY k`. */
import { expression } from './expressions/expression.ts';
import { type Kind, LABELS, type Scope, TYPES } from './scope.ts';

/**
 * A MATCH with one selected path. Which of several equally short paths is given is open: then only the ends and the
 * length stay in scope. `ANY k` need not even give short ones: then only the ends do.
 */
export function selectedMatch(scope: Scope): readonly [text: string, scope: Scope] {
  const { random } = scope;
  const path = scope.fresh('p');
  const selector = random.pick([
    'ANY SHORTEST',
    'SHORTEST 1',
    'SHORTEST 2',
    'SHORTEST 3 PATHS',
    'ALL SHORTEST',
    'SHORTEST 1 GROUP',
    'SHORTEST 2 GROUPS',
    'ANY',
    'ANY 2',
  ]);
  const binds: [string, Kind][] = [];
  const known = scope.of('node');
  const end = (): string => {
    if (known.length > 0 && random.chance(0.4)) return `(${random.pick(known)})`;
    const name = scope.fresh('n');
    binds.push([name, 'node']);
    return `(${name}${random.pick(['', ...LABELS.map(label => `:${label}`)])})`;
  };
  const type = () => random.pick(['', '', ...TYPES.map(text => `:${text}`), ':R|S']);
  const quantifier = () => random.pick(['+', '+', '*', '{1,3}', '{2}', '{0,2}', '{2,}']);
  const middle = (): string => {
    const [x, y] = [scope.fresh('q'), scope.fresh('q')];
    return random.among<string>(
      [3, () => `-[${type()}]->${quantifier()}`],
      [1, () => `<-[${type()}]-${quantifier()}`],
      [1.5, () => `-[${type()}]-${quantifier()}`],
      [
        1,
        () =>
          ` ((${x})-[${type()}]->(${y}) WHERE coalesce(${x}.i < ${random.int(0, 9)}, true))${quantifier()} `,
      ],
      [0.7, () => ` ((${x})-[${type()}]->()--(${y}))${random.pick(['+', '{1,2}'])} `],
    );
  };
  let pattern = end();
  if (random.chance(0.2)) pattern += `-[${type()}]->(${random.pick(['', ':A', ':B'])})`;
  pattern += middle() + end();
  const deterministic = /ALL SHORTEST|GROUP/.test(selector);
  const inner = scope.with([...binds, ...(deterministic ? [[path, 'path'] as const] : [])]);
  const where = random.chance(0.2) ? ` WHERE ${expression(scope.with(binds), 'bool', 1)}` : '';
  const text = `MATCH ${path} = ${selector} ${pattern}${where}`;
  if (deterministic) return [text, inner];
  const kept = [...scope.variables, ...binds];
  if (selector.startsWith('ANY') && selector !== 'ANY SHORTEST') {
    const names = kept.map(([name]) => name);
    return [`${text} WITH ${['1 AS ' + scope.fresh('v'), ...names].join(', ')}`, scope.only(kept)];
  }
  const length = scope.fresh('v');
  return [
    `${text} WITH ${[...kept.map(([name]) => name), `length(${path}) AS ${length}`].join(', ')}`,
    scope.only([...kept, [length, 'int']]),
  ];
}
