/**
 * Cypher in CodeMirror 6: colours, completions, errors as you type, hover, formatting. All of it is the language
 * service of this package behind CodeMirror's interfaces.
 *
 * ```ts
 * new EditorView({ parent, extensions: [minimalSetup, cypher({ catalog: engine.registry })] });
 * ```
 */
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import {
  createLanguageService,
  type LanguageService,
  type LanguageServiceOptions,
} from '../language/service.ts';
import { cypherCompletion } from './completion.ts';
import { formatDocument } from './formatting.ts';
import { cypherHighlighting } from './highlighting.ts';
import { cypherHover } from './hover.ts';
import { cypherLint } from './lint.ts';

export { completionSource } from './completion.ts';
export { formatDocument } from './formatting.ts';
export { diagnosticsOf } from './lint.ts';

/**
 * Everything together. Mod-Shift-f formats.
 *
 * @param options what the language service knows of functions, procedures, labels and parameters; or the service
 */
export function cypher(options: LanguageServiceOptions | LanguageService = {}): Extension {
  const service = 'completions' in options ? options : createLanguageService(options);
  return [
    cypherHighlighting(service),
    cypherCompletion(service),
    cypherLint(service),
    cypherHover(service),
    keymap.of([{ key: 'Mod-Shift-f', run: formatDocument(service), preventDefault: true }]),
  ];
}
