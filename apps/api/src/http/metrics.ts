import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, register } from 'prom-client'

/** Prometheus metrics at `/metrics`: process figures and the time of each route, by template, never by id. */
export function mountMetrics(server: FastifyInstance): void {
  register.clear()
  collectDefaultMetrics()
  const seconds = new Histogram({
    name: 'blaupause_http_seconds',
    help: 'Seconds from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2],
  })
  server.addHook('onResponse', async (request, reply) => {
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'other', status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  server.get('/metrics', async (_, reply) => reply.type(register.contentType).send(await register.metrics()))
}
