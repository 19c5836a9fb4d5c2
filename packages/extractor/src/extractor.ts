import { type English, loadEnglish } from '@entente/english';
import { type DocumentInput, type Extraction, limits } from '@entente/ontology';
import { prepare } from './1-document/prepare.ts';
import { readSentences } from './2-sentences/read.ts';
import { builtInEntries, type GazetteerEntry } from './3-mentions/gazetteer/load.ts';
import { Matcher } from './3-mentions/gazetteer/match.ts';
import { readEntities } from './4-entities/read.ts';
import { Reading } from './4-entities/reading.ts';
import { readClaims } from './5-claims/read.ts';
import type { PredicateRules } from './6-statements/patterns.ts';
import { readStatements, sceneOf } from './6-statements/read.ts';
import { stances } from './6-statements/stance/judge.ts';
import { assemble } from './assemble.ts';
import type { ExtractAllOptions, ExtractOptions, Extractor } from './contract.ts';
import { ExtractorError } from './errors.ts';

/** Raised with every change of the rules that changes what is found: documents are then read again. */
export const VERSION = '0.5.1';

/** Least probability of a stance by the pair head: measured on the directed-sentiment development split. */
const LEAST_STANCE = 0.65;

export interface ExtractorOptions {
  /** An analyser to share; by default one is loaded, and closed with the extractor. */
  readonly english?: English;
  /** Actors known beside the built-in gazetteer. An entry with a known `ref` replaces it. */
  readonly gazetteer?: readonly GazetteerEntry[];
  /** Predicates and words beside the built-in tables. */
  readonly predicates?: readonly PredicateRules[];
  /**
   * Least probability of a stance that only the pair head sees, 0.65 by default (support: 0.7 at least); their
   * confidence says how far to trust them. `false` asks no head, which saves its time and its file.
   */
  readonly stance?: number | false;
}

/**
 * Makes an extractor: an article in, entities, claims and statements out. Loads the English model unless given
 * one. The same document always gives the same extraction.
 *
 * @throws what `loadEnglish` throws where the model is missing
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const english = options.english ?? (await loadEnglish());
  const added = options.gazetteer ?? [];
  const replaced = new Set(added.map(e => e.ref));
  const matcher = new Matcher([...builtInEntries().filter(e => !replaced.has(e.ref)), ...added]);
  const stance = options.stance ?? LEAST_STANCE;
  let closed = false;

  async function extract(document: DocumentInput, { signal }: ExtractOptions = {}): Promise<Extraction> {
    if (closed) throw new ExtractorError('CLOSED', 'the extractor is closed; create another', document.id);
    if (document.text.length > limits.textLength)
      throw new ExtractorError(
        'TEXT_TOO_LONG',
        `document ${document.id} has ${document.text.length} characters, at most ${limits.textLength} are read; split it`,
        document.id,
      );
    const check = () => {
      if (signal?.aborted)
        throw new ExtractorError('ABORTED', `reading of document ${document.id} was aborted`, document.id);
    };
    check();
    const prepared = prepare(document);
    const aborted = (error: unknown): never => {
      check();
      throw error;
    };
    const { trees, attributions, analysis } = await readSentences(
      prepared,
      english,
      signal,
      stance !== false,
    ).catch(aborted);
    check();
    const reading = new Reading(prepared, trees, matcher);
    readEntities(reading);
    const claims = readClaims(reading, attributions);
    const scene = sceneOf(reading, claims);
    const settled = readStatements(reading, claims, options.predicates, scene);
    if (stance !== false && analysis)
      settled.push(
        ...(await stances(scene, settled, { english, analysis, least: stance, signal }).catch(aborted)),
      );
    return assemble(document.id, reading, claims, settled, { extractor: VERSION, model: english.model });
  }

  return {
    version: VERSION,
    model: english.model,
    extract,
    async *extractAll(
      documents: AsyncIterable<DocumentInput> | Iterable<DocumentInput>,
      all: ExtractAllOptions = {},
    ) {
      let count = 0;
      let characters = 0;
      for await (const document of documents) {
        yield await extract(document, all);
        count++;
        characters += document.text.length;
        all.onProgress?.({ documents: count, characters });
      }
    },
    async close() {
      closed = true;
      if (!options.english) await english.close();
    },
  };
}
