// Prints the parse of the text on standard input, a line a token: for writing rules.
import { loadEnglish } from '@entente/english';

const english = await loadEnglish();
let text = '';
for await (const chunk of process.stdin) text += chunk;
const { sentences } = await english.analyze(text);
for (const s of sentences) {
  for (const n of s.names) console.log(`# ${n.type} ${text.slice(n.start, n.end)} ${n.score.toFixed(2)}`);
  s.tokens.forEach((t, i) => {
    console.log(`${i} ${t.text} ${t.lemma} ${t.upos} ${t.xpos} <- ${t.head} ${t.deprel}`);
  });
  console.log('');
}
await english.close();
