import type { StateCommand } from '@codemirror/state';
import type { LanguageService } from '../language/service.ts';

/** A command that lays the whole text out; does nothing where the text does not parse. */
export function formatDocument(service: LanguageService): StateCommand {
  return ({ state, dispatch }) => {
    const text = state.doc.toString();
    const formatted = service.format(text);
    if (formatted === text || state.readOnly) return false;
    const { head } = state.selection.main;
    const cursor = Math.min(formatted.length, wordsBefore(text, head, formatted));
    dispatch(
      state.update({
        changes: { from: 0, to: text.length, insert: formatted },
        selection: { anchor: cursor },
      }),
    );
    return true;
  };
}

/** Where in the new text as many characters that are no space have passed as before the cursor in the old one. */
function wordsBefore(text: string, head: number, formatted: string): number {
  let left = text.slice(0, head).replace(/\s/g, '').length;
  for (let at = 0; at < formatted.length; at++) {
    if (left === 0) return at;
    if (!/\s/.test(formatted[at]!)) left--;
  }
  return formatted.length;
}
