import { type AssertionName, type CharacterTest, type RegexNode, unreadable } from './syntax.ts';

/** One step of the automaton; unless it says where, it goes on with the next. */
export type Instruction =
  /** Passes a character of a set, given by its number. */
  | { readonly kind: 'set'; readonly set: number }
  | { readonly kind: 'fork'; readonly to: number[] }
  | { readonly kind: 'assertion'; readonly name: AssertionName }
  | { readonly kind: 'match' };

/** A nondeterministic automaton, in the manner of Thompson's construction. */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly sets: readonly CharacterTest[];
  readonly asserts: boolean;
}

/** Steps of a program, and parts of a pattern as often as they repeat. */
const MAX_SIZE = 10_000;

/**
 * The automaton of a pattern, linear in its length with its repetitions written out.
 *
 * @see https://swtch.com/~rsc/regexp/regexp2.html
 * @throws CypherError where that is too much
 */
export function compileProgram(pattern: RegexNode): Program {
  const instructions: Instruction[] = [];
  const setOf = new Map<CharacterTest, number>();
  let size = 0;
  let asserts = false;

  const emit = (instruction: Instruction): void => void instructions.push(instruction);
  const fork = (...to: number[]): number[] => {
    emit({ kind: 'fork', to });
    return to;
  };

  const compile = (node: RegexNode): void => {
    if (++size > MAX_SIZE || instructions.length > MAX_SIZE) throw unreadable('it is too large');
    switch (node.kind) {
      case 'set': {
        const set = setOf.get(node.has) ?? setOf.size;
        setOf.set(node.has, set);
        emit({ kind: 'set', set });
        break;
      }
      case 'assertion':
        asserts = true;
        emit(node);
        break;
      case 'sequence':
        for (const part of node.parts) compile(part);
        break;
      case 'choice': {
        const options = fork();
        const ends = node.options.map(option => {
          options.push(instructions.length);
          compile(option);
          return fork();
        });
        for (const end of ends) end.push(instructions.length);
        break;
      }
      case 'repetition':
        repeat(node.of, node.min, node.max);
    }
  };

  const repeat = (node: RegexNode, min: number, max: number): void => {
    for (let i = 0; i < min; i++) compile(node);
    if (max === Infinity) {
      const start = instructions.length;
      const exits = fork(start + 1);
      compile(node);
      fork(start);
      exits.push(instructions.length);
      return;
    }
    const exits: number[][] = [];
    for (let i = min; i < max; i++) {
      exits.push(fork(instructions.length + 1));
      compile(node);
    }
    for (const exit of exits) exit.push(instructions.length);
  };

  compile(pattern);
  emit({ kind: 'match' });
  return { instructions, sets: [...setOf.keys()], asserts };
}
