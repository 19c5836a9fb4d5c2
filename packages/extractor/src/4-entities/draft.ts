import type { EntityType, Mention } from '@entente/ontology';

/** An entity while a document is being read. */
export interface Draft {
  type: EntityType;
  name: string;
  ref?: string;
  /** What keeps it apart inside the document: reference, folded name, or state and kind of body. */
  key: string;
  readonly mentions: Mention[];
  readonly aliases: Set<string>;
  /** Offices, each with the draft it is of, or the person it is held under until that one's own is known. */
  readonly offices: {
    title: string;
    of?: Draft;
    under?: Draft;
    former?: boolean;
    start: number;
    end: number;
  }[];
  /** The state (or territory) whose demonym describes it, or that it belongs to. */
  nation?: Draft;
  /** The body that it is part of. */
  parent?: Draft;
  gender?: 'female' | 'male';
  plural: boolean;
  unnamed: boolean;
  /** Named or otherwise certain to be a node; others become one where a claim or statement needs them. */
  kept: boolean;
  /** Lemma of a nominal's head ("rebel"), or last word of a body's name ("ministry"). */
  head: string;
  /** For a conflict: references of parties and land. */
  readonly ties: Set<string>;
  /** For a conflict: an earlier one. */
  past: boolean;
  /** For a conflict between two: its parties. */
  readonly parties: Set<Draft>;
  outlet: boolean;
  /** A state that others claim or do not recognise. */
  readonly disputed?: boolean;
  /** States that it is told apart from ("his Norwegian counterpart" is no Norwegian's). */
  readonly elsewhere: Set<Draft>;
  /** For a pair or group standing for named ones: them. */
  members?: readonly Draft[];
}

export function newDraft(type: EntityType, name: string, key: string, more: Partial<Draft> = {}): Draft {
  return {
    type,
    name,
    key,
    mentions: [],
    aliases: new Set(),
    offices: [],
    plural: false,
    unnamed: false,
    kept: false,
    head: '',
    ties: new Set(),
    past: false,
    parties: new Set(),
    outlet: false,
    elsewhere: new Set(),
    ...more,
  };
}
