import type { AllowedHosts } from './link-rules.js'

/**
 * The `host:port` list of `LINK_CHECK_ALLOW` (comma-separated): local portals of development and tests. Throws one
 * sentence in production mode, where no address of an internal network is ever looked at.
 */
export function allowedHosts(list: string | undefined, production: boolean): AllowedHosts {
  const hosts = (list ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '')
  if (production && hosts.length > 0)
    throw new Error('LINK_CHECK_ALLOW ist gesetzt: In der Produktion gibt es keine Ausnahmen von der Prüfung öffentlicher Adressen.')
  return new Set(hosts)
}
