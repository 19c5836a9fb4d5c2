import type { Draft } from '../../4-entities/draft.ts';
import type { Reading } from '../../4-entities/reading.ts';
import type { Found } from '../found.ts';

/** What titles and names carry: REPRESENTS from offices, PART_OF from a body's state or parent. */
export function fromNames(reading: Reading): Found[] {
  const out: Found[] = [];
  const allowed = new Set(['State', 'Organization', 'Territory', 'Group']);
  for (const draft of reading.drafts) {
    if (draft.type === 'Person')
      for (const office of draft.offices) {
        if (!office.of || office.former || !allowed.has(office.of.type) || office.of.key.startsWith('place:'))
          continue;
        out.push({
          subject: draft,
          predicate: 'REPRESENTS',
          object: office.of,
          negated: false,
          sentence: reading.sentenceAt(office.start),
          cue: -1,
          evidence: { start: office.start, end: office.end },
          confidence: office.title === 'counterpart' ? 0.85 : 0.9,
          rule: `REPRESENTS/${office.title}`,
          vouched: true,
        });
      }
    if (
      (draft.type === 'Organization' || draft.type === 'Group') &&
      (draft.parent ?? draft.nation) &&
      !draft.members
    ) {
      const whole = draft.parent ?? draft.nation!;
      const place = draft.mentions[0];
      if (
        !place ||
        draft === whole ||
        (whole.type !== 'State' && whole.type !== 'Organization') ||
        (draft.type === 'Group' && !draft.parent) ||
        (whole.type === 'State' &&
          ((PRIVATE.test(draft.head) && !/\bstate\b/i.test(draft.name)) || !saysWhose(reading, draft, whole)))
      )
        continue;
      const s = reading.sentenceAt(place.start);
      out.push({
        subject: draft,
        predicate: 'PART_OF',
        object: whole,
        negated: false,
        sentence: s,
        cue: -1,
        evidence: { start: place.start, end: place.end },
        confidence: 0.82,
        rule: 'PART_OF/name',
        vouched: true,
      });
    }
  }
  return out;
}

/** Bodies of a country that are no part of its state. */
const PRIVATE =
  /^(company|firm|corporation|giant|airline|television|tv|channel|newspaper|daily|magazine|website|outlet|broadcaster|lobby|club|team|university|institute|charity|ngo|think tank|church)$/;

/** True where the text names the state beside the forces, alone: not "its soldiers", not those of several states. */
function saysWhose(reading: Reading, draft: Draft, state: Draft): boolean {
  if (draft.head !== 'forces') return true;
  const words = new Set(
    [state.name, ...state.aliases, ...(reading.matcher.byRef.get(state.ref ?? '')?.adjectives ?? [])].map(w =>
      w.toLowerCase(),
    ),
  );
  return draft.mentions.some(m => {
    if (m.kind === 'name') return true;
    const said = reading.document.original.slice(m.start, m.end).toLowerCase();
    if ([...words].some(w => said.includes(w)) || /government|federal/.test(said)) return true;
    const s = reading.trees.findLastIndex(t => t.start <= m.start);
    const tree = reading.trees[s];
    const head = tree?.tokens.findIndex(t => t.end === m.end) ?? -1;
    if (!tree || head < 0) return false;
    const named = [...tree.by(head, 'nmod:poss', 'amod', 'compound', 'nmod')].filter(
      k => tree.at(k).upos !== 'PRON' && reading.at(s, k).some(d => d.type === 'State'),
    );
    return named.length === 1 && tree.conjuncts(named[0]!).length === 1;
  });
}

/** Soldiers told of by their country ("Norwegian marines") are part of it, where something is said of them. */
export function fighters(reading: Reading, found: readonly Found[]): Found[] {
  const out: Found[] = [];
  const seen = new Set<Draft>();
  for (const f of found)
    for (const draft of [f.subject, f.object]) {
      if (!('type' in draft) || seen.has(draft)) continue;
      seen.add(draft);
      if (draft.type !== 'Group' || draft.parent || draft.nation?.type !== 'State' || !ARMED.test(draft.head))
        continue;
      const place = draft.mentions.find(m =>
        [draft.nation!.name, ...(reading.matcher.byRef.get(draft.nation!.ref ?? '')?.adjectives ?? [])].some(
          w => reading.document.original.slice(m.start, m.end).toLowerCase().includes(w.toLowerCase()),
        ),
      );
      if (!place) continue;
      out.push({
        subject: draft,
        predicate: 'PART_OF',
        object: draft.nation,
        negated: false,
        sentence: Math.max(
          0,
          reading.trees.findLastIndex(t => t.start <= place.start),
        ),
        cue: -1,
        evidence: { start: place.start, end: place.end },
        confidence: 0.7,
        rule: 'PART_OF/fighters',
        vouched: true,
      });
    }
  return out;
}

const ARMED =
  /^(marine|gunner|peacekeeper|paratrooper|commando|policeman|sailor|airman|reservist|guard|trooper|serviceman|artilleryman|infantryman|conscript|raider)$/;
