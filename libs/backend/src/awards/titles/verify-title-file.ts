import { TitleStatement } from '@blaupause/contract/awards'
import { countsDespiteEnd } from '@blaupause/domain/blueprints'
import { DomainError } from '@blaupause/domain/kernel'
import { z } from 'zod'
import { fingerprint, keyId, signerOf, type TrustedKey } from '../../platform/signing/index.js'
import { verifyTitle } from './title-statement.js'

/** What was signed, by which key and when. `trusted`: the key is known as the issuer's; else its fingerprint is to be compared. */
export type VerifiedTitle = { readonly statement: TitleStatement; readonly fingerprint: string; readonly signedOn: string | null; readonly trusted: boolean }

const Signed = z.object({ statement: TitleStatement, signature: z.string().max(4000) })
const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&apos;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/**
 * Verifies a signet (SVG) or the facts of a title (JSON) without network or database. Refuses what holds no title
 * (`title.file`), what was altered (`title.signature`), a key that ended before (`title.key-ended`), and a strange key
 * (`title.untrusted`) where the issuer's is known or `strict`. Whether the title still holds, only its check page knows.
 */
export async function verifyTitleFile(content: string, file: string, keys: readonly TrustedKey[], strict: boolean): Promise<VerifiedTitle> {
  const { statement, signature } = read(content, file)
  const kid = signerOf(signature)
  const signed = kid === null ? null : await verifyTitle(statement, { kid, jws: signature })
  if (signed === null) throw new DomainError('title.signature', { name: statement.name, since: statement.since })
  const own = keys.filter(({ partner }) => partner === statement.issuer)
  const known = (await Promise.all(own.map(async (key) => ({ ...key, kid: await keyId(key.jwk) })))).find((key) => key.kid === signed.kid)
  if (!known && (strict || own.length > 0)) throw new DomainError('title.untrusted', { fingerprint: fingerprint(signed.kid), issuer: statement.issuer })
  if (known?.end && !countsDespiteEnd(known.end, signed.signedOn, null))
    throw new DomainError('title.key-ended', { fingerprint: fingerprint(signed.kid), from: known.end.from })
  return { statement, fingerprint: fingerprint(signed.kid), signedOn: signed.signedOn, trusted: known !== undefined }
}

function read(content: string, file: string): z.infer<typeof Signed> {
  const metadata = /<metadata>([\s\S]*?)<\/metadata>/.exec(content)?.[1]
  const json = metadata === undefined ? content : metadata.replace(/&(?:quot|apos|lt|gt|amp|#34|#39);/g, (entity) => entities[entity]!)
  try {
    return Signed.parse(JSON.parse(json))
  } catch {
    throw new DomainError('title.file', { file })
  }
}
