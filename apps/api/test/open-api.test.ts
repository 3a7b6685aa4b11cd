import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
let document: { openapi: string; paths: Record<string, Record<string, any>> }
beforeAll(async () => {
  api = await anApi()
  document = (await api.get(null, '/api/openapi.json')).body
})
afterAll(() => api?.close())

/** Paths that are no resource of the API, with the reason. */
const beside = {
  '/health/live': 'for the machine that starts the process',
  '/health/ready': 'for the load balancer',
  '/metrics': 'Prometheus’ own format',
  '/api/openapi.json': 'the document itself',
  '*': 'files of the console',
  '/oeffentlich': 'pages for people',
  '/oeffentlich*': 'pages for people',
  '/oeffentlich/melden': 'a form of such a page',
  '/oeffentlich/:award/melden': 'the same of one award',
  '/oeffentlich/abbestellen/:leave': 'where a letter leads',
}
const isFile = (path: string) => !path.startsWith('/api/') && /\.(html|svg|js|css|woff2)$/.test(path)

/** Every route of the app that answers something else than "this method does not exist". */
async function routes(): Promise<{ method: string; path: string }[]> {
  const server = api.app.getHttpAdapter().getInstance() as unknown as FastifyInstance
  const above: string[] = []
  const all = server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent, part, methods] = /^((?:[│├└─ ]{4})*)(\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
      if (!part) return []
      above.splice(indent!.length / 4 - 1, Infinity, part)
      return (methods?.split(', ') ?? []).map((method) => ({ method, path: above.join('') }))
    })
  expect(all.length).toBeGreaterThan(10)
  const answers = await Promise.all(
    all.map(async (route) => ({
      ...route,
      status: (await api.app.inject({ method: route.method as 'GET', url: route.path.replace(/:\w+/g, 'x') })).statusCode,
    })),
  )
  return answers.filter(({ method, status }) => status !== 405 && !['HEAD', 'OPTIONS'].includes(method))
}

/** Texts in a schema that may be of any length: neither a limit nor a pattern, a format or a list of values. */
function endless(given: any, at: string, seen: readonly unknown[] = []): string[] {
  const schema = given?.$ref ? (document as any).components.schemas[given.$ref.split('/').at(-1)] : given
  if (!schema || seen.includes(schema)) return []
  const below = [...seen, schema]
  if (schema.type === 'string' && !['maxLength', 'pattern', 'format', 'enum', 'const'].some((limit) => limit in schema)) return [at]
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => endless(one, `${at}/${name}`, below)),
    ...endless(schema.items, `${at}[]`, below),
    ...(typeof schema.additionalProperties === 'object' ? endless(schema.additionalProperties, `${at}/*`, below) : []),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((some) => (schema[some] ?? []).flatMap((one: unknown) => endless(one, at, below))),
  ]
}

describe('the description of the API', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true })
  })

  it('names every route there is, except those beside the API', async () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    const served = (await routes()).filter(({ path }) => !(path in beside) && !isFile(path)).map(({ method, path }) => `${method} ${path}`)
    expect(served.sort()).toEqual(described.sort())
  })

  it('says for each operation what it is for, what it answers and how it refuses', () => {
    const poor = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { summary, responses }]) => !summary || !(responses['200'] ?? responses['201'])?.content || !responses.default)
        .map(([method]) => `${method} ${path}`),
    )
    expect(poor).toEqual([])
  })

  it('knows the longest length of every text that a command takes', () => {
    const open = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { requestBody }]) => endless(requestBody?.content?.['application/json']?.schema, `${method} ${path}`)),
    )
    expect(open).toEqual([])
  })

  it('names the headers of a command: the key of the intent, and the state it rests on', () => {
    const headers = (path: string) =>
      (document.paths[path]!['post'].parameters as { in: string; name: string }[]).filter((parameter) => parameter.in === 'header').map(({ name }) => name)
    expect(headers('/api/v1/milestones/{id}/report')).toEqual(['Idempotency-Key', 'If-Match'])
    expect(headers('/api/v1/milestones/{id}/note')).toEqual(['Idempotency-Key'])
  })
})
