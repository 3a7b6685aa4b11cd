import { createServer } from 'node:net'

/** A port nobody listens on at this moment, on the loopback address. */
export async function freePort() {
  const server = createServer()
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Why `port` cannot be listened on (`EADDRINUSE`, `EACCES`), or null if it can. */
export async function portTrouble(port) {
  for (const host of ['127.0.0.1', undefined]) {
    const trouble = await new Promise((resolve) => {
      const server = createServer()
      server.once('error', (error) => resolve(error.code))
      server.listen(port, host, () => server.close(() => resolve(null)))
    })
    if (trouble) return trouble
  }
  return null
}
