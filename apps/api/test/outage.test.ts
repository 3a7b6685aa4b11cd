import { once } from 'node:events'
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PublicRecord } from '@blaupause/backend/awards'
import { startApi } from '../src/start-api.js'
import { anApi, type Api } from './an-api.js'

/** The way to the database, which can be cut and mended. */
class Line {
  private readonly sockets = new Set<Socket>()
  private server: Server | undefined
  private port = 0

  constructor(private readonly target: URL) {}

  /** Opens the way, each time at the same port; answers the address through it. */
  async mend(): Promise<string> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port), this.target.hostname)
      for (const socket of [near, far]) {
        this.sockets.add(socket)
        socket.on('error', () => undefined).on('close', () => [near, far].forEach((one) => one.destroy()))
      }
      near.pipe(far).pipe(near)
    })
    await new Promise<void>((resolve) => void this.server!.listen(this.port, '127.0.0.1', resolve))
    this.port = (this.server.address() as { port: number }).port
    return Object.assign(new URL(this.target), { hostname: '127.0.0.1', port: String(this.port) }).href
  }

  cut(): void {
    this.server?.close()
    for (const socket of this.sockets) socket.destroy()
    this.sockets.clear()
  }
}

let api: Api
let line: Line
let step: { id: string; version: number }
beforeAll(async () => {
  api = await anApi({}, (url) => (line = new Line(new URL(url))).mend())
  step = await (await api.begun('ausfall')).step('ansprechpersonen')
})
afterAll(async () => {
  await api?.close()
  line?.cut()
})

const away = { status: 503, body: { code: 'server.unavailable', detail: expect.stringContaining('nicht verloren') } }
const report = () =>
  api.post('kommune-meitingen', `/milestones/${step.id}/report`, { version: step.version, doneOn: '2026-03-02' }, { 'idempotency-key': 'ein-klick-1' })

describe('while the database is away', () => {
  it('every answer says so, reading and writing, and afterwards the same click does its work once', async () => {
    line.cut()
    expect(await api.get('land-by', '/rollouts')).toMatchObject(away)
    expect(await report()).toMatchObject(away)
    expect(await api.get(null, '/api/openapi.json')).toMatchObject({ status: 200 })
    expect((await api.app.inject({ url: '/health/live' })).statusCode).toBe(200)
    expect((await api.app.inject({ url: '/health/ready' })).statusCode).toBe(503)
    await line.mend()
    expect(await report()).toMatchObject({ status: 200, body: { state: 'reported' } })
    expect(await report()).toMatchObject({ status: 200, body: { state: 'reported' } })
    expect((await api.app.inject({ url: '/health/ready' })).statusCode).toBe(200)
  })

  it('requests that were under way are answered too', async () => {
    const under = Array.from({ length: 20 }, () => api.get('land-by', '/rollouts?count=exact'))
    line.cut()
    const statuses = new Set((await Promise.all(under)).map(({ status }) => status))
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    await line.mend()
    expect((await api.get('land-by', '/rollouts')).status).toBe(200)
  })
})

describe('a start while the database is away', () => {
  it('serves at once what was published last and says of everything else that it is not there yet; afterwards all of it is', async () => {
    await api.app.get(PublicRecord).refresh()
    const base = `http://localhost:${await freePort()}`
    const problem = async (path: string) => (await fetch(`${base}${path}`)).json() as Promise<{ code: string }>
    const status = async (path: string, init: RequestInit = {}) => (await fetch(`${base}${path}`, init)).status
    line.cut()
    const starting = startApi({ ...api.config, port: Number(new URL(base).port) })
    await expect.poll(() => status('/oeffentlich').catch(() => 0), { timeout: 20_000 }).toBe(200)
    expect([
      await status('/oeffentlich/rahmenbedingungen'),
      await status('/oeffentlich/daten/titel.json'),
      await status('/health/live'),
      await status('/health/ready'),
      await status('/api/v1/rollouts'),
    ]).toEqual([200, 200, 200, 503, 503])
    expect((await problem('/api/v1/rollouts')).code).toBe('server.unavailable')
    expect(await status('/oeffentlich/melden', { method: 'POST', body: new URLSearchParams({ page: '', text: 'Das bleibt stehen.' }) })).toBe(503)
    await line.mend()
    const app = await starting
    expect([await status('/health/ready'), await status('/oeffentlich'), await status('/api/v1/rollouts')]).toEqual([200, 200, 401])
    await app.close()
  })
})

describe('stopping', () => {
  it('does not wait for somebody who has connected and asked nothing', async () => {
    const stopping = await anApi()
    await stopping.app.listen(0, '127.0.0.1')
    const silent = connect((stopping.app.getHttpServer().address() as AddressInfo).port, '127.0.0.1')
    await once(silent, 'connect')
    const closed = once(silent.resume(), 'close')
    await stopping.close()
    await closed
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => void server.close(resolve))
  return port
}
