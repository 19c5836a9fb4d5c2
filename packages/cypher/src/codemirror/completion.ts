import { autocompletion, type Completion, type CompletionSource } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { CompletionKind } from '../language/completions.ts';
import type { LanguageService } from '../language/service.ts';

/** CodeMirror's icons by our kinds. */
const ICONS: Readonly<Record<CompletionKind, string>> = {
  keyword: 'keyword',
  function: 'function',
  procedure: 'method',
  variable: 'variable',
  parameter: 'constant',
  label: 'class',
  type: 'interface',
  property: 'property',
  field: 'property',
};

/** A source for `autocompletion({ override })` or a language's data. Opens by itself after a letter, `:`, `.` and `$`. */
export function completionSource(service: LanguageService): CompletionSource {
  return context => {
    const before = context.matchBefore(/[\p{ID_Continue}`:.$]$/u);
    if (before === null && !context.explicit) return null;
    const { from, items } = service.completions(context.state.doc.toString(), context.pos);
    if (items.length === 0) return null;
    const options = items.map(({ label, kind, insert, detail, doc }, index): Completion => {
      // The service's order is the order of equally good matches.
      const boost = Math.max(-99, 50 - Math.floor(index / 4));
      return {
        label,
        apply: insert,
        type: ICONS[kind],
        boost,
        ...(detail && { detail }),
        ...(doc && { info: doc }),
      };
    });
    return { from, options, validFor: /^[\p{ID_Continue}]*$/u };
  };
}

export function cypherCompletion(service: LanguageService): Extension {
  return autocompletion({ override: [completionSource(service)] });
}
