import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OpenOptions } from '@entente/graph-store';
import { EntenteError } from '../errors.ts';
import type { Context } from './context.ts';

export interface StoreChoice {
  readonly user?: string;
  readonly database?: string;
}

export interface ResolvedStore {
  readonly url: string;
  /** As the caller typed it, without a password. */
  readonly name: string;
  readonly options: OpenOptions;
}

/**
 * The store behind what the caller typed: a Neo4j address, or a project file with its path made absolute.
 * The password comes from `NEO4J_PASSWORD`, never from the command line, where others could read it.
 */
export function resolveStore(typed: string, choice: StoreChoice, { streams }: Context): ResolvedStore {
  if (typed === 'memory:') return { url: typed, name: typed, options: {} };
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(typed))
    return { url: path.resolve(streams.cwd, typed), name: typed, options: {} };
  if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\//i.test(typed))
    throw new EntenteError('USAGE', `${typed}: no store has such an address`, {
      hint: 'give a file such as project.entente, or neo4j://host:7687',
    });
  const user = choice.user ?? streams.env['NEO4J_USERNAME'];
  const password = streams.env['NEO4J_PASSWORD'];
  return {
    url: typed,
    name: typed.replace(/\/\/[^@/]*@/, '//'),
    options: {
      neo4j: {
        ...(user ? { user } : {}),
        ...(password ? { password } : {}),
        ...(choice.database ? { database: choice.database } : {}),
      },
    },
  };
}

/** The store to read from: what was typed, else `NEO4J_URI`, else `project.entente` here. */
export function storeToRead(typed: string | undefined, choice: StoreChoice, context: Context): ResolvedStore {
  const { cwd, env } = context.streams;
  const chosen = typed ?? env['NEO4J_URI'] ?? 'project.entente';
  const store = resolveStore(chosen, choice, context);
  if (!store.url.includes('://') && !existsSync(path.resolve(cwd, store.url)))
    throw new EntenteError('INPUT_MISSING', `${chosen}: there is no such project`, {
      file: chosen,
      hint: 'make one with: entente build ARTICLES… -o project.entente',
    });
  return store;
}
