/** How to reach a Neo4j server. What is left out is taken as the driver takes it. */
export interface Neo4jOptions {
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  /** Milliseconds until an unreachable server is given up; 10,000 unless told. */
  readonly connectTimeout?: number;
  /** Milliseconds for which a transaction is tried again after a server went away; 60,000 unless told. */
  readonly retryTime?: number;
}
