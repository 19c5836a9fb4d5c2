/** Random `EXISTS {}`, `COUNT {}` and `COLLECT {}` that hold whole queries. */
import { expression } from './expressions/expression.ts';
import { pathPattern } from './patterns.ts';
import type { Scope } from './scope.ts';

/** A MATCH of its own that may use what is in scope, and the scope after it. */
function body(scope: Scope): readonly [text: string, inner: Scope] {
  const { random } = scope;
  const { text, binds } = pathPattern(scope, { named: true });
  const inner = scope.with(binds);
  const where = random.chance(0.4) ? ` WHERE ${expression(inner, 'bool', 1)}` : '';
  return [`MATCH ${text}${where}`, inner];
}

export function countSubquery(scope: Scope): string {
  const { random } = scope;
  const [text, inner] = body(scope);
  const name = scope.fresh('s');
  return random.among<string>(
    [2, () => `COUNT { ${text} }`],
    [1, () => `COUNT { ${text} RETURN DISTINCT ${expression(inner, 'int', 1)} AS ${name} }`],
    [
      0.5,
      () => {
        const [other, more] = body(scope);
        const value = (of: Scope) => `RETURN ${expression(of, 'int', 0)} AS ${name}`;
        return `COUNT { ${text} ${value(inner)} UNION ${random.pick(['', 'ALL '])}${other} ${value(more)} }`;
      },
    ],
  );
}

export function existsSubquery(scope: Scope): string {
  const [text, inner] = body(scope);
  const name = scope.fresh('s');
  return scope.random.chance(0.7)
    ? `EXISTS { ${text} }`
    : `EXISTS { ${text} WITH ${expression(inner, 'int', 1)} AS ${name} WHERE ${name} > 1 RETURN ${name} }`;
}

/** INTEGERs in order, since the order of rows is open otherwise. */
export function collectSubquery(scope: Scope): string {
  const { random } = scope;
  const [text, inner] = body(scope);
  const name = scope.fresh('s');
  const distinct = random.pick(['', '', 'DISTINCT ']);
  const end = random.pick(['', '', ' DESC', ' LIMIT 2', ' SKIP 1']);
  return `COLLECT { ${text} RETURN ${distinct}${expression(inner, 'int', 1)} AS ${name} ORDER BY ${name}${end} }`;
}
