import { runtimeError } from '../../errors.ts';
import { EDGE, holds, lastLineEnd, type Neighbour, neighbour } from './assertions.ts';
import type { Program } from './program.ts';

/** What is kept of one pattern, in numbers of about a word each: places of states, transitions, names of kinds. */
const MAX_KEPT = 500_000;
const MAX_CHARACTERS = 10_000;
/** Steps that one text may cost beyond those that are kept: well under a second. */
const MAX_STEPS = 5_000_000;
/** Numbers of the states that no match and that every text begins with. */
const DEAD = 0;
const START = 1;
const LEAST_WIDTH = 3;

/** Places of the program that a part of a text leads to, before any step that passes no character. */
interface State {
  readonly places: readonly number[];
  readonly before: Neighbour;
  readonly matches: boolean;
}

/** Characters that no set and no assertion of the program tells apart, with one of them. */
interface Kind {
  readonly character: number;
  readonly as: Neighbour;
}

/**
 * Matches texts as a whole, all ways at once, so in time linear in the text. States are made as texts need them
 * and kept: most texts cost two look-ups a character.
 *
 * @see https://swtch.com/~rsc/regexp/regexp1.html
 */
export class Automaton {
  private readonly program: Program;
  /** When each instruction was last reached. */
  private readonly reachedAt: Float64Array;
  private clock = 0;
  /** For this text. */
  private steps = 0;
  private kept = 0;
  private readonly states: State[] = [];
  private readonly stateOf = new Map<string, number>();
  private readonly kinds: Kind[] = [];
  private readonly kindOf = new Map<string, number>();
  private readonly asciiKinds = new Int32Array(128).fill(-1);
  private readonly otherKinds = new Map<number, number>();
  /** The state after a state, shifted by `width`, and a kind; -1 while it is not known. */
  private next = new Int32Array(0);
  private width = LEAST_WIDTH;

  constructor(program: Program) {
    this.program = program;
    this.reachedAt = new Float64Array(program.instructions.length);
    this.forget();
  }

  /** @throws CypherError `LimitError.RegularExpression` where the pattern has too many states for the text */
  matches(text: string): boolean {
    this.steps = 0;
    const end = this.program.asserts ? lastLineEnd(text) : text.length;
    const { asciiKinds } = this;
    let { next, width } = this;
    let state = START;
    for (let i = 0; i < text.length; i++) {
      let character = text.charCodeAt(i);
      let kind = character < 128 && i < end ? asciiKinds[character]! : -1;
      let reached = kind < 0 ? -1 : next[(state << width) + kind]!;
      if (reached < 0) {
        if (kind < 0) {
          character = text.codePointAt(i)!;
          if (character > 0xffff) i++;
          kind = i < end ? this.keptKind(character) : this.newKind(character, true);
        }
        reached = this.next[(state << this.width) + kind]!;
        if (reached < 0) reached = this.after(state, kind);
        ({ next, width } = this);
      }
      if (reached === DEAD) return false;
      state = reached;
    }
    return this.states[state]!.matches;
  }

  /** The state after a state and a character of a kind; what was forgotten meanwhile is numbered anew. */
  private after(from: number, kind: number): number {
    const state = this.states[from]!;
    const { character, as } = this.kinds[kind]!;
    const { instructions, sets } = this.program;
    const { places } = this.reach(state.places, state.before, as);
    const passed = places
      .filter(place => {
        const instruction = instructions[place]!;
        return instruction.kind === 'set' && sets[instruction.set]!(character);
      })
      .map(place => place + 1);
    const before = this.program.asserts ? as : EDGE;
    if (this.kept + this.next.length <= MAX_KEPT) {
      const to = this.numbered(passed, before);
      this.next[(from << this.width) + kind] = to;
      return to;
    }
    this.forget();
    return this.numbered(passed, before);
  }

  private forget(): void {
    this.states.length = 0;
    this.stateOf.clear();
    this.kinds.length = 0;
    this.kindOf.clear();
    this.asciiKinds.fill(-1);
    this.otherKinds.clear();
    this.kept = 0;
    this.width = LEAST_WIDTH;
    this.next = new Int32Array(16 << LEAST_WIDTH).fill(-1);
    this.numbered([], EDGE);
    this.numbered([0], EDGE);
  }

  /** The number of a state, which is made if there is none. */
  private numbered(places: readonly number[], before: Neighbour): number {
    const key = places.length === 0 ? '' : `${places.join()} ${before.what} ${before.last}`;
    const known = this.stateOf.get(key);
    if (known !== undefined) return known;
    const { matches } = this.reach(places, before, EDGE);
    const number = this.states.push({ places, before, matches }) - 1;
    this.stateOf.set(key, number);
    this.kept += places.length;
    if (this.states.length << this.width > this.next.length) {
      const next = new Int32Array(this.next.length * 2).fill(-1);
      next.set(this.next);
      this.next = next;
    }
    return number;
  }

  /** The places that pass a character which can be reached from some without passing any; whether one is a match. */
  private reach(
    from: readonly number[],
    before: Neighbour,
    after: Neighbour,
  ): Pick<State, 'places' | 'matches'> {
    const { instructions } = this.program;
    const now = ++this.clock;
    const places: number[] = [];
    let matches = false;
    for (const pending = [...from]; pending.length > 0; ) {
      const place = pending.pop()!;
      if (this.reachedAt[place] === now) continue;
      this.reachedAt[place] = now;
      this.steps++;
      const instruction = instructions[place]!;
      if (instruction.kind === 'set') places.push(place);
      else if (instruction.kind === 'match') matches = true;
      else if (instruction.kind === 'fork') pending.push(...instruction.to);
      else if (holds(instruction.name, before, after)) pending.push(place + 1);
    }
    if (this.steps > MAX_STEPS) {
      throw runtimeError(
        'LimitError',
        'RegularExpression',
        'The regular expression takes too long on a text. Make it simpler, or match a part of the text.',
      );
    }
    return { places: places.sort((a, b) => a - b), matches };
  }

  private keptKind(character: number): number {
    const known = this.otherKinds.get(character);
    if (known !== undefined) return known;
    const kind = this.newKind(character, false);
    if (character < 128) this.asciiKinds[character] = kind;
    else {
      if (this.otherKinds.size >= MAX_CHARACTERS) this.otherKinds.clear();
      this.otherKinds.set(character, kind);
    }
    return kind;
  }

  /** Which sets of the pattern have it, and what it is to assertions. Linear in the sets. */
  private newKind(character: number, last: boolean): number {
    const as = this.program.asserts ? neighbour(character, last) : EDGE;
    let key = `${as.what} ${as.last} `;
    const { sets } = this.program;
    for (let set = 0; set < sets.length; set++) if (sets[set]!(character)) key += `,${set}`;
    this.steps += sets.length;
    const known = this.kindOf.get(key);
    if (known !== undefined) return known;
    const kind = this.kinds.push({ character, as }) - 1;
    this.kindOf.set(key, kind);
    this.kept += key.length;
    if (kind >> this.width > 0) {
      this.width++;
      this.spread();
    }
    return kind;
  }

  /** Makes room for twice as many kinds. */
  private spread(): void {
    const old = this.next;
    const width = this.width;
    this.next = new Int32Array(old.length * 2).fill(-1);
    for (let i = 0; i < old.length; i++) {
      this.next[((i >> (width - 1)) << width) + (i & ((1 << (width - 1)) - 1))] = old[i]!;
    }
  }
}
