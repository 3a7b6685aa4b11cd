import { AwsClient } from 'aws4fetch'
import { FileStore } from './file-store.js'

/** An S3-compatible store: address of the bucket in path style, e.g. `https://s3.example/blaupause`. */
export type S3Settings = { readonly bucketUrl: string; readonly region: string; readonly accessKeyId: string; readonly secretAccessKey: string }

const TIMEOUT_MS = 20_000

/** Files in a bucket, one object per content hash, signed with AWS Signature Version 4. */
export class S3Files extends FileStore {
  private readonly client: AwsClient
  private readonly base: string

  constructor({ bucketUrl, region, accessKeyId, secretAccessKey }: S3Settings) {
    super()
    this.base = bucketUrl.replace(/\/$/, '')
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  }

  protected override async has(hash: string): Promise<boolean> {
    const { status } = await this.send('HEAD', hash)
    if (status === 200) return true
    if (status === 404) return false
    throw failed('HEAD', hash, status)
  }

  /** The content is part of the signature: what arrives altered is refused by the store. */
  protected override async write(hash: string, bytes: Uint8Array): Promise<void> {
    const { status } = await this.send('PUT', hash, {
      body: Buffer.from(bytes),
      headers: { 'x-amz-content-sha256': hash, 'content-type': 'application/octet-stream' },
    })
    if (status !== 200 && status !== 201) throw failed('PUT', hash, status)
  }

  protected override async read(hash: string): Promise<Uint8Array | null> {
    const answer = await this.send('GET', hash)
    if (answer.status === 404) return null
    if (answer.status !== 200) throw failed('GET', hash, answer.status)
    return new Uint8Array(await answer.arrayBuffer())
  }

  private send(method: string, hash: string, init: RequestInit = {}): Promise<Response> {
    return this.client.fetch(`${this.base}/${hash}`, { method, ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
  }
}

function failed(method: string, hash: string, status: number): Error {
  return new Error(`The file store answered ${method} ${hash} with ${status}`)
}
