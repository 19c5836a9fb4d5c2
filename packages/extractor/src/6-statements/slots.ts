import { agents, BLAMING, likewise, objects, withPreposition } from '../2-sentences/arguments.ts';
import { perToken } from '../2-sentences/memo.ts';
import type { Tree } from '../2-sentences/tree.ts';

const LIGHT =
  /^(give|provide|offer|lend|extend|send|supply|deliver|express|voice|show|pledge|promise|announce|declare|issue|make|launch|carry|conduct|mount|stage|begin|start|continue|lead|hold|have|impose|level|raise|file|bring|lodge|sign|reach|conclude|seal|wage|pose|direct|step|do|take|open|unleash|repeat|reiterate|maintain|keep|increase|withdraw|hurl|order|approve|grant|throw|ratchet|host|enter)$/;
const RECEIVING =
  /^(receive|get|have|enjoy|win|obtain|face|draw|suffer|attract|earn|secure|accept|welcome|need|request|seek|rely|come|garner)$/;

const HARMLESS = /^(recognize|recognise|leave|quit|resign|withdraw|join|return|support|help|back)$/;
const HOSTILE =
  /^(condemn|criticize|criticise|denounce|accuse|blame|sanction|impose|attack|bomb|invade|fight|oppose|strike)$/;

const slots = new Map<string, (tree: Tree, cue: number) => readonly number[]>();

/** Heads of nominals that stand in a slot of a cue; of each cue looked for once, however many patterns ask. */
export function slotTokens(tree: Tree, cue: number, slot: string): readonly number[] {
  let known = slots.get(slot);
  if (!known) {
    const prepositions = slot.split('+');
    known = perToken((t, i) => fill(t, i, slot, prepositions));
    slots.set(slot, known);
  }
  return known(tree, cue);
}

