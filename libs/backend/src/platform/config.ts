import { allowedHosts } from './links/allowed-hosts.js'
import type { AllowedHosts } from './links/link-rules.js'
import { blueprintSources, type BlueprintSources } from './links/source-rules.js'
import type { S3Settings } from './files/s3-files.js'
import type { PortalSettings } from './portal/portal-settings.js'
import { portalSettings } from './portal/portal-settings.js'
import type { SmtpSettings } from './mail/smtp-mail.js'
import type { TokenSettings } from './signing/signing-token.js'

/** The only reader of the environment. Each process takes what it needs from here. */
export type Config = {
  readonly databaseUrl: string
  readonly port: number
  readonly publicUrl: string
  readonly dataDirectory: string
  /** An issuer of one's own, or `null` for the embedded development provider. */
  readonly oidcIssuer: string | null
  readonly production: boolean
  readonly temporalAddress: string
  readonly poolSize: number
  /** How far the product's day is ahead of the machine's, in milliseconds, for tests; never in production. */
  readonly clockAheadMs?: number
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed; without any the sender is whoever connects. */
  readonly trustedProxies?: readonly string[]
  /** An S3-compatible store for files; without it they lie in `dataDirectory`/files. */
  readonly files?: S3Settings | null
  /** Where mail is handed over; without it invitations lie in the inbox only, and the product says so. */
  readonly mail?: SmtpSettings | null
  /** A PKCS#11 token that keeps the private parts of signing keys; without one they lie in files. */
  readonly signing?: TokenSettings | null
  /** `host:port` of local portals that development and tests look at; never in production. */
  readonly linkCheckAllow?: AllowedHosts
  /** Where packages of other installations may be fetched; without it from every public https host. */
  readonly blueprintSources?: BlueprintSources
  /** The web service of the Land's portal, with the credentials of each Kommune; without it nobody is asked. */
  readonly portal?: PortalSettings | null
}

/** Reads the environment; throws one sentence naming the variable that is missing. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env['PORT'] ?? 3000)
  const production = env['NODE_ENV'] === 'production'
  const oidcIssuer = env['OIDC_ISSUER'] ?? null
  if (!env['DATABASE_URL']) throw new Error('DATABASE_URL fehlt: Adresse der Datenbank, z. B. postgres://blaupause_app:…@127.0.0.1:5432/blaupause')
  if (production && !oidcIssuer) throw new Error('OIDC_ISSUER fehlt: In der Produktion gibt es keinen eingebauten Anmeldedienst.')
  return {
    databaseUrl: env['DATABASE_URL'],
    port,
    publicUrl: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    dataDirectory: env['BLAUPAUSE_DATA'] ?? '.data',
    oidcIssuer,
    production,
    temporalAddress: env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233',
    poolSize: Number(env['DATABASE_POOL'] ?? 8),
    clockAheadMs: production ? 0 : Number(env['CLOCK_AHEAD_SECONDS'] ?? 0) * 1000,
    trustedProxies: (env['TRUSTED_PROXIES'] ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
    files: fileBucket(env),
    mail: mailServer(env),
    signing: signingSettings(env),
    linkCheckAllow: allowedHosts(env['LINK_CHECK_ALLOW'], production),
    blueprintSources: blueprintSources(env['BLUEPRINT_SOURCES']),
    portal: portalSettings(env, production),
  }
}

/** The bucket of `FILES_S3_URL` (path style), with region and keys beside it; all or none. */
function fileBucket(env: NodeJS.ProcessEnv): S3Settings | null {
  const bucketUrl = env['FILES_S3_URL']
  if (!bucketUrl) return null
  const [accessKeyId, secretAccessKey] = [env['FILES_S3_ACCESS_KEY_ID'], env['FILES_S3_SECRET_ACCESS_KEY']]
  if (!accessKeyId || !secretAccessKey)
    throw new Error('FILES_S3_ACCESS_KEY_ID oder FILES_S3_SECRET_ACCESS_KEY fehlt: FILES_S3_URL nennt eine Ablage, für die es beide braucht.')
  return { bucketUrl, region: env['FILES_S3_REGION'] ?? 'eu-central-1', accessKeyId, secretAccessKey }
}

/** The mail server of `SMTP_URL`, and the functional mailbox `MAIL_FROM` that invitations come from; both or none. */
function mailServer(env: NodeJS.ProcessEnv): SmtpSettings | null {
  const [url, from] = [env['SMTP_URL'], env['MAIL_FROM']]
  if (!url) return null
  if (!/^smtps?:\/\//.test(url)) throw new Error('SMTP_URL ist keine Adresse eines Mailservers, z. B. smtp://postfach:…@mail.example:587')
  if (!from) throw new Error('MAIL_FROM fehlt: SMTP_URL nennt einen Mailserver, für den es ein Funktionspostfach als Absender braucht.')
  return { url, from }
}

/** The token of `SIGNING_PKCS11_MODULE` (the library of its maker), its label, and the file with its PIN; all or none. */
export function signingSettings(env: NodeJS.ProcessEnv = process.env): TokenSettings | null {
  const module = env['SIGNING_PKCS11_MODULE']
  if (!module) return null
  const [token, pinFile] = [env['SIGNING_PKCS11_TOKEN'], env['SIGNING_PKCS11_PIN_FILE']]
  if (!token || !pinFile)
    throw new Error(
      'SIGNING_PKCS11_TOKEN oder SIGNING_PKCS11_PIN_FILE fehlt: SIGNING_PKCS11_MODULE nennt einen Schlüsselspeicher, für den es seinen Namen und die Datei mit der PIN braucht.',
    )
  return { module, token, pinFile }
}
