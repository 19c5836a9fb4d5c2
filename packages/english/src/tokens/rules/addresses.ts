import { patternRule, type TokenRule } from '../rule.ts';

/** Ends of host names that are not English words. */
const TLD =
  'com|org|net|edu|gov|mil|int|info|biz|eu|uk|de|fr|ru|cn|ca|au|jp|ch|nl|se|es|pl|ua|az|ge|tr|il|ir|iq|sy|ps|qa|ae|sa|eg|za|ng|ke|br|ar|mx|cl|kr|tw|hk|sg|nz|ie|dk|fi|pt|gr|cz|hu|ro|bg|rs|hr|si|sk|lt|lv|ee|kz|io|co|tv|ly|fm';
/** Ends that are words: taken where two labels stand before them (`www2.site.it`), as `said.It` is a lost space. */
const WORD_TLD = 'us|in|it|no|am|at|be|by|me|is|news|blog|so|to';
const EXTENSION =
  'html?|php|aspx?|jsp|pdf|docx?|xlsx?|pptx?|txt|rtf|csv|zip|exe|jpe?g|png|gif|mp[34g]|avi|mov|url|xml|js|css|DOC|XLS|PDF|TXT|JPG';

/** A link with its scheme, or one that starts with `www.`; closing punctuation stays outside. */
export const link: TokenRule = patternRule(
  'link',
  /(?:[a-z][a-z0-9+.-]{1,12}:\/\/|mailto:|www\.)[^\s<>"“”‘’«»]{0,2000}[^\s<>"“”‘’«».,;:!?'`)\]}…*]/iuy,
);

/** An electronic mail address, shortened ones (`name...@site.com`) included. */
export const mail: TokenRule = patternRule(
  'mail',
  /[\p{L}\p{N}_%+.'-]{1,80}@[\p{L}\p{N}_-]{1,80}(?:\.[\p{L}\p{N}_-]{1,40}){0,6}/uy,
);

/** A host name without a scheme (`example.org/page`) or a file name (`plan_v2.doc`). */
export const hostOrFile: TokenRule = patternRule(
  'host-or-file',
  new RegExp(
    `(?:[\\p{L}\\p{N}_-]{1,60}\\.){1,6}(?:(?:${TLD}|${TLD.toUpperCase()}|(?:Com|Org|Net)|(?<=\\.[^.]{1,60}\\.)(?:${WORD_TLD}))(?![\\p{L}\\p{N}_-])(?:[/?#][^\\s<>"“”‘’«»]{0,1000}[^\\s<>"“”‘’«».,;:!?'\`)\\]}…*]|/)?|(?:${EXTENSION})(?![\\p{L}\\p{N}_-]))`,
    'uy',
  ),
);

/** `#topic` and `@account`, one token each as UD keeps them in running text. */
export const handle: TokenRule = patternRule('handle', /[#@][\p{L}_][\p{L}\p{N}_]{1,60}/uy);
