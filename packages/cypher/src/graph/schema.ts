/** Indexes and constraints: names, what they are on, whether they hold. Kept by the engine, not by graphology. */
export interface IndexEntry {
  readonly name: string;
  readonly type: 'RANGE' | 'TEXT' | 'POINT' | 'FULLTEXT' | 'LOOKUP' | 'VECTOR';
  readonly entity: 'NODE' | 'RELATIONSHIP';
  readonly labels: readonly string[];
  readonly properties: readonly string[];
  /** The constraint the index belongs to. */
  readonly constraint: string | undefined;
}

export interface ConstraintEntry {
  readonly name: string;
  readonly kind: 'unique' | 'exists' | 'key' | 'type';
  readonly entity: 'NODE' | 'RELATIONSHIP';
  readonly label: string;
  readonly properties: readonly string[];
  readonly propertyType: string | undefined;
}

export class SchemaCatalog {
  readonly indexes = new Map<string, IndexEntry>();
  readonly constraints = new Map<string, ConstraintEntry>();
  /** Goes up with every change: cached plans look at it. */
  version = 0;

  hasNodeIndex(label: string, key: string): boolean {
    for (const index of this.indexes.values()) {
      if (index.entity === 'NODE' && index.properties[0] === key && index.properties.length === 1) {
        if (index.type !== 'FULLTEXT' && index.type !== 'LOOKUP' && index.labels.includes(label)) return true;
      }
    }
    return false;
  }

  isUnique(label: string, key: string): boolean {
    for (const constraint of this.constraints.values()) {
      if (constraint.kind !== 'unique' && constraint.kind !== 'key') continue;
      if (constraint.entity !== 'NODE' || constraint.label !== label) continue;
      if (constraint.properties.length === 1 && constraint.properties[0] === key) return true;
    }
    return false;
  }

  constraintsOn(entity: 'NODE' | 'RELATIONSHIP', label: string): ConstraintEntry[] {
    return [...this.constraints.values()].filter(c => c.entity === entity && c.label === label);
  }
}
