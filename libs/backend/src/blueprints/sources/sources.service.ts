import { Injectable } from '@nestjs/common'
import { OfferedEdition, type ImportView, type SourceAddress, type SourceView } from '@blaupause/contract/blueprints'
import { Problem } from '@blaupause/contract/http'
import { canImportBlueprint, compareVersions } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import { z } from 'zod'
import { SourceReader, type SourceAnswer } from '../../platform/links/index.js'
import { ImportsService } from '../imports/imports.service.js'
import { listAddress, packageAddress, readSourceAddress } from './source-address.js'

const Offer = z.object({ items: z.array(OfferedEdition).max(200) })

/** Packages of other installations, fetched by their address. What comes goes the very way of an upload. */
@Injectable()
export class SourcesService {
  constructor(
    private readonly reader: SourceReader,
    private readonly imports: ImportsService,
  ) {}

  /** What lies under an address, before one chooses. Nothing is kept. */
  async look(actor: Actor, { address }: SourceAddress): Promise<SourceView> {
    requireTaker(actor)
    const { base, url } = readSourceAddress(address)
    const { host } = this.reader.require(url ?? base!)
    if (url !== null) return { host, package: true, editions: [] }
    const editions = await this.offered(base!)
    return { host, package: false, editions: editions.map((one) => ({ ...one, address: packageAddress(base!, one.name, one.version) })) }
  }

  /** Fetches a package and takes it in like an upload: verify, dry run. Where it came from is kept, to ask there for news. */
  async take(actor: Actor, key: string, { address }: SourceAddress): Promise<ImportView> {
    requireTaker(actor)
    const { base, url } = readSourceAddress(address)
    require(url !== null, 'source.no-package', { host: this.reader.require(base ?? address).host })
    const { host } = this.reader.require(url!)
    return this.imports.upload(actor, key, requirePackage(await this.reader.read(url!), host), base)
  }

  /** What an installation says it published, of one blueprint or of all: highest versions first. */
  async offered(base: string, name?: string): Promise<OfferedEdition[]> {
    const { host } = this.reader.require(base)
    const { status, bytes } = await this.reader.read(listAddress(base, name))
    const read = status === 200 ? Offer.safeParse(jsonOf(bytes)) : null
    if (!read?.success) throw new DomainError('source.no-list', { host })
    return read.data.items.sort((a, b) => (a.name === b.name ? compareVersions(b.version, a.version) : a.name < b.name ? -1 : 1))
  }
}

function requireTaker(actor: Actor): void {
  require(canImportBlueprint(actor, actor.land ?? ''), 'permission.denied', { who: 'Land' })
}

/** Bytes that may be a package; whether they are one is for the upload to say. Another installation's refusal is passed on in its words. */
function requirePackage({ status, bytes }: SourceAnswer, host: string): Uint8Array {
  const refused = status >= 400 ? Problem.safeParse(jsonOf(bytes)) : null
  if (refused?.success && refused.data.code === 'blueprint.withdrawn')
    throw new DomainError('source.withdrawn', { host, 'reason.de': refused.data.detail.slice(0, 1000), 'reason.en': refused.data.detailEn.slice(0, 1000) })
  require(status === 200, 'source.missing', { host, status })
  require(/^\uFEFF?\s*\{/.test(Buffer.from(bytes.subarray(0, 100)).toString()), 'source.no-package', { host })
  return bytes
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return null
  }
}
