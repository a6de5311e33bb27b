import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// The limit of Node: a server that does nothing but hand out these bytes, with no header but what they need, or with those given.
const [file = '', port = '', given] = process.argv.slice(2);
const body = readFileSync(file);
const headers: Record<string, string | number> = given
  ? JSON.parse(given)
  : {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-length': body.length,
    };
createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), '127.0.0.1');
