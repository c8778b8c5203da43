import { fstatSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import type { DestinationStream } from 'pino';

/** The bytes that wait for a slow reader. Further lines are dropped. */
const BUFFER_LIMIT = 1024 * 1024;

/**
 * Writes log lines to a file descriptor, and drops a line rather than wait: a full disk, a closed pipe or a reader that
 * has stopped must not stop the server. A pipe is written to without blocking. A thread that waits for one would keep
 * the process from ending.
 */
export function logDestination(fd: number, onDrop: () => void): DestinationStream {
  const target = fstatSync(fd);
  return target.isFIFO() || target.isSocket() ? pipeDestination(fd, onDrop) : fileDestination(fd, onDrop);
}

function pipeDestination(fd: number, onDrop: () => void): DestinationStream {
  const pipe = new Socket({ fd, readable: false, writable: true });
  pipe.unref();
  pipe.on('error', () => undefined); // every further line is dropped
  return {
    write(line) {
      if (!pipe.writable || pipe.writableLength > BUFFER_LIMIT) onDrop();
      else pipe.write(line);
    },
  };
}

function fileDestination(fd: number, onDrop: () => void): DestinationStream {
  let isCut = false;
  return {
    write(line) {
      let rest = Buffer.from(isCut ? `\n${line}` : line);
      try {
        while (rest.length > 0) {
          rest = rest.subarray(writeSync(fd, rest));
          isCut = true; // until all of it is written
        }
        isCut = false;
      } catch {
        onDrop();
      }
    },
  };
}
