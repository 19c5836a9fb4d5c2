/**
 * The TCK's notation of values: read to values of Cypher (parameters, procedures' tables) and to a canonical text
 * (expected results), which the engine's results are brought to as well.
 */
import type { CypherNode, CypherPath, CypherRelationship, CypherValue } from '../src/values/types.ts';
import { float, floatToString, kindOf, mapOf } from '../src/values/types.ts';

/** A value as the TCK writes it. Graph elements have no identity there. */
export type TckValue =
  | null
  | boolean
  | string
  | { readonly integer: bigint }
  | { readonly float: number }
  | { readonly list: readonly TckValue[] }
  | { readonly map: ReadonlyMap<string, TckValue> }
  | TckNode
  | TckRelationship
  | { readonly path: readonly (TckNode | (TckRelationship & { readonly forward: boolean }))[] };

interface TckNode {
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, TckValue>;
}

interface TckRelationship {
  readonly type: string;
  readonly properties: ReadonlyMap<string, TckValue>;
}

/** @throws Error where the text is not in the TCK's notation */
export function parseTckValue(text: string): TckValue {
  const reader = new Reader(text);
  const value = reader.value();
  reader.end();
  return value;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  end(): void {
    this.#space();
    if (this.#at < this.#text.length) this.#fail('the end');
  }

  value(): TckValue {
    this.#space();
    switch (this.#text[this.#at]) {
      case "'":
        return this.#string();
      case '{':
        return { map: this.#map() };
      case '(':
        return this.#node();
      case '<':
        return this.#path();
      case '[':
        return this.#text.startsWith('[:', this.#at) ? this.#relationship() : { list: this.#list() };
      default:
        return this.#scalar();
    }
  }

  #scalar(): TckValue {
    const pattern = /true|false|null|NaN|[-+]?Inf|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
    pattern.lastIndex = this.#at;
    const word = pattern.exec(this.#text)?.[0];
    if (word === undefined) return this.#fail('a value');
    this.#at += word.length;
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    if (/[.eENI]/.test(word)) return { float: Number(word.replace('Inf', 'Infinity')) };
    return { integer: BigInt(word) };
  }

  #string(): string {
    this.#expect("'");
    let text = '';
    for (let char = this.#text[this.#at++]; char !== "'"; char = this.#text[this.#at++]) {
      if (char === undefined) return this.#fail("'");
      if (char !== '\\') text += char;
      else {
        const escaped = this.#text[this.#at++] ?? '';
        text += { n: '\n', t: '\t', r: '\r' }[escaped] ?? escaped;
      }
    }
    return text;
  }

  #list(): TckValue[] {
    this.#expect('[');
    return this.#separated(']', () => this.value());
  }

  #map(): Map<string, TckValue> {
    this.#expect('{');
    const entries = this.#separated('}', (): [string, TckValue] => {
      const key = this.#name();
      this.#expect(':');
      return [key, this.value()];
    });
    return new Map(entries);
  }

  #node(): TckNode {
    this.#expect('(');
    const labels: string[] = [];
    while (this.#peek(':')) {
      this.#expect(':');
      labels.push(this.#name());
    }
    const properties = this.#peek('{') ? this.#map() : new Map();
    this.#expect(')');
    return { labels, properties };
  }

  #relationship(): TckRelationship {
    this.#expect('[:');
    const type = this.#name();
    const properties = this.#peek('{') ? this.#map() : new Map();
    this.#expect(']');
    return { type, properties };
  }

  #path(): TckValue {
    this.#expect('<');
    const path: (TckNode | (TckRelationship & { forward: boolean }))[] = [this.#node()];
    while (!this.#peek('>')) {
      const backward = this.#peek('<-');
      this.#expect(backward ? '<-' : '-');
      const relationship = this.#relationship();
      this.#expect(backward ? '-' : '->');
      path.push({ ...relationship, forward: !backward }, this.#node());
    }
    this.#expect('>');
    return { path };
  }

  #separated<T>(close: string, item: () => T): T[] {
    const items: T[] = [];
    while (!this.#peek(close)) {
      if (items.length > 0) this.#expect(',');
      items.push(item());
    }
    this.#expect(close);
    return items;
  }

  #name(): string {
    this.#space();
    const match = /`((?:[^`]|``)*)`|[\p{ID_Start}_][\p{ID_Continue}]*/uy;
    match.lastIndex = this.#at;
    const found = match.exec(this.#text);
    if (found === null) return this.#fail('a name');
    this.#at += found[0].length;
    return found[1]?.replaceAll('``', '`') ?? found[0];
  }

  #peek(token: string): boolean {
    this.#space();
    return this.#text.startsWith(token, this.#at);
  }

  #expect(token: string): void {
    if (!this.#peek(token)) this.#fail(token);
    this.#at += token.length;
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #fail(expected: string): never {
    throw new Error(`The TCK's value ${this.#text} has no ${expected} at ${this.#at}.`);
  }
}

