import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { createLanguageService } from '../language/service.ts';
import { completionSource, cypher, diagnosticsOf, formatDocument } from './extension.ts';

const service = createLanguageService({
  vocabulary: () => ({ labels: ['Person'], types: ['KNOWS'], properties: ['name'] }),
});

function state(doc: string, anchor = doc.length): EditorState {
  return EditorState.create({ doc, selection: { anchor }, extensions: cypher(service) });
}

describe('the CodeMirror extension', () => {
  it('offers what the language service offers', async () => {
    const context = new CompletionContext(state('MATCH (n:Pe'), 11, false);
    const result = (await completionSource(service)(context)) as CompletionResult;
    expect(result.from).toBe(9);
    expect(result.options[0]).toMatchObject({ label: 'Person', type: 'class', apply: 'Person' });
  });

  it('stays silent after a space unless asked', async () => {
    const source = completionSource(service);
    expect(await source(new CompletionContext(state('MATCH '), 6, false))).toBeNull();
    expect(await source(new CompletionContext(state('MATCH (n) '), 10, true))).not.toBeNull();
  });

  it('offers to replace a misspelt name', () => {
    const [diagnostic] = diagnosticsOf(service, 'MATCH (n:Persn) RETURN n');
    expect(diagnostic).toMatchObject({ from: 9, to: 14, severity: 'warning' });
    expect(diagnostic?.actions?.map(({ name }) => name)).toEqual(['Replace by Person']);
  });

  it('formats and keeps the cursor beside the same character', () => {
    let after = state('match (n) return n.name', 10);
    const done = formatDocument(service)({
      state: after,
      dispatch: transaction => {
        after = transaction.state;
      },
    });
    expect(done).toBe(true);
    expect(after.doc.toString()).toBe('MATCH (n)\nRETURN n.name');
    expect(after.doc.sliceString(after.selection.main.head).trim()).toBe('RETURN n.name');
    expect(formatDocument(service)({ state: after, dispatch: () => undefined })).toBe(false);
  });
});
