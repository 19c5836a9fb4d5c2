import { createRoot } from 'react-dom/client';
import { mountViewer } from '../app/mount.tsx';
import { rememberInAddress, startOf } from './address.ts';
import { ConnectForm } from './ConnectForm.tsx';

/** The page that opens a Neo4j server straight from the browser: a form, then the explorer in its place. */
const element = document.getElementById('entente');
if (element) {
  const form = document.createElement('div');
  form.className = 'entente';
  element.replaceChildren(form);
  const root = createRoot(form);
  root.render(
    <ConnectForm
      start={startOf(location.search)}
      onConnected={({ source, title }, login) => {
        // What was typed goes away with the form; the address keeps all but the password.
        root.unmount();
        form.remove();
        rememberInAddress(login);
        mountViewer(element, source, { title, guide: true, neo4jPage: 'neo4j.html' });
      }}
    />,
  );
}
