import { Database, LoaderCircle } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSystemTheme } from '../app/theme.ts';
import { explain } from '../errors.ts';
import { connectNeo4j, type Neo4jLogin } from '../sources/neo4j.ts';
import '../style/viewer.css';
import type { LoginStart } from './address.ts';

interface FormProps {
  readonly start: LoginStart;
  readonly onConnected: (opened: Awaited<ReturnType<typeof connectNeo4j>>, login: Neo4jLogin) => void;
}

/** Server, user, password, database; says what went wrong and keeps what was typed. */
export function ConnectForm({ start, onConnected }: FormProps) {
  useSystemTheme();
  const [login, setLogin] = useState<Neo4jLogin>({ ...start, password: '' });
  const [state, setState] = useState<'idle' | 'busy' | { readonly error: unknown }>('idle');
  const turn = useRef(0);
  const busy = state === 'busy';
  const failed = typeof state === 'object' ? explain(state.error) : null;
  const connect = async () => {
    const mine = ++turn.current;
    setState('busy');
    try {
      const opened = await connectNeo4j(login);
      if (mine === turn.current) onConnected(opened, login);
      else await opened.close();
    } catch (error) {
      if (mine === turn.current) setState({ error });
    }
  };
  const field = (key: keyof Neo4jLogin, label: string, hint: string, type = 'text') => (
    <label className="connect-field">
      <span>{label}</span>
      <input
        className="field"
        type={type}
        value={login[key]}
        maxLength={2000}
        // Nobody but the driver keeps the password.
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
        aria-describedby={hint ? `connect-${key}` : undefined}
        onChange={event => setLogin({ ...login, [key]: event.target.value })}
      />
      {hint && (
        <small className="muted" id={`connect-${key}`}>
          {hint}
        </small>
      )}
    </label>
  );
  return (
    <main className="connect" aria-label="Connect to Neo4j">
      <form
        className="connect-card"
        onSubmit={event => {
          event.preventDefault();
          if (!busy) void connect();
        }}
      >
        <h1>
          <Database size={18} aria-hidden /> Open a graph in Neo4j
        </h1>
        <p className="muted">
          The page talks to the server itself, over Bolt. The password stays in memory: it is not stored, and
          not part of any link.
        </p>
        {field('address', 'Server', 'neo4j:// or bolt://, with +s where the connection is encrypted')}
        <div className="connect-pair">
          {field('user', 'User', '')}
          {field('password', 'Password', '', 'password')}
        </div>
        {field('database', 'Database', 'Empty for the default one')}
        <div className="connect-actions">
          <button type="submit" className="button primary" disabled={busy || !login.address.trim()}>
            {busy && <LoaderCircle className="spin" size={14} aria-hidden />} Connect
          </button>
          {busy && (
            <button
              type="button"
              className="button"
              onClick={() => {
                turn.current++;
                setState('idle');
              }}
            >
              Cancel
            </button>
          )}
          <span role="status" className="muted">
            {busy ? 'Connecting…' : ''}
          </span>
        </div>
        {failed && (
          <div className="connect-error" role="alert">
            <p className="notice-title">{failed.message}</p>
            {failed.remedy && <p>{failed.remedy}</p>}
            <p className="notice-code">{failed.code}</p>
          </div>
        )}
      </form>
    </main>
  );
}
