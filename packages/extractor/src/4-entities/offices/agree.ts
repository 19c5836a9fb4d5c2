// Titles that may mean one person: "the leader" of a known president.

const LEADERS =
  /^(president|prime minister|premier|chancellor|king|queen|emir|sultan|supreme leader|leader|ruler|strongman|dictator|crown prince|monarch|head)$/;

const SPEAKERS = /^(spokes(man|woman|person)|representative|press secretary)$/;

/** True where a person known by one title may be meant by the other. */
export function titlesAgree(mention: string, known: string): boolean {
  if (mention === known) return true;
  if (/^(leader|ruler|strongman|dictator|head of state|politician)$/.test(mention))
    return LEADERS.test(known);
  if (mention === 'minister') return known.endsWith('minister');
  if (/^(diplomat|top diplomat)$/.test(mention))
    return /^(foreign minister|secretary of state|foreign secretary|ambassador|diplomat)$/.test(known);
  if (/^(official|politician)$/.test(mention))
    return /minister|secretary|official|adviser|advisor|spokes/.test(known);
  if (mention === 'premier' || mention === 'prime minister') return /^(premier|prime minister)$/.test(known);
  if (mention === 'chief' || mention === 'head')
    return /^(chief|head|director|chairman|chair|leader|secretary general|secretary-general|commander)$/.test(
      known,
    );
  if (SPEAKERS.test(mention)) return SPEAKERS.test(known);
  return known.endsWith(` ${mention}`) || mention.endsWith(` ${known}`);
}
