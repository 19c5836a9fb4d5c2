/** Which types operators take, as far as they are known when a query is compiled: as Neo4j 5 declares them. */
import type { TypeName } from '../functions/spec.ts';
import type * as ast from '../parse/ast.ts';

const INSTANTS: readonly TypeName[] = [
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
];

export const TEMPORAL: readonly TypeName[] = [...INSTANTS, 'DURATION'];

const NUMBERS: readonly TypeName[] = ['INTEGER', 'FLOAT', 'NUMBER'];
const AMOUNTS: readonly TypeName[] = [...NUMBERS, 'DURATION'];
const TEXTS: readonly TypeName[] = [...NUMBERS, 'STRING'];
const JOINED: readonly TypeName[] = ['STRING', 'LIST'];

/** The operand that the operator certainly does not take. NULL is of type ANY. */
export function refusedOperand(
  operator: ast.BinaryOperator,
  left: TypeName,
  right: TypeName,
): 'left' | 'right' | undefined {
  if (operator === 'IN') return accepts(['LIST'], right) ? undefined : 'right';
  if (!accepts(leftTypes(operator), left)) return 'left';
  return accepts(rightTypes(operator, left), right) ? undefined : 'right';
}

type Accepted = readonly TypeName[] | 'all';

function accepts(types: Accepted, type: TypeName): boolean {
  return types === 'all' || type === 'ANY' || types.includes(type);
}

function leftTypes(operator: ast.BinaryOperator): Accepted {
  switch (operator) {
    case '-':
      return [...NUMBERS, ...TEMPORAL];
    case '*':
    case '/':
      return AMOUNTS;
    case '%':
    case '^':
      return NUMBERS;
    case '||':
      return JOINED;
    case '=~':
      return ['STRING'];
    default:
      return 'all';
  }
}

/** What may follow a left operand of a type. */
function rightTypes(operator: ast.BinaryOperator, left: TypeName): Accepted {
  switch (operator) {
    case '+':
      return afterPlus(left);
    case '-':
      if (left === 'ANY') return AMOUNTS;
      return TEMPORAL.includes(left) ? ['DURATION'] : NUMBERS;
    case '*':
      return left === 'DURATION' ? NUMBERS : AMOUNTS;
    case '/':
    case '%':
    case '^':
      return NUMBERS;
    case '||':
      return left === 'ANY' ? JOINED : [left];
    case '=~':
      return ['STRING'];
    default:
      return 'all';
  }
}

/** A list takes anything on either side. */
function afterPlus(left: TypeName): Accepted {
  if (left === 'ANY' || left === 'LIST') return 'all';
  if (TEXTS.includes(left)) return [...TEXTS, 'LIST'];
  if (left === 'DURATION') return [...TEMPORAL, 'LIST'];
  return INSTANTS.includes(left) ? ['DURATION', 'LIST'] : ['LIST'];
}
