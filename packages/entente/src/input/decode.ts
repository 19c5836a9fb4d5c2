import { EntenteError } from '../errors.ts';

/** Bytes of one text file that are accepted; a whole newspaper's year belongs in NDJSON. */
export const maxFileBytes = 20 * 1024 * 1024;

/**
 * Decodes a file as UTF-8. A byte order mark is dropped; everything else stays as it is.
 * @throws EntenteError `INPUT_EMPTY`, `INPUT_BINARY`, `INPUT_ENCODING`, `INPUT_TOO_LARGE`, naming the file.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length > maxFileBytes)
    throw new EntenteError(
      'INPUT_TOO_LARGE',
      `${file}: ${megabytes(bytes.length)} is too large for one article`,
      {
        file,
        hint: `at most ${megabytes(maxFileBytes)}: split it, or give one article a line as NDJSON`,
      },
    );
  if (bytes.includes(0))
    throw new EntenteError('INPUT_BINARY', `${file}: holds binary data, not text`, {
      file,
      hint: 'give text, HTML or NDJSON; convert other formats first',
    });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new EntenteError(
      'INPUT_ENCODING',
      `${file}: is not valid UTF-8 (near byte ${firstInvalid(bytes)})`,
      {
        file,
        hint: 'convert it, for instance with iconv -f WINDOWS-1252 -t UTF-8',
        cause,
      },
    );
  }
  if (text.trim() === '')
    throw new EntenteError('INPUT_EMPTY', `${file}: holds no text`, { file, hint: 'remove it or fill it' });
  return text;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Offset of the first byte that UTF-8 cannot hold, by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      // `stream` accepts a sequence that the cut merely leaves unfinished.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
