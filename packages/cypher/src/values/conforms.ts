/**
 * `value IS :: TYPE`, and constraints on property types. Neo4j Cypher Manual 5, "Type predicate expressions".
 */
import { runtimeError } from '../errors.ts';
import { type CypherValue, isInteger, kindOf } from './types.ts';
import { TYPE_NAMES } from './value-type.ts';

type Test = (value: CypherValue) => boolean;

const SYNONYMS: Readonly<Record<string, string>> = {
  BOOL: 'BOOLEAN',
  VARCHAR: 'STRING',
  INT: 'INTEGER',
  'SIGNED INTEGER': 'INTEGER',
  INTEGER64: 'INTEGER',
  INT64: 'INTEGER',
  FLOAT64: 'FLOAT',
  'TIME WITHOUT TIME ZONE': 'LOCAL TIME',
  'TIME WITH TIME ZONE': 'ZONED TIME',
  'TIMESTAMP WITHOUT TIME ZONE': 'LOCAL DATETIME',
  'TIMESTAMP WITH TIME ZONE': 'ZONED DATETIME',
  VERTEX: 'NODE',
  EDGE: 'RELATIONSHIP',
  'ANY VALUE': 'ANY',
};

const tests = new Map<string, Test>();

/**
 * True where the value is of the type: `INTEGER NOT NULL`, `LIST<STRING NOT NULL>`, `INTEGER | FLOAT`,
 * `PROPERTY VALUE`. NULL is of every type without NOT NULL.
 * @throws CypherError `TypeError` for a type that cannot be read.
 */
export function conformsTo(value: CypherValue, type: string): boolean {
  let test = tests.get(type);
  if (test === undefined) {
    test = compileType(type);
    if (tests.size > 500) tests.clear();
    tests.set(type, test);
  }
  return test(value);
}

/** Reads a type's name. @throws CypherError as {@link conformsTo}. */
export function compileType(type: string): Test {
  const tokens = type.toUpperCase().match(/[A-Z0-9]+|[<>|!]|\S/g) ?? [];
  let at = 0;

  function union(): Test {
    const tests = [single()];
    while (tokens[at] === '|') {
      at++;
      tests.push(single());
    }
    return tests.length === 1 ? tests[0]! : value => tests.some(test => test(value));
  }

  function single(): Test {
    const name: string[] = [];
    while (at < tokens.length && /^[A-Z0-9]+$/.test(tokens[at]!) && tokens[at] !== 'NOT')
      name.push(tokens[at++]!);
    let test: Test;
    const inner = tokens[at] === '<' ? bracketed() : undefined;
    const words = name.join(' ');
    if ((words === 'LIST' || words === 'ARRAY') && inner !== undefined) test = listOf(inner);
    else if (words === 'ANY' && inner !== undefined) test = inner;
    else test = named(words);
    // `INTEGER LIST` is another way to write `LIST<INTEGER>`.
    if (inner === undefined && /.+ (LIST|ARRAY)$/.test(words))
      test = listOf(named(words.replace(/ \w+$/, '')));
    return notNull(test);
  }

  function bracketed(): Test {
    at++;
    const inner = union();
    if (tokens[at++] !== '>') throw unknown(type);
    return inner;
  }

  function notNull(test: Test): Test {
    let result = test;
    if (tokens[at] === '!') {
      at++;
      result = value => value !== null && test(value);
    } else if (tokens[at] === 'NOT' && tokens[at + 1] === 'NULL') {
      at += 2;
      result = value => value !== null && test(value);
    }
    while (tokens[at] === 'LIST' || tokens[at] === 'ARRAY') {
      at++;
      const element = result;
      result = notNull(listOf(element));
    }
    return result;
  }

  function named(words: string): Test {
    const name = SYNONYMS[words] ?? words;
    if (name === 'ANY') return () => true;
    if (name === 'NOTHING') return () => false;
    if (name === 'NULL') return value => value === null;
    if (name === 'PROPERTY VALUE') return isPropertyValue;
    const form = /^(?:(NFK?[CD]) )?NORMALIZED$/.exec(name);
    if (form !== null)
      return value => typeof value === 'string' && value.normalize(form[1] ?? 'NFC') === value;
    if (/.+ (LIST|ARRAY)$/.test(name)) return listOf(named(name.replace(/ \w+$/, '')));
    const bits = /^(?:SIGNED )?INT(?:EGER)?(8|16|32)$/.exec(name);
    if (bits !== null) return inBits(Number(bits[1]));
    if (name === 'LIST' || !TYPE_NAMES.includes(name)) throw unknown(type);
    return value => value === null || kindOf(value) === name;
  }

  const result = union();
  if (at < tokens.length) throw unknown(type);
  return result;
}

function listOf(element: Test): Test {
  return value => value === null || (Array.isArray(value) && value.every(element));
}

function inBits(bits: number): Test {
  const limit = 2 ** (bits - 1);
  return value => value === null || (isInteger(value) && value >= -limit && value < limit);
}

/** What a property may hold. */
function isPropertyValue(value: CypherValue): boolean {
  const simple = (item: CypherValue) =>
    !['NODE', 'RELATIONSHIP', 'PATH', 'MAP', 'LIST'].includes(kindOf(item));
  return Array.isArray(value) ? value.every(item => item !== null && simple(item)) : simple(value);
}

function unknown(type: string): Error {
  return runtimeError('TypeError', 'InvalidType', `${type.slice(0, 60)} is no type of Cypher.`);
}
