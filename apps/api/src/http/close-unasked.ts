import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Connections on which nothing was ever asked end when the server does: browsers open some in advance, Node does not count
 * them as idle, and stopping would wait a minute for them. Whoever has asked still gets an answer.
 */
export function closeUnasked(server: FastifyInstance): void {
  const unasked = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    unasked.add(socket)
    socket.once('close', () => unasked.delete(socket))
  })
  server.server.on('request', ({ socket }) => unasked.delete(socket))
  server.addHook('preClose', (done) => {
    for (const socket of unasked) socket.destroy()
    done()
  })
}
