import { useViewer } from '../../state/context.ts';

/** Says that the graph shows the answer to a query, and how to see everything again. */
export function ScopeBanner() {
  const scope = useViewer(s => s.scope);
  const setScope = useViewer(s => s.setScope);
  if (!scope) return null;
  return (
    <div className="banner" role="status">
      <span>
        Showing what a query returned:{' '}
        <code dir="ltr">{scope.length > 80 ? `${scope.slice(0, 80)}…` : scope}</code>
      </span>
      <button type="button" className="button" onClick={() => setScope(null)}>
        Show everything
      </button>
    </div>
  );
}
