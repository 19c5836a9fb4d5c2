/**
 * Abbreviations whose full stop belongs to the token.
 *
 * `TITLES` stand before a name and never end a sentence. `COMMON` may end one. `BEFORE_NUMBER` are words in
 * their own right (`no`, `art`, `may`) and take the full stop before a number only.
 */
export const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms mx dr drs prof rev hon st ste sen sens rep reps gov govs gen col lt maj capt cmdr comdr sgt cpl pvt adm brig msgr messrs mme mlle fr pres supt amb atty insp ofc det cllr fmr vs mt ft pt ald sec asst ass't assoc".split(
    ' ',
  ),
);

export const COMMON: ReadonlySet<string> = new Set(
  'jr sr esq inc corp co ltd llc bros dept univ est etc al approx dist div intl natl govt min max misc ext tel attn arrv encl ave blvd rd sq hwy pkwy bldg rm apt jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat a.m p.m e.g i.e a.k.a viz cf ca ed eds trans repr pp vol no nos fig figs calif mass conn ariz colo fla ill ind kan ky md mich minn mo neb nev okla ore penn tenn tex va vt wash wis wyo ala ark ont que bn mn tn yrs yr hrs hr lbs lb oz mins secs spec eg ie ph.d r.s.v.p p.s p.o bc ad'.split(
    ' ',
  ),
);

export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos pp p vol ch art arts sec fig figs ca mar may jun jul sat sun min max ed cl para paras'.split(' '),
);

/** Words in their own right that are an abbreviation only with a capital letter (`Sun.`, `Mass.`, `Co.`). */
export const ONLY_CAPITALISED: ReadonlySet<string> = new Set(
  'co sat fri wed mon sun mar mass wash ind ill ore mo md ark kan no al ad bc va ft pt mt st ca est min max trans ext det pres sec rep reps gen col'.split(
    ' ',
  ),
);

/** Among `COMMON`: read as the ordinary word unless a number follows. */
export const ONLY_BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos pp vol fig figs sat ed min max ca al ad bc ill'.split(' '),
);

/** Words that, with a capital behind `U.S.` or `Inc.`, start a sentence rather than continue a name. */
export const STARTERS: ReadonlySet<string> = new Set(
  "the a an this that these those it its he she they we i you his her their our my there here in on at for from by with as if when while after before since although though because but and or so yet however moreover meanwhile also then now what who where why how which both some many most all one two no not according during under over despite both he's it's earlier later last next additionally instead still thus hence once until such each every any another other others image photo photograph picture".split(
    ' ',
  ),
);

/** Words before a single capital letter that is a label, not an initial (`vitamin C`). */
export const BEFORE_LETTER: ReadonlySet<string> = new Set(
  'vitamin hepatitis plan grade group type class section part category block phase zone exhibit option level appendix figure table influenza team gate unit'.split(
    ' ',
  ),
);
