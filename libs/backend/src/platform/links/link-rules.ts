import { DomainError, require } from '@blaupause/domain/kernel'
import { isInsideHost } from './public-address.js'

/** Ports on which a public service is offered. */
const PORTS = new Set(['', '80', '443'])

/** `host:port` of addresses that count as public although they are not: a portal played by a test. Empty in production. */
export type AllowedHosts = ReadonlySet<string>

/** The address of a public service, checked for what can be told without asking the network. Refuses with `evidence.address`. */
export function requirePublicLink(text: string, allowed: AllowedHosts): URL {
  const url = parsed(text)
  require(url.protocol === 'https:' || url.protocol === 'http:', 'evidence.address', {
    why: 'scheme',
    'reason.de': 'Sie beginnt nicht mit https://',
    'reason.en': 'it does not begin with https://',
  })
  require(url.username === '' && url.password === '', 'evidence.address', {
    why: 'credentials',
    'reason.de': 'Sie enthält Zugangsdaten',
    'reason.en': 'it holds credentials',
  })
  if (allowed.has(url.host)) return url
  require(PORTS.has(url.port), 'evidence.address', {
    why: 'port',
    'reason.de': `Der Port ${url.port} ist nicht öffentlich üblich`,
    'reason.en': `port ${url.port} is not one of public services`,
  })
  require(!isInsideHost(url.hostname), 'evidence.address', {
    why: 'inside',
    'reason.de': 'Sie führt in ein internes Netz',
    'reason.en': 'it leads into an internal network',
  })
  return url
}

function parsed(text: string): URL {
  if (!URL.canParse(text))
    throw new DomainError('evidence.address', { why: 'incomplete', 'reason.de': 'Sie ist nicht vollständig', 'reason.en': 'it is not complete' })
  return new URL(text)
}
