import type { Attributes } from './attributes.ts';

/** What graphology sends with its events. */
export interface EdgePayload {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
}

export interface UpdatePayload {
  readonly key: string;
  readonly type: string;
  readonly attributes: Attributes;
  readonly name?: string;
}

/** The one attribute that changed; `undefined`: any may have. */
export function changedName(p: UpdatePayload): string | undefined {
  return p.type === 'set' || p.type === 'remove' ? p.name : undefined;
}
