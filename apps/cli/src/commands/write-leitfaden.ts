import { readFile, writeFile } from 'node:fs/promises'
import { shippedProfiles } from '@blaupause/backend/catalogue'
import { leitfadenHtml, leitfadenOfPackage, leitfadenPdf } from '@blaupause/backend/blueprints'
import type { VerifiedPackage } from '@blaupause/backend/platform/signing'
import { LandProfile } from '@blaupause/domain/catalogue'
import { berlinDay, DomainError } from '@blaupause/domain/kernel'
import { makeLeitfaden } from '@blaupause/domain/leitfaden'
import { landCode, landKey } from '@blaupause/domain/register'

/** `land`: whose shipped profile fills the names; `profil`: a profile in a file instead; `als`: kind of file; `nach`: where to. */
export type LeitfadenOptions = {
  readonly land?: string
  readonly profil?: string
  readonly sprache: 'de' | 'en'
  readonly dienst?: readonly string[]
  readonly als: 'pdf' | 'html'
  readonly nach?: string
}

/** `blueprint leitfaden`: the Leitfaden of a checked package as the product shows it, without database and network. The line to show. */
export async function writeLeitfaden(checked: VerifiedPackage, { land, profil, sprache, dienst, als, nach }: LeitfadenOptions, now: Date): Promise<string> {
  const profile = profil ? await profileOf(profil) : land ? shippedProfile(land) : null
  const leitfaden = makeLeitfaden(leitfadenOfPackage(checked, { profile, language: sprache, onlinedienst: dienst, madeOn: berlinDay(now.toISOString()) }))
  const file = nach ?? `${leitfaden.fileName}.${als}`
  const bytes = als === 'pdf' ? leitfadenPdf(leitfaden, now.getTime()) : leitfadenHtml(leitfaden)
  await writeFile(file, bytes)
  return `${file}: ${[leitfaden.title, leitfaden.place || 'ohne Land, Namen bleiben offen', `${Math.ceil(bytes.length / 1024)} KB`].join(' · ')}`
}

function shippedProfile(given: string): LandProfile {
  const code = landCode(landKey(given) ?? '') ?? given.toUpperCase()
  const known = shippedProfiles()
  const profile = known.find((one) => one.code === code)
  if (!profile)
    throw new DomainError('leitfaden.profile', {
      'reason.de': `für „${given.slice(0, 20)}“ liegt keines bei (${known.map((one) => one.code).join(', ')}); nennen Sie eine Datei mit --profil`,
      'reason.en': `none is shipped for “${given.slice(0, 20)}” (${known.map((one) => one.code).join(', ')}); name a file with --profil`,
    })
  return profile
}

/** A profile as it is stored, or as `/api/v1/laender/LAND/profile` answers it (`current`). */
async function profileOf(file: string): Promise<LandProfile> {
  const content: unknown = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch((error: unknown) => {
      if (error instanceof SyntaxError) throw new DomainError('leitfaden.profile', { 'reason.de': `${file} ist kein JSON`, 'reason.en': `${file} is not JSON` })
      throw error
    })
  const within = typeof content === 'object' && content !== null && 'current' in content ? content.current : content
  const read = LandProfile.safeParse(within)
  if (read.success) return read.data
  const place = read.error.issues[0]!.path.join('.') || '/'
  throw new DomainError('leitfaden.profile', { 'reason.de': `${place} passt nicht`, 'reason.en': `${place} does not fit` })
}
