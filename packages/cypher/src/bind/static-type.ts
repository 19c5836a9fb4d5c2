/**
 * What is known of an expression's type before the query runs. Only certain knowledge raises an error.
 */
import type { Parameter as FunctionParameter, Signature, TypeName } from '../functions/spec.ts';
import type { BoundExpression } from './bound.ts';

export interface StaticType {
  readonly type: TypeName;
  readonly elements?: TypeName | undefined;
}

export const ANY: StaticType = { type: 'ANY' };
export const BOOLEAN: StaticType = { type: 'BOOLEAN' };

/** Whether a value of static type `actual` can be one of `accepted`. */
export function mayBe(actual: TypeName, accepted: readonly TypeName[]): boolean {
  if (actual === 'ANY') return true;
  return accepted.some(
    type =>
      type === 'ANY' ||
      type === actual ||
      (type === 'NUMBER' && (actual === 'INTEGER' || actual === 'FLOAT')) ||
      (actual === 'NUMBER' && (type === 'INTEGER' || type === 'FLOAT')) ||
      // To the types of Neo4j nodes and relationships are maps, though few functions take them for one.
      (type === 'MAP' && (actual === 'NODE' || actual === 'RELATIONSHIP')) ||
      // An INTEGER is taken where a FLOAT is wanted.
      (type === 'FLOAT' && actual === 'INTEGER'),
  );
}

/** `INTEGER`, `LIST<STRING>`. */
export function typeText(type: TypeName, elements?: string): string {
  return type === 'LIST' && elements !== undefined ? `LIST<${elements}>` : type;
}

/** The type of what is one of several expressions: not known where a NULL is among them, as in Neo4j. */
export function commonType(expressions: readonly BoundExpression[]): StaticType {
  let common: StaticType | undefined;
  for (const expression of expressions) {
    if (common === undefined) common = { type: expression.type, elements: expression.elements };
    else if (common.type !== expression.type) return ANY;
    else if (common.elements !== expression.elements) common = { type: common.type };
  }
  return common ?? ANY;
}

/** The signatures that may take the arguments, by number and static types: several where a type is not known. */
export function matchSignature(
  signatures: readonly Signature[],
  args: readonly StaticType[],
):
  | { signatures: readonly Signature[] }
  | { mismatch: 'count' }
  | { mismatch: 'type'; argument: number; expected: readonly string[] } {
  const byCount = signatures.filter(signature => takes(signature, args.length));
  if (byCount.length === 0) return { mismatch: 'count' };
  const fitting: Signature[] = [];
  let failure: { mismatch: 'type'; argument: number; expected: readonly string[] } | undefined;
  for (const signature of byCount) {
    const argument = args.findIndex((arg, index) => !accepts(parameterAt(signature, index), arg));
    if (argument === -1) {
      fitting.push(signature);
      continue;
    }
    const { types, elements } = parameterAt(signature, argument);
    failure ??= {
      mismatch: 'type',
      argument,
      expected: types.map(type => typeText(type, elements?.join(' | '))),
    };
  }
  return fitting.length > 0 ? { signatures: fitting } : failure!;
}

function takes(signature: Signature, count: number): boolean {
  const required = signature.parameters.filter(parameter => parameter.optional !== true).length;
  return count >= required && (signature.variadic === true || count <= signature.parameters.length);
}

function parameterAt(signature: Signature, index: number): FunctionParameter {
  return signature.parameters[Math.min(index, signature.parameters.length - 1)]!;
}

function accepts(parameter: FunctionParameter, { type, elements = 'ANY' }: StaticType): boolean {
  if (type === 'LIST' && parameter.elements !== undefined && !mayBe(elements, parameter.elements))
    return false;
  return mayBe(type, parameter.types);
}

/** What a call gives, as far as the signatures that may be meant agree on it. */
export function resultType(signatures: readonly Signature[]): StaticType {
  const [first, ...others] = signatures.map(resultOf);
  if (first === undefined || others.some(({ type }) => type !== first.type)) return ANY;
  return others.every(({ elements }) => elements === first.elements) ? first : { type: first.type };
}

function resultOf(signature: Signature): StaticType {
  const [type, ...others] = signature.result;
  if (type === undefined || others.length > 0) return ANY;
  const [elements, ...more] = signature.elements ?? [];
  return type === 'LIST' && elements !== undefined && more.length === 0 ? { type, elements } : { type };
}
