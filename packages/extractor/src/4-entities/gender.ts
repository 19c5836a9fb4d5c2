const female = new Set(
  'mary susan kate angela hillary ursula margaret helen alice anne ann jane karen ruth carol sharon michelle nicole jennifer elizabeth sarah hannah rachel catherine kathleen christine jacqueline madeleine condoleezza samantha nancy kari ingrid astrid jill joan judith janet janice beth meg amy emily lucy holly ellen kathy kim tulsi marine'.split(
    ' ',
  ),
);
const maleInA = new Set(
  'joshua luca nikola ilya mustafa andrea sasha misha nikita kostya akira abdulla moussa musa isa yahya hamza reza agha mirza elia jonah noah ezra abba costa dana juha mika pekka vanya petya volodya danila sava garcia'.split(
    ' ',
  ),
);

/** What a given name suggests, for pronouns only: never shown, and never against what the text says. */
export function genderOf(name: string): 'female' | 'male' | undefined {
  const given = name.split(/\s+/)[0]?.toLowerCase() ?? '';
  if (!name.includes(' ')) return undefined;
  if (female.has(given) || (/a$/.test(given) && given.length > 3 && !maleInA.has(given))) return 'female';
  return /[bcdfghjklmnprstvwxz]$|o$|us$|ey$/.test(given) && given.length > 2 ? 'male' : undefined;
}
