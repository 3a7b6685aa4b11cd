import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DirectoryFiles } from './directory-files.js'
import { contentHash, type FileStore } from './file-store.js'
import { S3Files } from './s3-files.js'
import { sniffFile } from './sniff-file.js'

const settings = { region: 'eu-central-1', accessKeyId: 'demo-zugang', secretAccessKey: 'demo-geheimnis' }
const objects = new Map<string, Buffer>()
let server: Server
let bucketUrl: string
let directory: string

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest()

/** Signature Version 4 by its specification, worked out here without the library that signs. Answers why it does not hold. */
function refusal({ method, url, headers }: IncomingMessage, body: Buffer): string | null {
  const [, key, date, region, signed, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? []
  if (key !== settings.accessKeyId || region !== settings.region) return 'InvalidAccessKeyId'
  const payload = String(headers['x-amz-content-sha256'])
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const names = signed!.split(';')
  if (!names.includes('host') || !names.includes('x-amz-date')) return 'SignedHeaders'
  const [path, query = ''] = url!.split('?')
  const canonical = [method, path, query, ...names.map((name) => `${name}:${String(headers[name]).trim()}`), '', signed, payload].join('\n')
  const stamp = String(headers['x-amz-date'])
  const toSign = ['AWS4-HMAC-SHA256', stamp, `${date}/${region}/s3/aws4_request`, sha256(canonical)].join('\n')
  const signingKey = ['s3', 'aws4_request'].reduce((one, part) => hmac(one, part), hmac(hmac(`AWS4${settings.secretAccessKey}`, date!), region!))
  return hmac(signingKey, toSign).toString('hex') === signature && stamp.startsWith(date!) ? null : 'SignatureDoesNotMatch'
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'blaupause-store-'))
  server = createServer(
    (request, response) =>
      void (async () => {
        const parts: Buffer[] = []
        for await (const part of request) parts.push(part as Buffer)
        const body = Buffer.concat(parts)
        const why = refusal(request, body)
        if (why) return response.writeHead(403).end(why)
        if (request.method === 'PUT') {
          objects.set(request.url!, body)
          return response.end()
        }
        const object = objects.get(request.url!)
        return object ? response.end(object) : response.writeHead(404).end()
      })(),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  bucketUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/blaupause`
})
afterAll(async () => {
  server.close()
  await rm(directory, { recursive: true })
})

describe.each<[string, () => FileStore, (hash: string) => Promise<unknown>, () => Promise<number>]>([
  [
    'a directory',
    () => new DirectoryFiles(directory),
    (hash) => writeFile(join(directory, hash.slice(0, 2), hash), 'verändert'),
    async () => (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length,
  ],
  [
    'an S3 bucket',
    () => new S3Files({ bucketUrl, ...settings }),
    async (hash) => objects.set(`/blaupause/${hash}`, Buffer.from('verändert')),
    async () => objects.size,
  ],
])('files in %s', (_, store, damage, count) => {
  it('lie under the hash of their content, whatever it is, and come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const hash = await store().put(bytes)
        expect(hash).toBe(contentHash(bytes))
        expect(Buffer.from((await store().get(hash))!)).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 25 },
    )
  })

  it('lie there once, however often and by how many at once they are kept', async () => {
    const bytes = Buffer.from('dreimal dasselbe')
    const before = await count()
    await Promise.all([store().put(bytes), store().put(bytes), store().put(bytes)])
    expect(await count()).toBe(before + 1)
  })

  it('that are not there, or are no hash, are null', async () => {
    expect(await store().get('0'.repeat(64))).toBeNull()
    expect(await store().get('../../etc/passwd')).toBeNull()
  })

  it('that were altered behind its back are not handed out', async () => {
    const hash = await store().put(Buffer.from('unversehrt'))
    await damage(hash)
    await expect(store().get(hash)).rejects.toThrow(/damaged/)
  })
})

describe('an S3 bucket', () => {
  it('refuses another key: what could not be kept is an error, not a loss', async () => {
    const before = objects.size
    await expect(new S3Files({ bucketUrl, ...settings, secretAccessKey: 'falsch' }).put(Buffer.from('x'))).rejects.toThrow(/403/)
    expect(objects.size).toBe(before)
  })
})

describe('a look into a file', () => {
  it.each([
    ['application/pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
    ['image/png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')],
    ['application/x-msdownload', Buffer.from('MZ'.padEnd(200, '\0'))],
  ])('finds %s', async (type, bytes) => expect(await sniffFile(bytes)).toEqual({ type }))
  it('tells text from what is none', async () => {
    expect(await sniffFile(Buffer.from('Name;Ort\nBürgeramt;Köln\n', 'latin1'))).toBe('text')
    expect(await sniffFile(Buffer.from([1, 2, 3, 0, 255]))).toBe('unknown')
  })
})