/** For parameters and procedures' tables: graph elements cannot stand there. */
export function toCypher(value: TckValue): CypherValue {
  if (value === null || typeof value !== 'object') return value;
  if ('integer' in value) {
    return value.integer >= Number.MIN_SAFE_INTEGER && value.integer <= Number.MAX_SAFE_INTEGER
      ? Number(value.integer)
      : value.integer;
  }
  if ('float' in value) return float(value.float);
  if ('list' in value) return value.list.map(toCypher);
  if ('map' in value) return mapOf([...value.map].map(([key, entry]) => [key, toCypher(entry)]));
  throw new Error('A graph element cannot be a parameter.');
}

/** One text for equal values. `bags`: the order of lists' elements does not count. */
export function canonicalTck(value: TckValue, bags: boolean): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if ('integer' in value) return `${value.integer}`;
  if ('float' in value) return canonicalFloat(value.float);
  if ('list' in value)
    return listOf(
      value.list.map(item => canonicalTck(item, bags)),
      bags,
    );
  const entries = (map: ReadonlyMap<string, TckValue>) =>
    mapText([...map].map(([key, entry]) => [key, canonicalTck(entry, bags)]));
  const element = (part: TckNode | TckRelationship): string =>
    'labels' in part
      ? nodeText(part.labels, entries(part.properties))
      : `[:${part.type} ${entries(part.properties)}]`;
  if ('map' in value) return entries(value.map);
  if ('path' in value) {
    return `<${value.path.map(part => ('forward' in part ? `${part.forward ? '+' : '-'}${element(part)}` : element(part))).join('')}>`;
  }
  return element(value);
}

/** A value of the engine as the same text. */
export function canonicalValue(value: CypherValue, bags: boolean): string {
  switch (kindOf(value)) {
    case 'NULL':
    case 'BOOLEAN':
    case 'STRING':
      return JSON.stringify(value);
    case 'INTEGER':
      return String(value);
    case 'FLOAT':
      return canonicalFloat(Number(value));
    case 'LIST':
      return listOf(
        (value as readonly CypherValue[]).map(item => canonicalValue(item, bags)),
        bags,
      );
    case 'MAP':
      return propertiesText(value as Record<string, CypherValue>, bags);
    case 'NODE':
      return nodeOf(value as CypherNode, bags);
    case 'RELATIONSHIP':
      return relationshipOf(value as CypherRelationship, bags);
    case 'PATH':
      return pathOf(value as CypherPath, bags);
    default:
      return JSON.stringify(String(value));
  }
}

function nodeOf(node: CypherNode, bags: boolean): string {
  return nodeText(node.labels, propertiesText(node.properties, bags));
}

function relationshipOf(relationship: CypherRelationship, bags: boolean): string {
  return `[:${relationship.type} ${propertiesText(relationship.properties, bags)}]`;
}

function pathOf({ nodes, relationships }: CypherPath, bags: boolean): string {
  const steps = relationships.map((relationship, index) => {
    const forward = relationship.startNodeElementId === nodes[index]!.elementId;
    return `${forward ? '+' : '-'}${relationshipOf(relationship, bags)}${nodeOf(nodes[index + 1]!, bags)}`;
  });
  return `<${nodeOf(nodes[0]!, bags)}${steps.join('')}>`;
}

/** The TCK writes -0.0 as 0.0. */
function canonicalFloat(value: number): string {
  return `f${floatToString(value === 0 ? 0 : value)}`;
}

function listOf(items: readonly string[], bags: boolean): string {
  return `[${(bags ? [...items].sort() : items).join(', ')}]`;
}

function nodeText(labels: readonly string[], properties: string): string {
  return `(${[...labels]
    .sort()
    .map(label => ':' + label)
    .join('')} ${properties})`;
}

function propertiesText(map: { readonly [key: string]: CypherValue }, bags: boolean): string {
  return mapText(Object.entries(map).map(([key, entry]) => [key, canonicalValue(entry, bags)]));
}

function mapText(entries: readonly (readonly [string, string])[]): string {
  const texts = entries.map(([key, entry]) => `${JSON.stringify(key)}: ${entry}`);
  return `{${texts.sort().join(', ')}}`;
}
