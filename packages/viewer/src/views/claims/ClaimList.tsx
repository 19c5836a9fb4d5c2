import type { ClaimView } from '@entente/graph-store';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Quote } from 'lucide-react';
import { useRef } from 'react';
import { useProject, useViewer } from '../../state/context.ts';
import { NodeName } from '../evidence/SelectionHead.tsx';

/** Claims with their speakers; only the rows in sight are made. */
export function ClaimList({ claims }: { readonly claims: readonly ClaimView[] }) {
  const { model } = useProject();
  const read = useViewer(s => s.read);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 92,
    overscan: 6,
  });
  return (
    <div className="claim-scroll" ref={scroll}>
      <ul style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const claim = claims[index]!;
          return (
            <li
              key={claim.id}
              data-index={index}
              ref={virtual.measureElement}
              className="claim-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <div className="claim">
                <p className="claim-who">
                  <Quote size={12} aria-hidden />{' '}
                  {claim.speaker ? (
                    <NodeName model={model} id={claim.speaker} />
                  ) : (
                    <span className="muted">somebody unnamed</span>
                  )}
                  <span className="muted">
                    {claim.direct ? 'said, word for word' : 'is reported to have said'}
                  </span>
                </p>
                <button
                  type="button"
                  className="claim-text"
                  dir="auto"
                  onClick={() => read({ doc: claim.doc, at: claim.id })}
                >
                  {claim.text.length > 500 ? `${claim.text.slice(0, 500)}…` : claim.text}
                </button>
                {claim.about.length > 0 && (
                  <p className="claim-about">
                    <span className="muted">about</span>{' '}
                    {claim.about.slice(0, 8).map(id => (
                      <NodeName key={id} model={model} id={id} />
                    ))}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
