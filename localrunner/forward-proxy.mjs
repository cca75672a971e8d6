// JavaScript, because a workflow starts it with the Node of its runner. The types are in the file next to it.
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

export async function startForwardProxy(resolve) {
  const asked = [];
  const credentials = [];
  const sockets = new Set();

  function find(authority, incoming) {
    asked.push(authority);
    credentials.push(incoming.headers['proxy-authorization']);
    const real = resolve(authority);
    if (real === undefined) return undefined;
    const url = new URL(`http://${real}`);
    return { host: url.hostname, port: Number(url.port || 80) };
  }

  const server = createServer((incoming, response) => {
    const url = URL.canParse(incoming.url) ? new URL(incoming.url) : undefined;
    const target = url && find(`${url.hostname}:${url.port || 80}`, incoming);
    if (!target) return void response.writeHead(502).end();
    const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = incoming.headers;
    const { host, port } = target;
    const options = { host, port, method: incoming.method, path: `${url.pathname}${url.search}` };
    // The name stands for this server, which knows itself by its address only.
    const passed = request({ ...options, headers: { ...headers, host: `${host}:${port}` } }, reply => {
      response.writeHead(reply.statusCode, reply.headers);
      reply.pipe(response);
    });
    passed.on('error', () => response.destroy());
    incoming.pipe(passed);
  });
  server.on('connect', (incoming, client, head) => {
    const target = find(incoming.url, incoming);
    if (!target) return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const upstream = connect(target.port, target.host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise((listening, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    credentials,
    close: async () => {
      const closed = new Promise(done => server.close(done));
      server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