function fill(tree: Tree, cue: number, slot: string, prepositions: readonly string[]): readonly number[] {
  const verbal = tree.at(cue).upos === 'VERB' || tree.at(cue).upos === 'AUX';
  switch (slot) {
    case 'subj':
      return verbal ? [...agents(tree, cue), ...likewise(tree, cue)] : copulaSubject(tree, cue);
    case 'obj':
      return objects(tree, cue);
    case 'iobj':
      return tree.by(cue, 'iobj').flatMap(o => tree.conjuncts(o));
    case 'poss':
      return tree.by(cue, 'nmod:poss').flatMap(o => tree.conjuncts(o));
    case 'mod':
      return tree
        .children(cue)
        .filter(
          c =>
            c < cue &&
            tree.is(c, 'amod', 'compound', 'nmod', 'nmod:desc', 'obl', 'nsubj', 'obl:npmod', 'obl:unmarked'),
        )
        .flatMap(c => tree.conjuncts(c).filter(x => x < cue));
    case 'noun':
      return tree.is(cue, 'amod', 'acl', 'acl:relcl') ? [tree.parent(cue)] : [];
    case 'clause': {
      const clause = tree
        .by(cue, 'ccomp', 'xcomp', 'advcl', ...(verbal ? [] : ['acl']))
        .find(
          c =>
            c > cue &&
            (tree.is(c, 'ccomp', 'xcomp', 'acl') || tree.by(c, 'mark').some(m => tree.lemma(m) === 'for')),
        );
      if (clause === undefined) return [];
      const subject = tree.by(clause, 'nsubj', 'nsubj:pass')[0];
      return subject === undefined ? [] : tree.conjuncts(subject);
    }
    case 'giver': {
      const verb = governor(tree, cue);
      if (verb === undefined) {
        const above = tree.parent(cue);
        if (
          above >= 0 &&
          BLAMING.has(tree.lemma(above)) &&
          tree.is(cue, 'obl') &&
          /^(of|for|with)$/.test(tree.preposition(cue))
        )
          return objects(tree, above);
        return tree.first(cue, 'cop') === undefined && !tree.is(cue, 'xcomp') ? [] : copulaSubject(tree, cue);
      }
      // Who has somebody's support does not give it.
      if (
        tree.lemma(verb) === 'have' &&
        /^(support|backing|aid|assistance|help|blessing|endorsement|protection)$/.test(tree.lemma(cue))
      )
        return [];
      if (LIGHT.test(tree.lemma(verb))) return agents(tree, verb);
      return [];
    }
    case 'receiver': {
      const verb = governor(tree, cue);
      return verb !== undefined && RECEIVING.test(tree.lemma(verb)) ? agents(tree, verb) : [];
    }
    case 'bound': {
      const verb = clauseVerb(tree, cue);
      return verb !== undefined && /^(link|bind|tie|connect|unite)$/.test(tree.lemma(verb))
        ? objects(tree, verb)
        : [];
    }
    case 'asker': {
      const verb = clauseVerb(tree, cue);
      return verb !== undefined &&
        /^(insist|demand|seek|want|call|claim|press|push|urge|request|require|vow|pledge)$/.test(
          tree.lemma(verb),
        )
        ? agents(tree, verb)
        : [];
    }
    case 'in-call': {
      // "discussed, in a phone call with Norland's president": who acts in the clause takes part in the call.
      const verb = clauseVerb(tree, cue);
      return verb !== undefined &&
        tree.is(cue, 'obl') &&
        /^(in|during|at|after|following|by|on|for|of|ahead of|before|over)$/.test(tree.preposition(cue)) &&
        !/^(before|ahead of)$/.test(tree.preposition(cue))
        ? agents(tree, verb)
        : [];
    }
    case 'victim': {
      const verb = clauseVerb(tree, cue);
      return verb !== undefined &&
        /^(kill|wound|injure|die|perish|hurt|displace|martyr)$/.test(tree.lemma(verb))
        ? tree.lemma(verb) === 'die'
          ? agents(tree, verb)
          : objects(tree, verb)
        : [];
    }
    case 'inside': {
      // Whoever stands as object or addressee inside the clause it governs.
      const clause = tree.by(cue, 'xcomp', 'ccomp', 'acl').find(c => c > cue);
      if (clause === undefined || HARMLESS.test(tree.lemma(clause))) return [];
      // Who refuses to condemn or attack somebody is not against them.
      if (/^(refuse|decline)$/.test(tree.lemma(cue)) && HOSTILE.test(tree.lemma(clause))) return [];
      return tree
        .under(clause, c => tree.is(c, 'nsubj', 'nsubj:pass', 'advcl', 'acl:relcl', 'parataxis'))
        .filter(
          c =>
            tree.is(c, 'obj', 'iobj', 'obl', 'obl:*', 'nmod') &&
            !/^(in|at|during|after|before|by|as|until|since)$/.test(tree.preposition(c)) &&
            tree.at(c).upos !== 'VERB',
        );
    }
    case 'infinitive':
      return tree
        .by(cue, 'xcomp', 'ccomp', 'advcl')
        .filter(c => c > cue && tree.by(c, 'mark').some(m => tree.lemma(m) === 'to'));
    case 'deal-with':
      // "signed up to a gas swap with Norland"
      return withPreposition(tree, cue, ['to', 'on']).flatMap(c => withPreposition(tree, c, ['with']));
    case 'ties-with':
      // "the suspension of ties with Norland"
      return withPreposition(tree, cue, ['of'])
        .filter(c =>
          /^(tie|relation|link|contact|cooperation|aid|assistance|trade|flight|talk)$/.test(tree.lemma(c)),
        )
        .flatMap(c => withPreposition(tree, c, ['with', 'to']));
    case 'asking':
      // "has written to the council asking for a meeting"
      return tree
        .by(cue, 'advcl', 'xcomp', 'conj')
        .filter(
          c =>
            c > cue &&
            /^(ask|call|demand|urge|request|appeal|seek|press|beg|plead)$/.test(tree.lemma(c)) &&
            !tree.by(c, 'obj', 'iobj').some(o => tree.at(o).upos === 'PROPN'),
        );
    case 'noun-clause': {
      const clause = tree.by(cue, 'acl').find(c => c > cue);
      return clause === undefined ? [] : tree.by(clause, 'obj').flatMap(o => tree.conjuncts(o));
    }
    case 'laid': {
      // "lays claim to", with the noun taken for a verb
      const verb = tree.parent(cue);
      return verb >= 0 && /^(lay|stake)$/.test(tree.lemma(verb)) ? agents(tree, verb) : [];
    }
    case 'under':
      // "is under the control of Norland", "the valley under Norland's rule"
      return tree.preposition(cue) === 'under'
        ? tree.first(cue, 'nsubj') !== undefined || !tree.is(cue, 'nmod', 'acl:relcl')
          ? copulaSubject(tree, cue)
          : [tree.parent(cue)]
        : [];
    case 'blamed':
      // "blocked a statement condemning Norland"
      return objects(tree, cue).flatMap(o =>
        tree
          .by(o, 'acl', 'acl:relcl')
          .filter(
            c => HOSTILE.test(tree.lemma(c)) || /^(demand|call|urge|censure|rebuke)$/.test(tree.lemma(c)),
          )
          .flatMap(c => [...objects(tree, c), ...withPreposition(tree, c, ['on'])])
          .concat(
            tree
              .by(o, 'nmod')
              .filter(c => /^(against|on)$/.test(tree.preposition(c)))
              .flatMap(c => tree.conjuncts(c)),
          ),
      );
    case 'help':
      return tree
        .by(cue, 'advcl', 'xcomp')
        .filter(c => /^(help|assist|support|back|aid|reinforce|protect|defend|bolster)$/.test(tree.lemma(c)))
        .flatMap(c => objects(tree, c));
    case 'rescue':
      // "came to the aid of Norland", "rushed to its defence"
      return tree
        .by(cue, 'obl')
        .filter(
          c =>
            tree.preposition(c) === 'to' &&
            /^(aid|rescue|defence|defense|help|assistance|support|side)$/.test(tree.lemma(c)),
        )
        .flatMap(c => [...withPreposition(tree, c, ['of']), ...tree.by(c, 'nmod:poss')])
        .flatMap(c => tree.conjuncts(c));
    case 'equal': {
      // "Norland's oldest ally is Sudmark"
      const same = tree.is(cue, 'nsubj') ? tree.parent(cue) : -1;
      return same >= 0 && tree.first(same, 'cop') !== undefined && tree.at(same).upos !== 'VERB'
        ? tree.conjuncts(same)
        : [];
    }
    case 'behalf':
      // "intervened on behalf of Norland"
      return tree
        .by(cue, 'obl')
        .filter(c => /^(behalf|side)$/.test(tree.lemma(c)) && tree.preposition(c) === 'on')
        .flatMap(c => [...withPreposition(tree, c, ['of']), ...tree.by(c, 'nmod:poss')]);
    case 'right-to': {
      // "reserves the right to strike Norland"
      const right = tree.first(cue, 'obj');
      const clause = right === undefined ? undefined : (tree.first(right, 'acl') ?? tree.first(cue, 'xcomp'));
      return clause === undefined ? [] : objects(tree, clause);
    }
    case 'taker': {
      const verb = governor(tree, cue);
      if (verb === undefined) return [];
      if (RECEIVING.test(tree.lemma(verb))) return agents(tree, verb);
      return [
        ...tree.by(verb, 'iobj').flatMap(o => tree.conjuncts(o)),
        ...withPreposition(tree, verb, [
          'to',
          'for',
          'on',
          'against',
          'with',
          'at',
          'toward',
          'towards',
          'from',
          'in',
        ]),
      ];
    }
    default:
      return [
        ...withPreposition(tree, cue, prepositions),
        ...(verbal ? objectPrepositions(tree, cue, prepositions) : fromReceived(tree, cue, slot)),
      ];
  }
}

