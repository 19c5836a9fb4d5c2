import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { LanguageService } from '../language/service.ts';

/** A tooltip with a line of code and its explanation; text only, never markup. */
export function cypherHover(service: LanguageService): Extension {
  return hoverTooltip((view, pos) => {
    const found = service.hover(view.state.doc.toString(), pos);
    if (found === undefined) return null;
    return {
      pos: found.start,
      end: found.end,
      create: () => {
        const { ownerDocument: page } = view.dom;
        const dom = page.createElement('div');
        dom.className = 'cm-cypher-hover';
        const title = dom.appendChild(page.createElement('code'));
        title.textContent = found.title;
        if (found.text !== '') dom.appendChild(page.createElement('div')).textContent = found.text;
        return { dom };
      },
    };
  });
}
