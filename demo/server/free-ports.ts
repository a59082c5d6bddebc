import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';
const RANGE = { first: 20_000, count: 8_000 };
const ATTEMPTS = 50;

async function isTcpFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch {
    return false;
  }
}

async function isUdpFree(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  try {
    socket.bind(port, LOOPBACK);
    await once(socket, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    socket.close();
  }
}

/** The first of `count` neighbouring ports that are free for TCP and UDP on loopback. Throws when there seem to be none. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const first = RANGE.first + count * Math.floor((Math.random() * RANGE.count) / count);
    const ports = Array.from({ length: count }, (_, i) => first + i);
    const free = await Promise.all(ports.map(async (port) => (await isTcpFree(port)) && (await isUdpFree(port))));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`no ${count} neighbouring free ports found on ${LOOPBACK}`);
}
