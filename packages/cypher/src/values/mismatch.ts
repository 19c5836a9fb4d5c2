/** Errors about a value of the wrong type, worded alike everywhere. */
import { type CypherError, runtimeError } from '../errors.ts';
import { type CypherValue, kindOf } from './types.ts';

const MAX_SHOWN = 40;

/** A value as error messages show it: its type and, where short, what it is. Never a whole graph. */
export function describe(value: CypherValue): string {
  const kind = kindOf(value);
  switch (kind) {
    case 'NULL':
      return 'NULL';
    case 'STRING': {
      const text = value as string;
      return `STRING ${JSON.stringify(text.length > MAX_SHOWN ? text.slice(0, MAX_SHOWN) + '…' : text)}`;
    }
    case 'LIST':
    case 'MAP':
    case 'NODE':
    case 'RELATIONSHIP':
    case 'PATH':
      return `a ${kind}`;
    default:
      return `${kind} ${String(value)}`;
  }
}

/** An operator or function got a value of a type it does not take. */
export function operandError(message: string): CypherError {
  return runtimeError('TypeError', 'InvalidArgumentType', message);
}

/** A function got a value it cannot use, as the TCK names it. */
export function argumentError(message: string): CypherError {
  return runtimeError('TypeError', 'InvalidArgumentValue', message);
}

/** `function() takes X, not Y.` */
export function unexpected(functionName: string, takes: string, got: CypherValue): CypherError {
  return argumentError(`${functionName}() takes ${takes}, not ${describe(got)}.`);
}
