import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintKeymap } from '@codemirror/lint';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { cypher } from '@entente/cypher/codemirror';
import { useEffect, useRef } from 'react';
import type { Vocabulary } from './vocabulary.ts';

interface EditorProps {
  readonly value: string;
  readonly dark: boolean;
  readonly vocabulary: () => Vocabulary;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

const look = EditorView.theme({
  '&': {
    fontSize: '13px',
    borderRadius: '8px',
    border: '1px solid var(--line-strong)',
    background: 'var(--bg)',
    color: 'var(--text)',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '0' },
  '.cm-content': {
    fontFamily: 'var(--en-mono)',
    padding: '8px 0',
    minHeight: '84px',
    caretColor: 'var(--text)',
  },
  '.cm-scroller': { maxHeight: '40vh', overflow: 'auto', lineHeight: '1.55' },
  '.cm-gutters': { background: 'transparent', border: '0', color: 'var(--muted)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'var(--accent-soft)',
  },
  '.cm-tooltip': {
    background: 'var(--raised)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    boxShadow: 'var(--shadow)',
    color: 'var(--text)',
    font: '12.5px var(--en-font)',
  },
  '.cm-tooltip-hover, .cm-diagnostic': { padding: '4px 10px', maxWidth: '60ch' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--en-mono)', maxHeight: '14em' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
});

/**
 * CodeMirror with Cypher. It lives in a shadow root: there it puts its styles into sheets made by script, which a
 * policy without inline styles allows.
 */
export function CypherEditor({ value, dark, vocabulary, onChange, onRun }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ onChange, onRun, vocabulary, value });
  latest.current = { onChange, onRun, vocabulary, value };
  const scheme = useRef(new Compartment());
  const initialDark = useRef(dark);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const parent = document.createElement('div');
    root.replaceChildren(parent);
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const created = new EditorView({
      parent,
      root,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run, preventDefault: true }])),
          lineNumbers(),
          history(),
          drawSelection(),
          closeBrackets(),
          placeholder('MATCH (a:Actor)-[r:SUPPORTS]->(b) RETURN a.name, r.source, b.name'),
          cypher({ vocabulary: () => latest.current.vocabulary() }),
          // Tab leaves the editor: it must not catch the keyboard.
          keymap.of([
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': 'Cypher query', spellcheck: 'false' }),
          EditorView.updateListener.of(update => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
          look,
          scheme.current.of(EditorView.darkTheme.of(initialDark.current)),
        ],
      }),
    });
    view.current = created;
    return () => {
      created.destroy();
      view.current = null;
    };
  }, []);
  useEffect(() => {
    view.current?.dispatch({ effects: scheme.current.reconfigure(EditorView.darkTheme.of(dark)) });
  }, [dark]);
  useEffect(() => {
    const editor = view.current;
    const text = editor?.state.doc.toString();
    if (editor && text !== value)
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);
  return <div ref={host} className="cypher-editor" />;
}
