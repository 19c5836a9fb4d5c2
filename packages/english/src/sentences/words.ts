function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words that never close a heading or a paragraph: behind them a lost line break is repaired. */
export const UNFINISHED: ReadonlySet<string> = words(
  'of the and or to in for with by a an on at from that as into between against about which who whose their his her its our my your than is are was were be been has have had will would can could may might must should said',
);

/** Verbs of saying that may follow a quotation's `?"` or `!"` and its speaker's name. */
export const SAYING: ReadonlySet<string> = words(
  'said says asked asks told replied added wrote writes tweeted shouted cried exclaimed wondered answered responded insisted declared remarked joked quipped',
);

/** Abbreviations that a sentence may end with but whose next capital word usually starts a new one. */
export const FINAL_ABBREVIATIONS: ReadonlySet<string> = words(
  'etc. al. jr. sr. esq. p.m. a.m. inc. corp. co. ltd. llc. bros.',
);
