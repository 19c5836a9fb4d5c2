import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { EntenteError } from '../errors.ts';
import { dateOf, type Metadata } from './front-matter.ts';

/**
 * Takes the article out of a page: its text with a blank line between blocks, and what its metadata say.
 * Scripts are never run.
 * @throws EntenteError `INPUT_NO_TEXT` where a page holds no article.
 */
export function readHtml(html: string, file: string): { readonly metadata: Metadata; readonly text: string } {
  const { document } = parseHTML(html);
  const metadata = pageMetadata(document);
  for (const element of document.querySelectorAll('script, style, noscript, template')) element.remove();
  const body: Element | null = document.body ?? document.documentElement;
  const article = new Readability(document.cloneNode(true) as Document, { charThreshold: 200 }).parse();
  const container = article?.content
    ? parseHTML(`<main>${article.content}</main>`).document.querySelector('main')
    : body;
  const text = container ? blockText(container) : '';
  if (text.trim() === '')
    throw new EntenteError('INPUT_NO_TEXT', `${file}: the page holds no text`, {
      file,
      hint: 'save the article itself',
    });
  const title = metadata.title ?? article?.title ?? undefined;
  const outlet = metadata.outlet ?? article?.siteName ?? undefined;
  return { metadata: { ...metadata, ...(title ? { title } : {}), ...(outlet ? { outlet } : {}) }, text };
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);

function blockText(root: Element): string {
  const paragraphs: string[] = [];
  let current = '';
  const flush = () => {
    const clean = current.replace(/\s+/g, ' ').trim();
    if (clean) paragraphs.push(clean);
    current = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) current += node.textContent ?? '';
    const block = node.nodeType === 1 && blocks.has((node as Element).tagName.toUpperCase());
    if (block) flush();
    for (const child of Array.from(node.childNodes)) walk(child);
    if (block) flush();
  };
  walk(root);
  flush();
  return paragraphs.join('\n\n');
}

function pageMetadata(document: Document): Metadata {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = found?.getAttribute('content')?.trim();
      if (content) return content.slice(0, 2000);
    }
    return undefined;
  };
  const title = meta('og:title') ?? document.querySelector('title')?.textContent?.trim().slice(0, 2000);
  const raw =
    meta('article:published_time', 'datePublished', 'date', 'dc.date') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime') ??
    '';
  const published = dateOf(raw);
  const outlet = meta('og:site_name');
  const url =
    meta('og:url') ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href')?.slice(0, 2000);
  return {
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
  };
}
