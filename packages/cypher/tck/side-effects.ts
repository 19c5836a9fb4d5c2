/**
 * What a query did to the graph, as the TCK counts it.
 *
 * @see openCypher TCK, tck/README.adoc, "Side effects"
 */

/** Each a set of keys: elements by id, properties by element, name and value, labels by name. */
export interface GraphState {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  readonly properties: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

/** What differs from the wanted counts (`+nodes`, `-labels` …); `undefined` where nothing does. */
export function difference(
  before: GraphState,
  after: GraphState,
  wanted: ReadonlyMap<string, number>,
): string | undefined {
  for (const kind of ['nodes', 'relationships', 'properties', 'labels'] as const) {
    const added = [...after[kind]].filter(key => !before[kind].has(key)).length;
    const removed = [...before[kind]].filter(key => !after[kind].has(key)).length;
    const wantAdded = wanted.get('+' + kind) ?? 0;
    const wantRemoved = wanted.get('-' + kind) ?? 0;
    if (added !== wantAdded || removed !== wantRemoved) {
      return `${kind} +${added} -${removed}; expected +${wantAdded} -${wantRemoved}`;
    }
  }
  return undefined;
}
