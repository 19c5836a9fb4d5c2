/** What a page that carries its graph is filled with. */
export interface ExportedData {
  readonly title: string;
  /** What the store's `export('ndjson')` wrote: the page derives the graph from it as the store does. */
  readonly ndjson: string;
}

/** The empty place in the page's template. */
export const slot = '<script type="application/json" id="entente-data"></script>';

/**
 * Puts a graph into the template that `vite build --config vite.export.config.ts` makes (`dist/export/export.html`).
 * Nothing in the data can end the script element it stands in: `<` is written as an escape.
 *
 * @throws Error where the template has no place for data.
 */
export function fillTemplate(template: string, data: ExportedData): string {
  const at = template.indexOf(slot);
  if (at < 0) throw new Error('The template of the page has no place for data: build the viewer again.');
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  const title = data.title.replace(/[<&]/g, character => (character === '<' ? '&lt;' : '&amp;'));
  const open = slot.slice(0, -'</script>'.length);
  return (template.slice(0, at) + open + json + '</script>' + template.slice(at + slot.length)).replace(
    /<title>[^<]*<\/title>/,
    () => `<title>${title} · Entente</title>`,
  );
}
