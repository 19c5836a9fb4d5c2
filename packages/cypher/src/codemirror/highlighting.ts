import { type EditorState, type Extension, RangeSetBuilder, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { HighlightKind } from '../language/highlight.ts';
import type { LanguageService } from '../language/service.ts';

/** Longer texts are shown without colours, so that typing stays quick. */
const MAX_LENGTH = 200_000;

const marks = new Map<HighlightKind, Decoration>();

function markOf(kind: HighlightKind): Decoration {
  const mark = marks.get(kind) ?? Decoration.mark({ class: `cm-cypher-${kind}` });
  marks.set(kind, mark);
  return mark;
}

/** Colours by class: `cm-cypher-keyword`, `cm-cypher-label` and so on. The theme is a base theme: any other wins. */
export function cypherHighlighting(service: LanguageService): Extension {
  const decorate = (state: EditorState): DecorationSet => {
    if (state.doc.length > MAX_LENGTH) return Decoration.none;
    const builder = new RangeSetBuilder<Decoration>();
    for (const { start, end, kind } of service.highlight(state.doc.toString()))
      builder.add(start, end, markOf(kind));
    return builder.finish();
  };
  const field = StateField.define<DecorationSet>({
    create: decorate,
    update: (decorations, transaction) =>
      transaction.docChanged ? decorate(transaction.state) : decorations,
    provide: self => EditorView.decorations.from(self),
  });
  return [field, theme];
}

const theme = EditorView.baseTheme({
  '&light .cm-cypher-keyword': { color: '#8250df', fontWeight: '600' },
  '&light .cm-cypher-function, &light .cm-cypher-procedure': { color: '#0550ae' },
  '&light .cm-cypher-label': { color: '#116329' },
  '&light .cm-cypher-type': { color: '#953800' },
  '&light .cm-cypher-property': { color: '#0a3069' },
  '&light .cm-cypher-string': { color: '#0a6847' },
  '&light .cm-cypher-number': { color: '#0550ae' },
  '&light .cm-cypher-parameter': { color: '#a40e26' },
  '&light .cm-cypher-comment': { color: '#57606a', fontStyle: 'italic' },
  '&light .cm-cypher-error': { color: '#cf222e' },
  '&dark .cm-cypher-keyword': { color: '#d2a8ff', fontWeight: '600' },
  '&dark .cm-cypher-function, &dark .cm-cypher-procedure': { color: '#79c0ff' },
  '&dark .cm-cypher-label': { color: '#7ee787' },
  '&dark .cm-cypher-type': { color: '#ffa657' },
  '&dark .cm-cypher-property': { color: '#a5d6ff' },
  '&dark .cm-cypher-string': { color: '#a5d6ff' },
  '&dark .cm-cypher-number': { color: '#79c0ff' },
  '&dark .cm-cypher-parameter': { color: '#ff7b72' },
  '&dark .cm-cypher-comment': { color: '#8b949e', fontStyle: 'italic' },
  '&dark .cm-cypher-error': { color: '#ff7b72' },
});
