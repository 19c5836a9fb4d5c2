/**
 * Which names are visible, and the slots they mean.
 */
import type { Slot } from './bound.ts';

/**
 * Visible names. `constants` are those of an enclosing query, which stay visible through every WITH of a subquery
 * and may not be declared anew. `parent` holds what an enclosing expression sees (inside comprehensions).
 */
export class Scope {
  readonly constants: Scope | undefined;
  readonly parent: Scope | undefined;
  readonly #own = new Map<string, Slot>();

  private constructor(constants: Scope | undefined, parent: Scope | undefined) {
    this.constants = constants;
    this.parent = parent;
  }

  static empty(constants?: Scope): Scope {
    return new Scope(constants, undefined);
  }

  /** A scope that sees this one and may declare more, hiding names. */
  child(): Scope {
    return new Scope(undefined, this);
  }

  declare(name: string, slot: Slot): void {
    this.#own.set(name, slot);
  }

  get(name: string): Slot | undefined {
    return this.#own.get(name) ?? this.parent?.get(name) ?? this.constants?.get(name);
  }

  /** Whether the name comes from an enclosing query. */
  isConstant(name: string): boolean {
    if (this.#own.has(name)) return false;
    if (this.parent !== undefined && this.parent.getOwn(name) !== undefined)
      return this.parent.isConstant(name);
    return this.constants?.get(name) !== undefined;
  }

  /** As {@link get}, without the names of enclosing queries. */
  getOwn(name: string): Slot | undefined {
    return this.#own.get(name) ?? this.parent?.getOwn(name);
  }

  /** Names of this query, without those of enclosing queries. */
  ownNames(): string[] {
    return [...new Set([...(this.parent?.ownNames() ?? []), ...this.#own.keys()])];
  }

  /** Every visible name. */
  allNames(): string[] {
    return [
      ...new Set([
        ...this.ownNames(),
        ...(this.parent?.allNames() ?? []),
        ...(this.constants?.allNames() ?? []),
      ]),
    ];
  }

  /** Slots of enclosing queries. */
  constantSlots(): Set<Slot> {
    const constants = this.constants ?? this.parent?.constants;
    return new Set(constants?.allNames().map(name => constants.get(name)!));
  }

  /** The same names, to be added to without changing this scope. */
  copy(): Scope {
    const copy = new Scope(this.constants, this.parent);
    for (const [name, slot] of this.#own) copy.#own.set(name, slot);
    return copy;
  }
}
