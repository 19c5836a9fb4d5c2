import type { GraphSource } from '@entente/graph-store';
import type { CurationAction, EntityAnchor } from '@entente/ontology';
import { ViewerError } from '../errors.ts';

/** Who corrects, as the history tells it, where nobody said a name. */
export const unnamedAuthor = 'explorer';

/** True where the source takes corrections and can say what they anchor to. */
export function canCorrect(source: GraphSource): boolean {
  return source.curate !== undefined && source.anchors !== undefined && source.statementAnchor !== undefined;
}

async function anchorsOf(source: GraphSource, node: string): Promise<readonly EntityAnchor[]> {
  const anchors = (await source.anchors?.(node)) ?? [];
  if (anchors.length === 0)
    throw new ViewerError('BAD_ANSWER', 'No document names this actor any more.', 'Reload the graph.');
  return anchors;
}

/** Makes one of several actors: one name of each document stands for each of them. */
export async function mergeOf(source: GraphSource, nodes: readonly string[]): Promise<CurationAction> {
  const all = await Promise.all(nodes.map(node => anchorsOf(source, node)));
  return { action: 'merge', entities: all.map(anchors => ({ ...anchors[0]! })) };
}

/**
 * How to find an actor after a correction gave it another id: by a place in an article that names it, whichever id
 * that place leads to then. Null where no article can be asked.
 */
export async function placeOf(
  source: GraphSource,
  node: string,
): Promise<(() => Promise<string | null>) | null> {
  const [anchor] = (await source.anchors?.(node)) ?? [];
  const mentions = anchor && (await source.document(anchor.doc))?.mentions;
  const place = mentions?.find(mention => mention.node === node);
  if (!anchor || !place) return null;
  return async () => {
    const now = (await source.document(anchor.doc))?.mentions;
    return now?.find(({ start, end }) => start === place.start && end === place.end)?.node ?? null;
  };
}

/** Sets apart what some documents call by one name from the rest of an actor. */
export async function splitOf(
  source: GraphSource,
  node: string,
  isApart: (anchor: EntityAnchor) => boolean,
): Promise<CurationAction> {
  const anchors = await anchorsOf(source, node);
  const apart = anchors.filter(isApart).map(anchor => ({ ...anchor }));
  const from = anchors.filter(anchor => !isApart(anchor)).map(anchor => ({ ...anchor }));
  if (apart.length === 0 || from.length === 0)
    throw new ViewerError(
      'BAD_ANSWER',
      'A split leaves something on both sides.',
      'Choose some of the names, not all.',
    );
  return { action: 'split', from, apart };
}

export async function renameOf(source: GraphSource, node: string, name: string): Promise<CurationAction> {
  const [first] = await anchorsOf(source, node);
  return { action: 'rename', entity: { ...first! }, name };
}

export async function judgementOf(
  source: GraphSource,
  edge: string,
  action: 'confirm' | 'reject',
): Promise<CurationAction> {
  const statement = await source.statementAnchor?.(edge);
  if (!statement)
    throw new ViewerError('BAD_ANSWER', 'This statement is not in the graph any more.', 'Reload the graph.');
  return { action, statement };
}

/** What a correction did, for the line that offers to undo it. */
export function describe(change: CurationAction): string {
  switch (change.action) {
    case 'merge':
      return `Merged ${change.entities.map(({ name }) => name).join(' and ')}`;
    case 'split':
      return `Set ${change.apart[0]?.name ?? 'it'} apart`;
    case 'rename':
      return `Renamed ${change.entity.name} to ${change.name}`;
    case 'retype':
      return `Made ${change.entity.name} a ${change.type}`;
    case 'confirm':
      return 'Confirmed a statement';
    case 'reject':
      return 'Rejected a statement';
    case 'add':
      return 'Added a statement';
    case 'undo':
      return 'Undone';
  }
}
