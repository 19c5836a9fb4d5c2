import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { GazetteerEntry } from '@entente/extractor';
import { entityTypes } from '@entente/ontology';
import { z } from 'zod';
import { EntenteError } from '../errors.ts';

const name = z.string().min(1).max(200);
const names = z.array(name).max(200);

/** A gazetteer file: known actors, as anybody adds the states, bodies and districts of their own subject. */
const gazetteerSchema = z.object({
  entries: z
    .array(
      z
        .object({
          ref: z
            .string()
            .regex(/^[a-z]+:[\w-]{1,100}$/, 'a ref is written kind:id, such as iso:ARM or org:my-union'),
          type: z.enum(entityTypes),
          name,
          names: names.default([]),
          adjectives: names.optional(),
          seats: names.optional(),
          parent: name.optional(),
          states: names.optional(),
          outlet: z.boolean().optional(),
        })
        .strict(),
    )
    .max(100_000),
});

/**
 * Reads a gazetteer file.
 * @throws EntenteError naming the file and the field that is wrong.
 */
async function readGazetteer(file: string, cwd: string): Promise<readonly GazetteerEntry[]> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path.resolve(cwd, file), 'utf8'));
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new EntenteError(
      missing ? 'INPUT_MISSING' : 'INPUT_MALFORMED',
      `${file}: ${missing ? 'there is no such gazetteer' : `is not JSON: ${(cause as Error).message}`}`,
      { file, cause },
    );
  }
  const parsed = gazetteerSchema.safeParse(value);
  // The schema leaves out what is absent; its type says "may be undefined".
  if (parsed.success)
    return parsed.data.entries.map(entry => ({
      ...entry,
      names: [entry.name, ...entry.names],
    })) as GazetteerEntry[];
  const issue = parsed.error.issues[0];
  throw new EntenteError('INPUT_MALFORMED', `${file}: ${issue?.path.join('.')}: ${issue?.message}`, {
    file,
    hint: 'a gazetteer is {"entries": [{"ref", "type", "name", "names"?, "adjectives"?, "seats"?}]}',
  });
}

/**
 * Reads gazetteer files, in the order typed.
 * @throws EntenteError naming the file and the field that is wrong.
 */
export async function readGazetteers(
  files: readonly string[],
  cwd: string,
): Promise<readonly GazetteerEntry[]> {
  const entries: GazetteerEntry[] = [];
  for (const file of files) entries.push(...(await readGazetteer(file, cwd)));
  return entries;
}
