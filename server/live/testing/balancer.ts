import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '@/db/testing/embedded-postgres';

/** One address before several instances, as newsrooms have it: a line goes to the first that takes it. */
export interface Balancer {
  port: number;
  close(): void;
}

/** Opens one on a free port, before instances on these ports of 127.0.0.1, which may come and go. */
export async function openBalancer(targets: readonly number[]): Promise<Balancer> {
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    lines.add(line);
    line.on('close', () => lines.delete(line));
    line.on('error', () => line.destroy());
    pass(line, targets);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    close() {
      server.close();
      for (const line of lines) line.destroy();
    },
  };
}

function pass(line: Socket, [first, ...others]: readonly number[]): void {
  if (first === undefined) return void line.destroy();
  const onward = connect(first, '127.0.0.1');
  let isTaken = false;
  onward.once('connect', () => {
    isTaken = true;
    line.pipe(onward);
    onward.pipe(line);
  });
  onward.on('error', () => (isTaken ? line.destroy() : pass(line, others)));
  onward.on('close', () => isTaken && line.destroy());
  line.on('close', () => onward.destroy());
}
