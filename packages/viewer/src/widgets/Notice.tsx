import { CircleAlert, Inbox, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { explain } from '../errors.ts';

/** What is shown where there is nothing to show yet, nothing at all, or something failed. */
export function Loading({ children = 'Loading…' }: { readonly children?: ReactNode }) {
  return (
    <div className="notice" role="status">
      <LoaderCircle className="spin" aria-hidden size={20} />
      <p>{children}</p>
    </div>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="notice">
      <Inbox aria-hidden size={22} />
      <p className="notice-title">{title}</p>
      {children && <div className="notice-text">{children}</div>}
    </div>
  );
}

export function Failed({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}) {
  const { message, remedy, code } = explain(error);
  return (
    <div className="notice notice-failed" role="alert">
      <CircleAlert aria-hidden size={22} />
      <p className="notice-title" dir="auto">
        {message.split('\n')[0]}
      </p>
      {message.includes('\n') && (
        <pre className="notice-detail">{message.split('\n').slice(1).join('\n')}</pre>
      )}
      {remedy && <p className="notice-text">{remedy}</p>}
      <p className="notice-code">{code}</p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
