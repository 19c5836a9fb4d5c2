/** Random graphs: small, with loops, parallel relationships, and properties of mixed types. */
import { literal } from './expressions/literal.ts';
import { Random } from './random.ts';
import { LABELS, PROPERTIES, Scope, TYPES } from './scope.ts';

/** The statement that creates the graph of a seed. Every node and relationship has its own `uid`. */
export function randomGraph(seed: number): string {
  const random = new Random(seed);
  const scope = new Scope(random);
  const properties = (uid: number): string => {
    const chosen = PROPERTIES.filter(() => random.chance(0.5));
    const entries = chosen.map(([name, kind]) => {
      const value = kind === 'ints' ? random.pick(['[]', '[1]', '[1, 2, 3]']) : literal(scope, kind);
      // A property cannot hold lists with NULLs.
      return `${name}: ${value.includes('null') ? '0' : value}`;
    });
    return `{${[`uid: ${uid}`, ...entries].join(', ')}}`;
  };
  const parts: string[] = [];
  const count = random.int(2, 7);
  for (let i = 0; i < count; i++) {
    const labels = LABELS.filter(() => random.chance(0.4)).map(label => `:${label}`);
    parts.push(`(n${i}${labels.join('')} ${properties(i)})`);
  }
  for (let i = random.int(2, 9); i > 0; i--) {
    const [from, to] = [random.int(0, count - 1), random.int(0, count - 1)];
    parts.push(`(n${from})-[:${random.pick(TYPES)} ${properties(100 + i)}]->(n${to})`);
  }
  return `CREATE ${parts.join(', ')}`;
}
