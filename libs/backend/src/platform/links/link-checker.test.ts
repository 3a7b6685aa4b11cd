import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { allowedHosts } from './allowed-hosts.js'
import { LinkChecker } from './link-checker.js'
import type { Resolver } from './pinned-agent.js'

const servers: Server[] = []
afterAll(() => servers.forEach((server) => server.close().closeAllConnections()))
const seen: string[] = []
afterEach(() => {
  seen.length = 0
})

/** A server on this machine; what it was asked stands in `seen`. */
async function serve(answer: RequestListener): Promise<number> {
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.headers.host}${request.url}`)
    answer(request, response)
  }).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const resolving =
  (names: Record<string, string[]>): Resolver =>
  async (host) => {
    if (!names[host]) throw Object.assign(new Error(host), { code: 'ENOTFOUND' })
    return names[host].map((address) => ({ address, family: address.includes(':') ? (6 as const) : (4 as const) }))
  }
/** A portal with a name of its own that stands on this machine. */
const checker = (port: number, names: Record<string, string[]> = {}) =>
  new LinkChecker(resolving({ 'portal.bayern.de': ['127.0.0.1'], ...names }), new Set([`portal.bayern.de:${port}`]))

describe('a look at a public address', () => {
  it.each([
    [200, 'seen'],
    [204, 'seen'],
    [404, 'not-seen'],
    [410, 'not-seen'],
    [500, 'not-seen'],
    [401, 'unclear'],
    [403, 'unclear'],
    [429, 'unclear'],
  ] as const)('%d is %s', async (status, result) => {
    const port = await serve((_, response) => response.writeHead(status).end())
    expect(await checker(port).look(`http://portal.bayern.de:${port}/amt`)).toEqual({ result, detail: `http-${status}` })
  })

  it('asks with HEAD, and with GET where a server does not know HEAD; of a page without end it reads nothing', async () => {
    const port = await serve((request, response) => {
      if (request.method === 'HEAD') response.writeHead(405).end()
      else {
        response.writeHead(200)
        const endless = setInterval(() => response.write('x'.repeat(65_536)), 1)
        response.on('close', () => clearInterval(endless))
      }
    })
    expect(await checker(port).look(`http://portal.bayern.de:${port}/`)).toEqual({ result: 'seen', detail: 'http-200' })
    expect(seen).toEqual([`HEAD portal.bayern.de:${port}/`, `GET portal.bayern.de:${port}/`])
  })

  it('follows redirects, but not for ever', async () => {
    const port = await serve((request, response) => {
      const left = Number(request.url!.slice(1))
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
      else response.end('da')
    })
    expect(await checker(port).look(`http://portal.bayern.de:${port}/5`)).toEqual({ result: 'seen', detail: 'http-200' })
    expect(await checker(port).look(`http://portal.bayern.de:${port}/6`)).toEqual({ result: 'not-seen', detail: 'redirects' })
  })

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://2130706433/',
    'http://localhost/',
    'http://rathaus/',
    'http://[::ffff:10.0.0.1]/',
  ])('never goes to %s', async (address) => {
    expect(
      await new LinkChecker(async () => {
        throw new Error('asked')
      }).look(address),
    ).toEqual({ result: 'not-seen', detail: 'inside' })
  })

  it('never goes inside by a name, also if only one of its addresses leads there', async () => {
    const port = await serve((_, response) => response.end())
    const links = new LinkChecker(resolving({ 'amt.bayern.de': ['93.184.216.34', '127.0.0.1'], 'nur-innen.bayern.de': ['10.1.2.3'] }))
    expect(await links.look(`http://amt.bayern.de/`)).toEqual({ result: 'not-seen', detail: 'inside' })
    expect(await links.look('http://nur-innen.bayern.de/')).toEqual({ result: 'not-seen', detail: 'inside' })
    expect(await links.look(`http://amt.bayern.de:${port}/`)).toEqual({ result: 'not-seen', detail: 'port' })
    expect(seen).toEqual([])
  })

  it('never goes inside by a redirect: not by address, not by name, not by another protocol', async () => {
    let target = ''
    const port = await serve((_, response) => response.writeHead(301, { location: target }).end())
    const inner = await serve((_, response) => response.end('geheim'))
    const links = checker(port, { 'innen.bayern.de': ['127.0.0.1'] })
    for (target of [`http://127.0.0.1:${inner}/`, 'http://127.0.0.1/', 'http://innen.bayern.de/', 'file:///etc/passwd', 'http://user:pass@portal.bayern.de/']) {
      expect([target, await links.look(`http://portal.bayern.de:${port}/`)]).toMatchObject([
        target,
        { result: 'not-seen', detail: expect.stringMatching(/^(inside|port|scheme|credentials)$/) },
      ])
    }
    expect(seen.filter((line) => line.includes(String(inner)))).toEqual([])
  })

  it('goes to the address that was checked, whatever the name answers a moment later', async () => {
    const port = await serve((_, response) => response.end())
    const answers = [['127.0.0.1'], ['127.0.0.2']]
    let asked = 0
    const links = new LinkChecker(async () => answers[asked++]!.map((address) => ({ address, family: 4 as const })), new Set([`portal.bayern.de:${port}`]))
    expect(await links.look(`http://portal.bayern.de:${port}/`)).toMatchObject({ result: 'seen' })
    expect(asked).toBe(1)
  })

  it('tells a name that is not there, a server that is not there and a network of ours that is not there apart', async () => {
    const port = await serve((_, response) => response.end())
    servers.pop()!.close().closeAllConnections()
    expect(await checker(port).look('http://weg.bayern.de/')).toEqual({ result: 'not-seen', detail: 'no-name' })
    expect(await checker(port).look(`http://portal.bayern.de:${port}/`)).toEqual({ result: 'not-seen', detail: 'no-answer' })
    expect(
      await new LinkChecker(async () => {
        throw Object.assign(new Error(), { code: 'EAI_AGAIN' })
      }).look('http://portal.bayern.de/'),
    ).toEqual({ result: 'unclear', detail: 'no-network' })
  })

  it('does not look at names kept for examples', async () => {
    expect(
      await new LinkChecker(async () => {
        throw new Error('asked')
      }).look('https://portal.example/x'),
    ).toEqual({ result: 'unclear', detail: 'example' })
  })
})

describe('exceptions from the check', () => {
  it('exist in development only', () => {
    expect([...allowedHosts('127.0.0.1:4711, localhost:80', false)]).toEqual(['127.0.0.1:4711', 'localhost:80'])
    expect(() => allowedHosts('127.0.0.1:4711', true)).toThrow(/LINK_CHECK_ALLOW/)
    expect(allowedHosts(undefined, true).size).toBe(0)
  })
})
