import { Agent, request } from 'node:http'

/** JSON over kept-alive connections, light enough to leave the two cores to what is measured. Throws unless the answer is 200. */
export function httpClient(base, token) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const { hostname, port } = new URL(base)
  const headers = { authorization: `Bearer ${token}` }
  const send = (method, path, body, more = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent,
          hostname,
          port,
          method,
          path,
          headers: { ...headers, ...more, ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) },
        },
        (answer) => {
          const parts = []
          answer.on('data', (part) => parts.push(part))
          answer.on('end', () =>
            answer.statusCode === 200
              ? resolve(Buffer.concat(parts))
              : reject(new Error(`${method} ${path}: ${answer.statusCode} ${Buffer.concat(parts).toString().slice(0, 400)}`)),
          )
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return {
    get: (path, more) => send('GET', path, undefined, more),
    post: (path, body, key) => send('POST', path, JSON.stringify(body), { 'idempotency-key': key }),
    close: () => agent.destroy(),
  }
}
