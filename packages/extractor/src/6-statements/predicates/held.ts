import type { Draft } from '../../4-entities/draft.ts';
import type { Scene } from '../engine.ts';
import type { Found } from '../found.ts';

/** "Norwegian-administered Estmark": a name of land that says who holds it. */
export function heldLand(scene: Scene, s: number): Found[] {
  const { reading } = scene;
  const tree = reading.trees[s]!;
  const { original } = reading.document;
  const out: Found[] = [];
  for (let i = 2; i < tree.tokens.length; i++) {
    if (!/^(administered|controlled|held|occupied|ruled|governed)$/i.test(tree.at(i).text)) continue;
    if (!/^[-–]$/.test(tree.at(i - 1).text)) continue;
    const before = tree.at(i - 2);
    const known = reading.matcher.match(original, before.start, before.end)[0]?.entry;
    const holders: Draft[] = reading.at(s, i - 2).length
      ? [...reading.at(s, i - 2)]
      : known
        ? [reading.known(known.ref)].filter((d): d is Draft => d !== undefined)
        : [];
    const noun = tree.parent(i);
    const land = (noun >= 0 ? reading.at(s, noun) : []).filter(d => d.type === 'Territory');
    for (const subject of holders)
      for (const object of land) {
        if (subject === object || !/^(State|Organization|Group|Territory)$/.test(subject.type)) continue;
        if (!subject.mentions.length) reading.mention(subject, s, i - 2, i - 2, 'name');
        out.push({
          subject,
          predicate: 'CONTROLS',
          object,
          negated: false,
          sentence: s,
          cue: i,
          evidence: { start: before.start, end: tree.at(noun).end },
          confidence: 0.75,
          rule: 'CONTROLS/held',
          vouched: true,
        });
      }
  }
  return out;
}
