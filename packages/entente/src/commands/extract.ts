import { type Extractor, formatText, htmlDocument, htmlFoot, htmlHead } from '@entente/extractor';
import { EntenteError } from '../errors.ts';
import { completeDocument, openExtractor } from '../extraction.ts';
import { readInputs } from '../input/documents.ts';
import { readGazetteers } from '../input/gazetteer.ts';
import { findInputs } from '../input/paths.ts';
import { put } from '../output/streams.ts';
import { type Context, type ExitCode, exit } from './context.ts';

export interface ExtractCommandOptions {
  readonly ndjson?: boolean;
  readonly format?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly gazetteer?: readonly string[];
}

/**
 * Writes what is found in each document, in the order of the input: one JSON object a line (the evaluation
 * guide's form), or text or one HTML page for reading. A document that cannot be read leaves its
 * error on standard error, and the exit code 1.
 */
export async function extract(
  paths: readonly string[],
  options: ExtractCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const { streams, log, signal } = context;
  const format = options.format ?? 'ndjson';
  if (format !== 'ndjson' && format !== 'text' && format !== 'html')
    throw new EntenteError('USAGE', `--format ${format}: is none of ndjson, text and html`);
  const extractor = await openExtractor(await readGazetteers(options.gazetteer ?? [], streams.cwd));
  try {
    if (format === 'html') await put(streams.stdout, htmlHead('What was found'));
    const code = await write(extractor);
    if (format === 'html') await put(streams.stdout, htmlFoot);
    return code;
  } finally {
    await extractor.close();
  }

  async function write(extractor: Extractor): Promise<ExitCode> {
    let code: ExitCode = exit.ok;
    const inputs = readInputs(await findInputs(paths.length ? paths : ['-'], streams.cwd), {
      stdin: streams.stdin,
      ...(options.date ? { date: options.date } : {}),
      ...(options.outlet ? { outlet: options.outlet } : {}),
    });
    for await (const item of inputs) {
      if (signal.aborted) return exit.interrupted;
      try {
        if ('error' in item) throw item.error;
        const document = await completeDocument(item.document);
        const extraction = await extractor.extract(document, { signal });
        await put(
          streams.stdout,
          format === 'html'
            ? htmlDocument(document, extraction)
            : format === 'text'
              ? formatText(document, extraction) + '\n'
              : JSON.stringify(extraction) + '\n',
        );
      } catch (error) {
        if (signal.aborted) return exit.interrupted;
        code = exit.failed;
        log.error(error instanceof EntenteError ? error : Object.assign(error as Error, { file: item.from }));
      }
    }
    return code;
  }
}
