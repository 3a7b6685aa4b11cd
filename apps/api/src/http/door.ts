import { fileURLToPath } from 'node:url'
import type { Config } from '@blaupause/backend/platform'
import type { FastifyInstance } from 'fastify'
import { mountConsole } from '../console/console.js'

/** The built console, whose style the public pages wear. */
export const consoleDirectory = fileURLToPath(new URL('../../../console/dist', import.meta.url))

/** How Fastify listens, also while there is no database: proxies whose word on the sender is taken, and addresses as long as a signet's. */
export function doorOptions({ trustedProxies = [] }: Pick<Config, 'trustedProxies'>): {
  trustProxy: string[] | false
  routerOptions: { maxParamLength: number }
} {
  return { trustProxy: trustedProxies.length > 0 && [...trustedProxies], routerOptions: { maxParamLength: 200 } }
}

/** Stands on every answer. */
export const SAFE_HEADERS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' } as const

export function mountBuiltConsole(server: FastifyInstance, { publicUrl, oidcIssuer }: Pick<Config, 'publicUrl' | 'oidcIssuer'>): Promise<void> {
  return mountConsole(server, { directory: consoleDirectory, publicUrl, issuerOrigin: oidcIssuer && new URL(oidcIssuer).origin })
}
