import pg from 'pg';

/** How much longer than `statement_timeout` a response may take. Then the connection is lost. */
const GRACE_MS = 2_000;
/** How long a host may take to respond when the writable one is looked for. */
const PROBE_TIMEOUT_MS = 2_000;

/** The hosts of a PostgreSQL database, and the connections that are open to them. */
export class Connections {
  readonly #urls: readonly string[];
  readonly #open = new Set<Connection>();

  constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  /** Of several hosts, the first that responds and accepts writes; null if there is only one host. */
  async writableHost(): Promise<Pick<pg.Client, 'host' | 'port'> | null> {
    if (this.#urls.length === 1) return null;
    try {
      return await Promise.any(this.#urls.map(requireWritable));
    } catch (error) {
      const reasons = (error as AggregateError).errors.map((each) => (each as Error).message).join('; ');
      throw new Error(`no host of DATABASE_URL accepts writes: ${reasons}`, { cause: error });
    }
  }

  add(connection: Connection): void {
    this.#open.add(connection);
    connection.once('end', () => this.#open.delete(connection));
  }

  /** Closes all connections if another host may be the writable one. */
  leaveHost(reason: string): void {
    if (this.#urls.length > 1) this.drop(reason);
  }

  /** Closes all connections without waiting for the server. The pools replace them. */
  drop(reason: string): void {
    for (const connection of this.#open) connection.drop(new Error(reason));
  }
}

/** The condition that PostgreSQL accepts writes. */
export const ACCEPTS_WRITES = `NOT pg_is_in_recovery() AND current_setting('default_transaction_read_only') = 'off'`;

async function requireWritable(url: string): Promise<Pick<pg.Client, 'host' | 'port'>> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'pinportal',
    connectionTimeoutMillis: PROBE_TIMEOUT_MS,
    query_timeout: PROBE_TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  const { host, port } = client;
  try {
    await client.connect();
    const { rows } = await client.query<{ writable: boolean }>(`SELECT ${ACCEPTS_WRITES} AS writable`);
    if (rows[0]?.writable !== true) throw new Error('it is read-only');
    return { host, port };
  } catch (error) {
    throw new Error(`${host}:${port}: ${(error as Error).message}`, { cause: error });
  } finally {
    client.end().catch(() => undefined);
  }
}

export interface ConnectionConfig extends pg.ClientConfig {
  readonly connections: Connections;
}

type Query = (...parameters: unknown[]) => unknown;

/** A connection of a pool. If there are several hosts, to the one that accepts writes. */
export class Connection extends pg.Client {
  readonly #connections: Connections;

  constructor(config: ConnectionConfig) {
    super(config);
    this.#connections = config.connections;
    // A lost session emits several errors. The pool handles the first; without a listener the others end the process.
    this.on('error', () => undefined);
    const { connectionParameters } = this as unknown as { connectionParameters: pg.ClientConfig };
    const limit = Number(connectionParameters.statement_timeout);
    if (limit === 0) return;
    const send = this.query.bind(this) as Query;
    const query: Query = (...parameters) => this.#withTimeout(send(...parameters), limit + GRACE_MS);
    this.query = query as typeof this.query;
  }

  override connect(): Promise<pg.Client>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): unknown {
    const connected = this.#connect();
    return callback === undefined ? connected : connected.then(() => (callback as () => void)(), callback);
  }

  async #connect(): Promise<pg.Client> {
    const writable = await this.#connections.writableHost();
    if (writable !== null) Object.assign(this, writable);
    this.#connections.add(this);
    return super.connect();
  }

  /**
   * If a host fails without closing its connections, none of them responds. A statement that takes longer than the
   * server allows shows that, and the idle connections must not make other requests wait as long.
   */
  #withTimeout(result: unknown, timeout: number): unknown {
    if (!(result instanceof Promise)) return result;
    const timer = setTimeout(() => this.#connections.drop('PostgreSQL does not respond'), timeout);
    return result.finally(() => clearTimeout(timer));
  }

  /** Closes the connection at once. Its statement fails with the error, and the pool replaces it. */
  drop(error: Error): void {
    this.connection.stream.destroy(error);
  }
}
