import { X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '../state/context.ts';
import { noteVisit, tour } from './tour.ts';

/**
 * A few words on a first visit. It lies over a corner and holds nothing up: the page works beside it; Escape closes
 * it for good.
 */
export function Tour() {
  const setGuide = useViewer(s => s.setGuide);
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const { title, text, target } = tour[at]!;
  const close = useCallback(() => {
    noteVisit();
    setGuide(null);
    (before.current as HTMLElement | null)?.focus?.();
  }, [setGuide]);
  useEffect(() => {
    before.current = document.activeElement;
    card.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const framed = card.current?.closest('.app')?.querySelector(target);
    framed?.classList.add('framed');
    return () => framed?.classList.remove('framed');
  }, [target]);
  const last = at === tour.length - 1;
  return (
    <div
      ref={card}
      className="tour"
      role="dialog"
      aria-labelledby="en-tour-title"
      aria-describedby="en-tour-text"
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        } else if (event.key === 'ArrowRight' && !last) setAt(at + 1);
        else if (event.key === 'ArrowLeft' && at > 0) setAt(at - 1);
      }}
    >
      <header>
        <span className="muted">
          {at + 1} of {tour.length}
        </span>
        <button type="button" className="icon" aria-label="Close the introduction" onClick={close}>
          <X size={14} aria-hidden />
        </button>
      </header>
      <div aria-live="polite">
        <h2 id="en-tour-title">{title}</h2>
        <p id="en-tour-text">{text}</p>
      </div>
      <footer>
        {at > 0 && (
          <button type="button" className="button" onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        <button type="button" className="button primary" onClick={() => (last ? close() : setAt(at + 1))}>
          {last ? 'Begin' : 'Next'}
        </button>
      </footer>
    </div>
  );
}
