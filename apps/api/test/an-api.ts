import 'reflect-metadata'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginInstance, endFilling, seed, seedRoles } from '@blaupause/backend/demo'
import { developmentToken } from '@blaupause/backend/identity'
import { createDataSource, transact, withDatabase, type Config } from '@blaupause/backend/platform'
import { createRollouts, type RolloutPlan } from '@blaupause/backend/rollouts'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, rolloutPlan, type Template } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { createApi } from '../src/create-api.js'

/** The schema with the demo roles in it: who may sign in. */
const withRoles: Template = {
  name: 'roles',
  fill: ({ url }) =>
    withDatabase(url, (source) =>
      transact(source, SYSTEM, 'write', async (tx) => {
        await beginInstance(tx, true, tmpdir())
        seedRoles(tx)
        endFilling(tx, fixedClock().now())
      }),
    ),
}

/** The same as it is installed: register, catalogue, Land profiles, programmes and what else is shipped. Loaded once per run. */
const installed: Template = {
  name: 'installed',
  fill: async ({ url }) => {
    await withRoles.fill!({ url, adminUrl: url })
    await withDatabase(url, (source) => seed(source, { demo: false, dataDirectory: tmpdir(), say: () => undefined }))
  },
}

export type Answer = { readonly status: number; readonly headers: Record<string, string | undefined>; readonly body: any; readonly text: string }
type Settings = Partial<Config> & { readonly clock?: ReturnType<typeof fixedClock> }
type Request = { readonly body?: unknown; readonly headers?: Record<string, string>; readonly token?: string }

export type Api = Awaited<ReturnType<typeof anApi>>

/** The door of an installation: what everybody finds who starts the product without demo progress. */
export function anInstalledApi(settings: Settings = {}): Promise<Api> {
  return anApi(settings, undefined, installed)
}

/** The whole door on a database of its own, on 2 March 2026; `ask` signs a demo role in, `null` nobody. `way`: how the API reaches the database. */
export async function anApi(settings: Settings = {}, way: (databaseUrl: string) => string | Promise<string> = (url) => url, template = withRoles) {
  const database = await freshDatabase(template)
  const dataDirectory = await mkdtemp(join(tmpdir(), 'blaupause-api-'))
  const clock = settings.clock ?? fixedClock()
  const config = {
    databaseUrl: await way(database.url),
    port: 0,
    publicUrl: 'http://localhost:3471',
    dataDirectory,
    oidcIssuer: null,
    production: false,
    temporalAddress: '',
    poolSize: 4,
    ...settings,
    clock,
  }
  const app = await createApi(config)
  const source: DataSource = await createDataSource(database.url, 2).initialize()
  const issuer = `${config.publicUrl}/oidc`

  async function ask(
    role: string | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    { body, headers = {}, token }: Request = {},
  ): Promise<Answer> {
    const bearer = token ?? (role && (await developmentToken({ dataDirectory, issuer, role })))
    const answer = await app.inject({
      method,
      url: path.startsWith('/api/') || !path.startsWith('/') ? path : `/api/v1${path}`,
      headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), ...headers },
      ...(body !== undefined && { payload: body as object }),
    })
    const json = answer.headers['content-type']?.toString().includes('json')
    return { status: answer.statusCode, headers: answer.headers as Record<string, string>, body: json ? answer.json() : null, text: answer.payload }
  }

  return {
    app,
    source,
    clock,
    database,
    config,
    issuer,
    dataDirectory,
    ask,
    get: (role: string | null, path: string) => ask(role, 'GET', path),
    post: (role: string | null, path: string, body: unknown, headers: Record<string, string> = {}) => ask(role, 'POST', path, { body, headers }),
    /** Makes rollouts as an import would; answers their ids. */
    make: (plans: readonly RolloutPlan[]) => transact(source, SYSTEM, 'write', async (tx) => createRollouts(tx, plans, `make-${Math.random()}`, clock.now())),
    /** A rollout of Meitingen that has begun; answers its id and how to read a step of it. */
    async begun(name: string, plan: Parameters<typeof rolloutPlan>[0] = {}) {
      const [id] = await this.make([rolloutPlan({ name, ...plan })])
      const started = await this.post('land-by', `/rollouts/${id}/start`, { version: 0, startOn: '2026-03-02' })
      if (started.status !== 200) throw new Error(started.text)
      const view = async (role = 'land-by') => (await this.get(role, `/rollouts/${id}`)).body
      return { id: id!, view, step: async (stepId: string) => (await view()).milestones.find((milestone: { stepId: string }) => milestone.stepId === stepId) }
    },
    async close() {
      await app.close()
      await source.destroy()
      await database.drop()
      await rm(dataDirectory, { recursive: true })
    },
  }
}
