import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useViewer } from '../state/context.ts';
import { keys } from './keys.ts';

/** The list of keys, in a native dialog: it holds the focus and gives it back. */
export function Keys() {
  const setGuide = useViewer(s => s.setGuide);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="keys"
      aria-labelledby="en-keys-title"
      onClose={() => setGuide(null)}
      onCancel={() => setGuide(null)}
    >
      <header className="panel-head">
        <h2 id="en-keys-title">Keys</h2>
        <button type="button" className="icon" aria-label="Close" onClick={() => dialog.current?.close()}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <table className="table">
        <tbody>
          {keys.map(([press, what]) => (
            <tr key={press}>
              <th scope="row">
                <kbd>{press}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </dialog>
  );
}
