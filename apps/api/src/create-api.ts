import { StandardSchemaValidationPipe } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { ReportsService, PublicRecord, TitleRegister } from '@blaupause/backend/awards'
import { SubscriptionsService } from '@blaupause/backend/blueprints'
import { Clock, Instance, type Config } from '@blaupause/backend/platform'
import type { FastifyInstance } from 'fastify'
import { ApiModule } from './api.module.js'
import { closeUnasked } from './http/close-unasked.js'
import { consoleDirectory, doorOptions, mountBuiltConsole, SAFE_HEADERS } from './http/door.js'
import { expectVersion, tagVersion } from './http/expected-version.js'
import { mountMetrics } from './http/metrics.js'
import { mountOpenApi } from './http/open-api.js'
import { ProblemFilter } from './http/problem.filter.js'
import { invalidRequest } from './http/invalid-request.js'
import { jsonBody } from './http/raw-body.js'
import { mountPublic } from './oeffentlich/mount-public.js'
import { mountDevelopmentProvider } from './identity/development-provider.js'

/** The HTTP door: API, console and, outside production, the development provider, on one port. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(config),
    new FastifyAdapter({ ...doorOptions(config), bodyLimit: 12 * 1024 * 1024 }),
    { bodyParser: false, logger: ['error', 'warn'] },
  )
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance
  const instance = app.get(Instance)
  closeUnasked(server)
  server.removeContentTypeParser('text/plain')
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  server.addHook('preHandler', expectVersion)
  server.addHook('preSerialization', tagVersion)
  server.addHook('onSend', async (_, reply) => void reply.headers({ ...(instance.demo && { 'blaupause-daten': 'demo' }), ...SAFE_HEADERS }))
  if (!config.oidcIssuer) await mountDevelopmentProvider(server, config)
  await mountBuiltConsole(server, config)
  const published = app.get(PublicRecord)
  app.get(TitleRegister).onChange(() => void published.look())
  mountPublic(server, published, {
    origin: config.publicUrl,
    consoleDirectory,
    reports: app.get(ReportsService),
    letters: app.get(SubscriptionsService),
    now: () => app.get(Clock).now().now,
  })
  mountMetrics(server)
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] })
  app.useGlobalPipes(jsonBody, new StandardSchemaValidationPipe({ exceptionFactory: (issues) => invalidRequest(issues) as never }))
  app.useGlobalFilters(new ProblemFilter())
  mountOpenApi(app, server)
  app.enableShutdownHooks()
  await app.init()
  await published.start()
  return app
}
