/** The long-term server, and the calendar line, which wants a newer Java. */
export type Neo4jLine = 5 | 2026;
export declare const neo4jServers: Readonly<
  Record<Neo4jLine, { readonly version: string; readonly java: number }>
>;

/** The version of the long-term server. */
export declare const neo4jVersion: string;

/** Why a server (of the long-term line unless told) cannot be started here, or null where it can. Downloads nothing. */
export declare function whyNoNeo4j(line?: Neo4jLine): string | null;

/** The server's jars, downloaded by Maven where they are missing. */
export declare function neo4jClasspath(options?: { quiet?: boolean; line?: Neo4jLine }): string[];

export interface Neo4jOptions {
  /** 5 unless told. */
  readonly line?: Neo4jLine;
  readonly port?: number;
  /** Turns authentication on; the user is `neo4j`. Eight characters or more. */
  readonly password?: string;
  /** Of Java's heap, such as `2g`; 1g unless told. */
  readonly heap?: string;
  /** What the server keeps of its files in memory, such as `2g`; 256m unless told. */
  readonly pageCache?: string;
  /** Compile the server's code fully: slower to warm up, faster afterwards; for benchmarks. */
  readonly fast?: boolean;
  /** Let `stop` shut the server down in order, instead of ending the process. */
  readonly graceful?: boolean;
  /** Puts something into the server's folder before its first start. */
  readonly prepare?: (home: string) => void | Promise<void>;
}

export interface Neo4jServer {
  readonly uri: string;
  readonly port: number;
  readonly home: string;
  /** The server's process, while it runs. */
  readonly pid: number | undefined;
  /** Stops the process at once, as a power cut would; the data stay. */
  kill(): Promise<void>;
  /** Starts it again on the same port with the same data. */
  restart(): Promise<void>;
  /** Stops it and deletes its folder. */
  stop(): Promise<void>;
}

/** Runs `neo4j-admin` over a server's folder while the server does not run. @throws with what it said where it fails. */
export declare function neo4jAdmin(home: string, args: readonly string[], line?: Neo4jLine): void;

/** Starts a real Neo4j server in a fresh temporary folder on a free port and waits until it answers Bolt. */
export declare function startNeo4j(options?: Neo4jOptions): Promise<Neo4jServer>;
