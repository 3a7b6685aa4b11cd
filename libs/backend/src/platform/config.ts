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
  }
}
