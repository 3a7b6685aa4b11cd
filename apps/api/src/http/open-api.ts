import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger'
import type { FastifyInstance, HTTPMethods } from 'fastify'
import { problemOf } from './problem.filter.js'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Builds the OpenAPI 3.1 document from the routes and serves it; methods a path does not have answer 405 with `Allow`. */
export function mountOpenApi(app: INestApplication, server: FastifyInstance): void {
  const config = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle('Blaupause').setVersion('1').setLicense('EUPL-1.2', 'https://eupl.eu/1.2/de/')
    .setDescription('Anschlüsse von Behörden an Onlinedienste, Schritt für Schritt; Blaupausen daraus. Fehler als RFC 9457 mit festem `code`.').addBearerAuth().build()
  const document = SwaggerModule.createDocument(app, config)
  server.get('/api/openapi.json', async () => document)
  for (const [path, operations] of Object.entries(document.paths)) {
    const url = path.replace(/\{(\w+)\}/g, ':$1')
    const allowed = methods.filter((method) => method.toLowerCase() in operations)
    const missing = methods.filter((method) => !allowed.includes(method)) as HTTPMethods[]
    server.route({ method: missing, url, handler: async (request, reply) => reply.status(405).headers({ allow: allowed.join(', '), 'content-type': 'application/problem+json' }).send({ ...problemOf('request.method', { allowed: allowed.join(', ') }), instance: request.url.split('?')[0] }) })
  }
}
