import type { Token } from '@entente/english';

/** Nouns of deeds and words, whose agent and object follow in phrases of their own. */
const DEED =
  /^(attack|assault|raid|strike|airstrike|siege|offensive|operation|war|crackdown|charge|lawsuit|complaint|claim|call|demand|appeal|request|threat|warning|ultimatum|pressure|blockade|embargo|boycott|ban|curb|tariff|protest|praise|thanks|applause|scorn|anger|outrage|backlash|ire|rebuke|aid|help|support|assistance|backing|loan|grant|gift|visit|trip|talk|meeting|dialogue|summit|contact|control|rule|recognition|capture|seizure|transfer|arrest|refusal|release|rescue|defeat|murder|killing|massacre|ambush|word|message|letter|note|remark|comment|verdict|attempt|effort|bid|plan|offer|pledge|promise|decision|move|order|sale|delivery|shipment|supply|threat|ruling|abuse|mistreatment|treatment|theft|overthrow|handover|takeover|purchase|use|harassment|intimidation)$|(?:tion|sion|ment|ance|ence|ing|sm|al)$/;
/** Phrases that belong to the deed even after a name: "the siege of X by Y", "pressure from X on Y". */
const SECOND = /^(by|against|on|upon|to|with|for|from|over|toward|towards|at)$/;

/**
 * "a raid by Norland's forces on the camp", "the siege of the town by rebels": a parser hangs the second phrase on the
 * noun just before it, where it is of the deed.
 */
export function chains(out: Token[]): void {
  const preposition = (i: number) => out.find(t => t.head === i && t.deprel === 'case')?.text.toLowerCase();
  out.forEach((token, y) => {
    if (!/^(nmod|conj|obl)$/.test(token.deprel) || !/^(NOUN|PROPN|PRON)$/.test(token.upos)) return;
    const second = preposition(y);
    if (second === undefined || !SECOND.test(second)) return;
    if (token.deprel === 'conj' && out.some(t => t.head === y && t.deprel === 'cc')) return;
    const x = out[token.head];
    if (!x || token.head > y || !/^(nmod|obl)$/.test(x.deprel) || !/^(NOUN|PROPN|PRON)$/.test(x.upos)) return;
    const first = preposition(token.head);
    const deed = out[x.head];
    if (first === undefined || !deed || x.head > token.head || first === second) return;
    // "was accused of perjury by a judge": the agent of the passive.
    if (deed.upos === 'VERB' && second === 'by' && x.deprel === 'obl') {
      const passive = out.some(t => t.head === x.head && /:pass$/.test(t.deprel));
      const acted = out.some(t => t.head === x.head && t.deprel === 'obl:agent');
      if (passive && !acted && !DEED.test(x.lemma)) out[y] = { ...token, head: x.head, deprel: 'obl:agent' };
      return;
    }
    if (deed.upos !== 'NOUN' || !DEED.test(deed.lemma)) return;
    // What is itself a deed keeps its own phrases: "support for sanctions against X".
    if (DEED.test(x.lemma) && x.upos === 'NOUN') return;
    const agentFirst = /^(by|from|of)$/.test(first);
    const named = x.upos === 'PROPN' || first !== 'of';
    if (second === 'by' ? /^(of|on|against|in|from|for|to|with)$/.test(first) : agentFirst && named)
      out[y] = { ...token, head: x.head, deprel: 'nmod' };
    else if (second === 'from' && /^(for|to|against|on|of)$/.test(first) && x.upos === 'PROPN')
      out[y] = { ...token, head: x.head, deprel: 'nmod' };
  });
}
