import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger'
import type { FastifyInstance, HTTPMethods } from 'fastify'
import { problemOf } from './problem.filter.js'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** Paths beside the resources: not described, but they too say which method they have. */
const beside = ['/api/openapi.json', '/health/live', '/health/ready', '/metrics']

/** Builds the OpenAPI 3.1 document from the routes and serves it; methods a path does not have answer 405 with `Allow`. */
export function mountOpenApi(app: INestApplication, server: FastifyInstance): void {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Blaupause')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/de/')
    .setDescription('Anschlüsse von Behörden an Onlinedienste, Schritt für Schritt; Blaupausen daraus. Fehler als RFC 9457 mit festem `code`.')
    .addBearerAuth()
    .build()
  const document = SwaggerModule.createDocument(app, config)
  describeHeaders(document)
  server.get('/api/openapi.json', async () => document)
  const described = Object.entries(document.paths).map(([path, operations]) => ({
    url: path.replace(/\{(\w+)\}/g, ':$1'),
    allowed: methods.filter((method) => method.toLowerCase() in operations),
  }))
  for (const { url, allowed } of [...described, ...beside.map((path) => ({ url: path, allowed: methods.slice(0, 1) }))]) {
    const missing = methods.filter((method) => !allowed.includes(method)) as HTTPMethods[]
    server.route({
      method: missing,
      url,
      handler: async (request, reply) =>
        reply
          .status(405)
          .headers({ allow: allowed.join(', '), 'content-type': 'application/problem+json' })
          .send({ ...problemOf('request.method', { allowed: allowed.join(', ') }), instance: request.url.split('?')[0] }),
    })
  }
}

/** The headers of a command, read by hooks and pipes that the generator does not see. */
function describeHeaders(document: OpenAPIObject): void {
  for (const { post } of Object.values(document.paths)) {
    if (!post) continue
    const key = {
      name: 'Idempotency-Key',
      in: 'header' as const,
      required: false,
      schema: { type: 'string' as const, pattern: '^[A-Za-z0-9_.:-]{8,100}$' },
      description: 'The key of the intent: the same key with the same body gets the first answer',
    }
    const match = {
      name: 'If-Match',
      in: 'header' as const,
      required: false,
      schema: { type: 'string' as const },
      description: 'The ETag that was seen; may stand for `version` in the body, and when it fails the answer is 412',
    }
    const schema = post.requestBody && 'content' in post.requestBody ? post.requestBody.content['application/json']?.schema : undefined
    const versioned = schema && 'properties' in schema && schema.properties && 'version' in schema.properties && schema.properties['name'] === undefined
    post.parameters = [...(post.parameters ?? []), key, ...(versioned ? [match] : [])]
  }
}
