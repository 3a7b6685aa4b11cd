import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mountConsole } from '../src/console/console.js'

let directory: string
let server: FastifyInstance
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'blaupause-console-'))
  await mkdir(join(directory, 'assets'))
  await writeFile(join(directory, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__NONCE__"><style nonce="__NONCE__"></style>')
  await writeFile(join(directory, 'assets', 'main-1.js'), 'export {}')
  server = fastify()
  await mountConsole(server, { directory, publicUrl: 'http://localhost:3472', issuerOrigin: 'https://anmeldung.example' })
})
afterAll(async () => {
  await server?.close()
  await rm(directory, { recursive: true })
})

const open = (url: string, host = 'localhost:3472') => server.inject({ url, headers: { host } })

describe('a page of the console', () => {
  it.each(['/', '/rollouts/1', '/anmeldung?code=1&iss=https://anmeldung.example', '/index.html', '/oeffentlich/antwort', '/oeffentlich/blaupausen/plan/1.0.0'])(
    '%s comes under a policy without inline or foreign code',
    async (url) => {
      const answer = await open(url)
      expect(answer.headers['content-type']).toMatch(/^text\/html/)
      const policy = answer.headers['content-security-policy'] as string
      const nonce = /nonce-([^']+)/.exec(policy)![1]!
      expect(policy).toContain("default-src 'none'; script-src 'self'; ")
      expect(policy).toContain("connect-src 'self' https://anmeldung.example;")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*/)
      expect(answer.payload.split(nonce)).toHaveLength(3)
      expect(answer.payload).not.toContain('__NONCE__')
      expect(answer.headers['cache-control']).toBe('no-store')
    },
  )

  it('has another nonce each time', async () => {
    expect((await open('/')).headers['content-security-policy']).not.toBe((await open('/')).headers['content-security-policy'])
  })

  it('asked for under another name it goes to the public one, where sign-in works', async () => {
    expect((await open('/rollouts', '127.0.0.1:3472')).headers['location']).toBe('http://localhost:3472/rollouts')
  })

  it('its files are kept for a year, and are no pages', async () => {
    const answer = await open('/assets/main-1.js')
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect((await open('/assets/main-2.js')).statusCode).toBe(404)
  })

  it.each(['/api/v1/nirgendwo', '/health/nirgendwo', '/oidc/nirgendwo', '/metrics/x', '/oeffentlich', '/oeffentlich/titel', '/oeffentlich/antworten'])(
    '%s is no page',
    async (url) => expect((await open(url)).statusCode).toBe(404),
  )
})
