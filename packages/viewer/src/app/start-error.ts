import '../style/viewer.css';
import { explain } from '../errors.ts';

/**
 * What the page shows where there is no graph to explore yet. Text only, whatever the error says.
 *
 * @param neo4jPage address of a page that opens Neo4j instead
 */
export function showStartError(
  element: HTMLElement,
  error: unknown,
  retry: () => void,
  neo4jPage?: string,
): void {
  const { message, remedy, code } = explain(error);
  const box = document.createElement('div');
  box.className = 'notice notice-failed';
  box.setAttribute('role', 'alert');
  for (const [className, text] of [
    ['notice-title', message],
    ['notice-text', remedy],
    ['notice-code', code],
  ] as const) {
    const line = document.createElement('p');
    line.className = className;
    line.textContent = text;
    box.append(line);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Try again';
  button.addEventListener('click', () => {
    element.replaceChildren();
    retry();
  });
  box.append(button);
  if (neo4jPage) {
    const link = document.createElement('a');
    link.href = neo4jPage;
    link.textContent = 'Open a graph in Neo4j instead';
    box.append(link);
  }
  element.classList.add('entente');
  element.replaceChildren(box);
}
