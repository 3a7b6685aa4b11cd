import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Credentials of one Kommune for the portal's web service. */
const Access = z.strictObject({ benutzer: z.string().min(1).max(200), kennwort: z.string().min(1).max(500) })

/** Where the portal's web service is asked, and as whom for each key. `plain`: without https, for a server of one's own in development alone. */
export type PortalSettings = {
  readonly baseUrl: string
  readonly plain: boolean
  readonly access: ReadonlyMap<string, { readonly user: string; readonly password: string }>
}

export const BAYERNPORTAL = 'https://www.bayernportal-webservices.bayern.de/rest/allgemein/v3/'

/**
 * Reads `BAYERNPORTAL_ZUGAENGE_FILE`, a file of the secret store: `{ "09273147": { "benutzer": …, "kennwort": … } }`; and
 * `BAYERNPORTAL_URL`, if it is another address. Without the file the connector is off. Throws one sentence for what does not fit.
 */
export function portalSettings(env: NodeJS.ProcessEnv, production: boolean): PortalSettings | null {
  const file = env['BAYERNPORTAL_ZUGAENGE_FILE']
  if (!file) return null
  const baseUrl = env['BAYERNPORTAL_URL'] ?? BAYERNPORTAL
  const plain = baseUrl.startsWith('http://')
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol) || (plain && production))
    throw new Error('BAYERNPORTAL_URL ist keine https-Adresse des Webservice.')
  return {
    baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`,
    plain,
    access: new Map(Object.entries(accessIn(file)).map(([key, { benutzer, kennwort }]) => [key, { user: benutzer, password: kennwort }])),
  }
}

function accessIn(file: string): Record<string, z.infer<typeof Access>> {
  try {
    return z.record(z.string().regex(/^(\d{5}|\d{8}|B\d{3})$/), Access).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // What is wrong in it is not repeated: it holds passwords.
    throw new Error(
      'BAYERNPORTAL_ZUGAENGE_FILE ist nicht lesbar: Es nennt eine JSON-Datei mit einem Eintrag je Schlüssel, {"09273147": {"benutzer": "…", "kennwort": "…"}}.',
    )
  }
}
