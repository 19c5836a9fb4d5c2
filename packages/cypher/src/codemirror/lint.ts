import { type Diagnostic, linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import type { LanguageService } from '../language/service.ts';

/** The service's diagnostics with an action for each name that was perhaps meant. */
export function diagnosticsOf(service: LanguageService, text: string): Diagnostic[] {
  return service.diagnostics(text).map(({ start, end, severity, message, replacements }) => ({
    from: start,
    to: end,
    severity,
    source: 'Cypher',
    message,
    actions: replacements.map(name => ({
      name: `Replace by ${name}`,
      apply: (view, from, to) => view.dispatch({ changes: { from, to, insert: name } }),
    })),
  }));
}

export function cypherLint(service: LanguageService): Extension {
  return linter(view => diagnosticsOf(service, view.state.doc.toString()), { delay: 250 });
}
