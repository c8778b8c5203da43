import { type Socket, connect } from 'node:net';

export const SLOW_HEADERS = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ';
export const SLOW_BODY =
  'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{"query":"';

/** A connection that sends a beginning and then a byte a second, and never the end. */
export class SlowConnection {
  readonly #socket: Socket;
  /** What the server responded before it closed the connection. */
  readonly closed: Promise<string>;
  #isOpen = true;

  constructor(socket: Socket, beginning: string) {
    this.#socket = socket;
    let response = '';
    socket.write(beginning);
    const drip = setInterval(() => socket.write('x'), 1_000);
    socket.on('data', (chunk: Buffer) => (response += chunk.toString()));
    this.closed = new Promise((resolve) =>
      socket.on('close', () => {
        clearInterval(drip);
        this.#isOpen = false;
        resolve(response);
      }),
    );
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

export function openSlowly(url: string, beginning: string): Promise<SlowConnection> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      resolve(new SlowConnection(socket, beginning));
    });
    socket.once('error', reject);
    socket.on('error', () => undefined); // a reset by the server also closes the connection
  });
}
