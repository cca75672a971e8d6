/**
 * A file server for a job that tests `storage: http-put`: it takes what is PUT, and serves it without a password.
 * Prints its URL once it listens, and runs until it is ended.
 */
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

const files = new Map();
const server = createServer(async (request, response) => {
  const { method, url } = request;
  if (method !== 'PUT') {
    const content = files.get(url);
    response.writeHead(content ? 200 : 404).end(content);
    return;
  }
  files.set(url, await buffer(request));
  response.end();
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