/** "receives support from Norland": the giver hangs on the verb of receiving. */
function fromReceived(tree: Tree, noun: number, slot: string): number[] {
  if (slot !== 'from') return [];
  const verb = governor(tree, noun);
  return verb !== undefined && RECEIVING.test(tree.lemma(verb)) ? withPreposition(tree, verb, ['from']) : [];
}

/** The verb that a noun is the object (or passive subject) of. */
function governor(tree: Tree, noun: number): number | undefined {
  let i = noun;
  for (let n = 0; tree.is(i, 'conj') && n < 6; n++) i = tree.parent(i);
  const parent = tree.parent(i);
  if (parent < 0 || tree.at(parent).upos !== 'VERB') return undefined;
  return tree.is(i, 'obj', 'nsubj:pass') ? parent : undefined;
}

/** The verb of the clause that a noun is an object or adjunct of. */
function clauseVerb(tree: Tree, noun: number): number | undefined {
  let i = noun;
  for (let n = 0; n < 6; n++) {
    const parent = tree.parent(i);
    if (parent < 0) return undefined;
    if (tree.at(parent).upos === 'VERB') return parent;
    i = parent;
  }
  return undefined;
}

function copulaSubject(tree: Tree, i: number): readonly number[] {
  const subject = tree.first(i, 'nsubj');
  if (subject !== undefined) return tree.conjuncts(subject);
  // "Chile, Peru and Cuba, the guarantor countries": an apposition in the plural is of all of them.
  if (tree.is(i, 'appos') && /^NNP?S$/.test(tree.at(i).xpos)) {
    let top = tree.parent(i);
    for (let n = 0; tree.is(top, 'conj') && n < 8; n++) top = tree.parent(top);
    return tree.conjuncts(top).filter(c => c !== i);
  }
  if (tree.is(i, 'xcomp', 'obj') && /^(become|remain|stay|seem)$/.test(tree.lemma(tree.parent(i))))
    return agents(tree, tree.parent(i));
  if (tree.is(i, 'appos', 'acl:relcl', 'acl', 'amod')) return [tree.parent(i)];
  if (tree.is(i, 'conj')) return copulaSubject(tree, tree.parent(i));
  return [];
}

/** "signed a treaty with Norland": the phrase may hang on the object. */
function objectPrepositions(tree: Tree, v: number, prepositions: readonly string[]): number[] {
  return tree
    .by(v, 'obj', 'nsubj:pass', 'xcomp')
    .flatMap(o => tree.conjuncts(o))
    .flatMap(o => [o, ...withPreposition(tree, o, ['in', 'of', 'worth'])])
    .concat(withPreposition(tree, v, ['in', 'of', 'worth']))
    .concat(
      tree
        .by(v, 'obl')
        .filter(o =>
          /^(telephone|phone|video|videolink|videoconference|conference|link|telegram)$/.test(tree.lemma(o)),
        ),
    )
    .flatMap(o => withPreposition(tree, o, prepositions));
}
