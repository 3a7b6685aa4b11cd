import { setTimeout } from 'node:timers/promises'
import { Logger } from '@nestjs/common'
import { keptRecord, publishedDirectory } from '@blaupause/backend/awards'
import { databaseAway, SystemClock, type Config } from '@blaupause/backend/platform'
import { fastify, type FastifyInstance } from 'fastify'
import { closeUnasked } from './http/close-unasked.js'
import { consoleDirectory, doorOptions, mountBuiltConsole, SAFE_HEADERS } from './http/door.js'
import { problemOf } from './http/problem.filter.js'
import { mountPublic } from './oeffentlich/mount-public.js'

const AGAIN_MS = 500

/**
 * What is served while the database is away at the start: the public pages as they were published last, and the truth about
 * everything else. Answers once the database does, with the server still open; null if there was nothing to wait for.
 */
export async function waitForDatabase(config: Config): Promise<FastifyInstance | null> {
  let why = await databaseAway(config.databaseUrl)
  if (why === null) return null
  const log = new Logger('WaitingRoom')
  log.warn(`What was published last is served until the database answers: ${why}`)
  const room = await waitingRoom(config)
  await room.listen({ port: config.port, host: 'localhost' })
  while (why !== null) {
    await setTimeout(AGAIN_MS)
    why = await databaseAway(config.databaseUrl)
  }
  log.warn('The database answers')
  return room
}

async function waitingRoom(config: Config): Promise<FastifyInstance> {
  const server = fastify(doorOptions(config))
  const clock = new SystemClock()
  closeUnasked(server)
  server.addHook('onSend', async (_, reply) => void reply.headers(SAFE_HEADERS))
  await mountBuiltConsole(server, config)
  mountPublic(server, await keptRecord(publishedDirectory(config.dataDirectory)), {
    origin: config.publicUrl,
    consoleDirectory,
    reports: null,
    letters: null,
    now: () => clock.now().now,
  })
  server.get('/health/live', () => ({ status: 'ok' }))
  const unavailable = problemOf('server.unavailable')
  server.setNotFoundHandler((request, reply) =>
    reply
      .status(unavailable.status)
      .headers({ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '30' })
      .send(JSON.stringify({ ...unavailable, instance: request.url.split('?')[0] })),
  )
  return server
}
