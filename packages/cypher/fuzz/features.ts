/** What a text exercises, for the count at the end of a run. */
const FEATURES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['MATCH', /(?<!OPTIONAL )MATCH /],
  ['OPTIONAL MATCH', /OPTIONAL MATCH/],
  ['variable length', /\[[^\]]*\*[^\]]*\]/],
  ['quantified path', /\)\{|\]->?\{|\]->?[+*]|\)[+*]/],
  ['path selector', /(ANY|ALL) SHORTEST|= SHORTEST \d|= ANY /],
  ['shortestPath', /shortestPath\(|allShortestPaths\(/],
  ['EXISTS {}', /EXISTS \{/],
  ['COUNT {}', /COUNT \{/],
  ['COLLECT {}', /COLLECT \{/],
  ['CALL {}', /CALL (\([^)]*\) )?\{/],
  ['UNION', /\bUNION\b/],
  ['UNWIND', /\bUNWIND\b/],
  ['WITH', /\bWITH\b/],
  ['DISTINCT', /\bDISTINCT\b/],
  ['ORDER BY', /\bORDER BY\b/],
  ['aggregation', /\b(count|sum|avg|min|max|collect|stDevP?|percentile\w+)\(/],
  ['CASE', /\bCASE\b/],
  ['comprehension', /\[\w+ IN /],
  ['list predicate', /\b(all|any|none|single)\(/],
  ['reduce', /\breduce\(/],
  ['parameter', /\$p\d/],
  ['label expression', /:[A-C%!][|&!]|:!|:%/],
  ['temporal', /\b(date|localtime|time|localdatetime|datetime|duration)[.(]/],
  ['spatial', /\bpoint[.(]/],
  ['CREATE', /\bCREATE \(/],
  ['INSERT', /\bINSERT\b/],
  ['MERGE', /\bMERGE\b/],
  ['SET', /\bSET\b/],
  ['REMOVE', /\bREMOVE\b/],
  ['DELETE', /\bDELETE\b/],
  ['FOREACH', /\bFOREACH\b/],
  ['index commands', /\b(CREATE|DROP) \w* ?INDEX\b/],
  ['constraint commands', /\b(CREATE|DROP) CONSTRAINT\b/],
];

export class FeatureCount {
  private readonly counts = new Map<string, number>();

  add(text: string): void {
    for (const [name, pattern] of FEATURES) {
      if (pattern.test(text)) this.count(name);
    }
  }

  count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  toString(): string {
    const names = FEATURES.map(([name]) => name);
    const others = [...this.counts.keys()].filter(name => !names.includes(name));
    return [...names, ...others].map(name => `${name} ${this.counts.get(name) ?? 0}`).join(', ');
  }
}
