import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The open connections of an HTTP server. Node.js closes a connection at shutdown only if it has been used; one that a
 * browser opened in advance would delay the shutdown until its time for the headers has run out.
 */
export class HttpConnections {
  readonly #requests = new Map<Socket, number>();
  #isClosing = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#requests.set(socket, 0);
      socket.once('close', () => this.#requests.delete(socket));
    });
    server.on('request', ({ socket }, response) => {
      this.#count(socket, 1);
      response.once('close', () => this.#count(socket, -1));
    });
  }

  /** Closes the connections without a request, and each other one after its last response. */
  closeIdle(): void {
    this.#isClosing = true;
    for (const [socket, requests] of this.#requests) if (requests === 0) socket.destroy();
  }

  #count(socket: Socket, difference: number): void {
    const requests = this.#requests.get(socket);
    if (requests === undefined) return;
    this.#requests.set(socket, requests + difference);
    if (this.#isClosing && requests + difference === 0) socket.end();
  }
}
