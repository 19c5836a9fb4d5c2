/** Short forms for writing function specs; they only fill in what is usual. */
import type { CypherValue } from '../values/types.ts';
import type {
  Accumulator,
  AggregateSpec,
  EvaluationContext,
  FunctionCategory,
  Parameter,
  ScalarSpec,
  Signature,
  TypeName,
} from './spec.ts';

type Types = TypeName | readonly TypeName[];

function listOf(types: Types): readonly TypeName[] {
  return typeof types === 'string' ? [types] : types;
}

/** A parameter: `param('text', 'STRING')`, `param('values', 'LIST', 'NUMBER')`. */
export function param(name: string, types: Types, elements?: Types): Parameter {
  return { name, types: listOf(types), ...(elements === undefined ? {} : { elements: listOf(elements) }) };
}

/** A parameter that may be left out. */
export function optional(name: string, types: Types): Parameter {
  return { name, types: listOf(types), optional: true };
}

/** `sig([param('text', 'STRING')], 'INTEGER')`. */
export function sig(parameters: readonly Parameter[], result: Types, elements?: Types): Signature {
  return {
    parameters,
    result: listOf(result),
    ...(elements === undefined ? {} : { elements: listOf(elements) }),
  };
}

/** A signature whose last parameter repeats. */
export function variadic(parameters: readonly Parameter[], result: Types): Signature {
  return { parameters, result: listOf(result), variadic: true };
}

type Call = (args: readonly CypherValue[], context: EvaluationContext) => CypherValue;
type More = Partial<Omit<ScalarSpec, 'name' | 'category' | 'signatures' | 'doc' | 'call'>>;

/** A deterministic function that gives NULL for NULL, unless `more` says otherwise. */
export function scalar(
  name: string,
  category: FunctionCategory,
  signatures: Signature | readonly Signature[],
  doc: string,
  call: Call,
  more: More = {},
): ScalarSpec {
  return {
    kind: 'scalar',
    name,
    category,
    signatures: Array.isArray(signatures) ? signatures : [signatures as Signature],
    doc,
    call,
    nullPropagates: true,
    deterministic: true,
    ...more,
  };
}

export function aggregate(
  name: string,
  signatures: Signature | readonly Signature[],
  doc: string,
  create: (context: EvaluationContext) => Accumulator,
  more: Partial<Pick<AggregateSpec, 'aliases' | 'deprecated' | 'ignoresDuplicates'>> = {},
): AggregateSpec {
  return {
    kind: 'aggregate',
    name,
    category: 'aggregation',
    signatures: Array.isArray(signatures) ? signatures : [signatures as Signature],
    doc,
    create,
    ...more,
  };
}

/** Types a property may have and `toString()` takes. */
export const SCALARS: readonly TypeName[] = [
  'BOOLEAN',
  'INTEGER',
  'FLOAT',
  'STRING',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
];

export const INSTANTS: readonly TypeName[] = [
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
];
