import type { Draft } from '../draft.ts';
import type { NominalRule } from '../nominals/rule.ts';
import type { Reading } from '../reading.ts';
import { nothingAfter } from './plain.ts';
import { referent } from './score.ts';

/** What a common noun for a body says of its name: words | what such names hold. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'bloc union grouping club community',
    /\b(union|community|communities|league|nations|organi[sz]ation|council|association|commonwealth|cooperation|forum|group of|G7|G20|BRICS|Mercosur|common market)\b/i,
  ],
  ['alliance pact', /\b(alliance|treaty|pact|coalition)\b/i],
  [
    'association lobby federation chamber',
    /\b(association|federation|chamber|lobby|union|council|confederation)\b/i,
  ],
  [
    'company firm group carmaker producer miner operator manufacturer airline conglomerate multinational maker giant major supplier utility exporter',
    /\b(company|corp|corporation|inc|ltd|plc|holdings?|energy|oil|gas|petroleum|motors?|airlines?|airways|mining|minerals|group|industries|technologies|systems|telecom|steel|shipping|lines?|bank|resources|power|ag|sa|spa|gmbh)\b/i,
  ],
  ['watchdog regulator', /\b(authority|commission|agency|board|watch|amnesty|office|council|regulator)\b/i],
  ['court tribunal panel', /\b(court|tribunal|panel|arbitration)\b/i],
  [
    'think-tank institute consultancy centre center foundation',
    /\b(institute|institution|centre|center|foundation|council|group|forum|consult\w*|advis\w*|risk|analytics|intelligence|fund)\b/i,
  ],
  ['party', /\b(party|movement|front|union|league|congress|alliance|democrats?|conservatives?|labour)\b/i],
  ['mission', /\b(mission|force|operation)\b/i],
  ['fund lender', /\b(fund|bank)\b/i],
  ['bank', /\bbank\b/i],
  ['ministry', /\bministry\b/i],
  ['department', /\b(department|treasury)\b/i],
  ['commission', /\bcommission\b/i],
  ['committee', /\bcommittee\b/i],
  ['council', /\bcouncil\b/i],
  [
    'parliament assembly legislature',
    /\b(parliament|assembly|knesset|duma|congress|senate|majlis|rada|sejm|bundestag|chamber)\b/i,
  ],
  ['agency', /\b(agency|service|unhcr|unicef|unesco|unrwa|programme|office|bureau)\b/i],
  [
    'charity ngo',
    /\b(charity|relief|aid|save|rescue|doctors|cross|crescent|trust|foundation|oxfam|international)\b/i,
  ],
  [
    'organisation organization body institution',
    /\b(organi[sz]ation|union|council|association|league|community|commission|court|agency|fund|bank)\b/i,
  ],
];
const kinds = new Map(KINDS.flatMap(([words, names]) => words.split(' ').map(w => [w, names] as const)));
const OUTLETS =
  /^(agency|outlet|channel|newspaper|network|daily|website|broadcaster|paper|magazine|station)$/;
/** Words that any body without a better one may be called by. */
const LOOSE = /^(company|firm|group|organi[sz]ation|body|institution|grouping|lobby|party)$/;
/** Modifiers that tell no body from another. */
const COLOUR =
  /^(regional|new|powerful|international|influential|local|national|whole|entire|largest|biggest|main|eight-member|own|sprawling|listed|quoted|oil|gas|energy|mining|industry|business|trade|political|economic|military|defen[cs]e|western|ruling|governing|opposition|hague-based|federal|interim|electoral|transitional)$/;

/** "the association", "the lobby", "the regional bloc", "the company": the body of that kind last spoken of. */
export const bodyByKind: NominalRule = (reading, s, phrase) => {
  const names = kinds.get(phrase.lemma);
  const outlet = OUTLETS.test(phrase.lemma);
  if (!(names || outlet) || phrase.plural || phrase.indefinite) return null;
  if (
    !(phrase.definite || phrase.demonstrative) ||
    phrase.possessor !== undefined ||
    !nothingAfter(reading, s, phrase)
  )
    return null;
  const tree = reading.trees[s]!;
  if (phrase.modifiers.some(m => reading.at(s, m).length || !COLOUR.test(tree.at(m).text.toLowerCase())))
    return null;
  const bloc = /^(bloc|union|alliance|grouping|pact|community)$/.test(phrase.lemma);
  const fits = (d: Draft): number => {
    if (d.type !== 'Organization' || d.head === 'forces') return 0;
    if (outlet && d.outlet) return 1.2;
    if (!names || d.outlet) return 0;
    const known = namesOf(reading, d);
    if (bloc && (d.parent !== undefined || d.nation !== undefined || !d.ref)) return 0;
    if (d.head === phrase.lemma || calledSo(known, phrase.lemma) || describedSo(reading, d, phrase.lemma))
      return 2;
    if (names.test(known)) return 1;
    return LOOSE.test(phrase.lemma) && !d.nation && !d.ref ? 0.5 : 0;
  };
  const found = referent(reading, s, phrase.head, { fits, back: 12, least: 0 });
  return found ? [found] : null;
};

const namesOf = (reading: Reading, d: Draft): string =>
  [d.name, ...d.aliases, ...(reading.matcher.byRef.get(d.ref ?? '')?.names ?? [])].join(' | ').toLowerCase();

const calledSo = (names: string, word: string): boolean =>
  names.split(' | ').some(n => n === word || n.endsWith(` ${word}`) || n.startsWith(`${word} of `));

/** The text itself has called it by the word: "the carmaker Huaxin". */
function describedSo(reading: Reading, d: Draft, word: string): boolean {
  return d.mentions.some(
    m =>
      m.kind === 'nominal' &&
      new RegExp(`\\b${word}\\b`, 'i').test(reading.document.original.slice(m.start, m.end)),
  );
}
