/** What the page under test holds: the engine behind the TCK's runner, and an editor. */
import { startCompletion } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { cypher } from '../../src/codemirror.ts';
import { EngineDatabase } from '../../tck/database.ts';
import { runScenario, type Scenario } from '../../tck/scenario.ts';

declare const document: { readonly body: object };

/** Reasons of the scenarios that failed. */
async function runScenarios(
  scenarios: readonly Scenario[],
  graphs: readonly [string, string][],
): Promise<string[]> {
  const failed: string[] = [];
  for (const scenario of scenarios) {
    const verdict = await runScenario(scenario, new EngineDatabase(), new Map(graphs));
    if (!verdict.passed) failed.push(`${scenario.file}:${scenario.line} ${verdict.why}`);
  }
  return failed;
}

let editor: EditorView | undefined;

function mountEditor(doc: string): void {
  const vocabulary = () => ({ labels: ['Person'], types: ['KNOWS'], properties: ['name'] });
  const parent = document.body as never;
  editor = new EditorView({
    doc,
    parent,
    selection: { anchor: doc.length },
    extensions: cypher({ vocabulary }),
  });
  editor.focus();
}

Object.assign(globalThis, {
  runScenarios,
  mountEditor,
  complete: () => startCompletion(editor!),
  text: () => editor!.state.doc.toString(),
});
