/**
 * What an editor asks of Cypher: one object over the engine's own parser and binder.
 */
import type { Catalog } from '../bind/catalog.ts';
import { builtInRegistry } from '../functions/index.ts';
import { type Completions, complete } from './completions.ts';
import { type Diagnostic, diagnose } from './diagnostics.ts';
import { format } from './format.ts';
import { type HighlightedToken, highlight } from './highlight.ts';
import { type Hover, hover } from './hover.ts';

/** Names that occur in the graph, for completions and warnings. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
}

export interface LanguageServiceOptions {
  /** Functions and procedures; the built-in functions and no procedures where left out. An engine's `registry` is one. */
  readonly catalog?: Catalog | undefined;
  /** Asked each time, so it may change with the graph. Without it labels and types are neither offered nor checked. */
  readonly vocabulary?: (() => Vocabulary) | undefined;
  /** Names of the parameters that the query will be run with. */
  readonly parameters?: (() => readonly string[]) | undefined;
}

/** Offsets are UTF-16, half-open. No method throws, whatever the text. */
export interface LanguageService {
  /** Errors and warnings in the order of their places. */
  diagnostics(text: string): readonly Diagnostic[];
  /** What can stand at `offset`, the best first; a word before it is what is being completed. */
  completions(text: string, offset: number): Completions;
  /** What stands at `offset`. */
  hover(text: string, offset: number): Hover | undefined;
  /** The text in the usual layout; a text that does not parse is given back as it is. */
  format(text: string): string;
  /** The text's tokens with what they are, for colours. */
  highlight(text: string): readonly HighlightedToken[];
}

export function createLanguageService(options: LanguageServiceOptions = {}): LanguageService {
  const catalog: Catalog = options.catalog ?? {
    functions: builtInRegistry,
    procedure: () => undefined,
    procedureNames: [],
  };
  const vocabulary = (): Vocabulary | undefined => options.vocabulary?.();
  return {
    diagnostics: text => diagnose(text, catalog, vocabulary()),
    completions: (text, offset) =>
      complete(text, offset, catalog, vocabulary(), options.parameters?.() ?? []),
    hover: (text, offset) => hover(text, offset, catalog),
    format,
    highlight,
  };
}
