/** A line to a server that can be cut and mended, as networks are. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Proxy {
  /** The same scheme as the server's, another port. */
  uri: string;
  /** Breaks every connection, and refuses new ones until the line is mended. */
  cut(): void;
  /** Leads new connections to the server, or to another that has taken its place. */
  mend(uri?: string): void;
  close(): Promise<void>;
}

export async function openProxy(server: string): Promise<Proxy> {
  let target: URL | undefined = new URL(server);
  const open = new Set<Socket>();
  const listener = createServer((near) => {
    if (target === undefined) return near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo; // of a TCP server that listens
  const cut = () => {
    target = undefined;
    for (const socket of open) socket.destroy();
  };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    cut,
    mend: (uri = server) => {
      target = new URL(uri);
    },
    close: async () => {
      cut();
      listener.close();
      await once(listener, "close");
    },
  };
}
