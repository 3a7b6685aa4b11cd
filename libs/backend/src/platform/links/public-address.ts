import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Names that never lead out of a house or never lead anywhere (RFC 6761, 6762, 8375, 9476 and common private ones). */
const INSIDE = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion|alt|invalid)$/
/** Names kept for examples (RFC 2606, 6761): demo data use them, and nobody can look there. */
const EXAMPLE = /(^|\.)(example|test|example\.(com|net|org))$/

/**
 * Whether an IP address is one of the public internet: global unicast by IANA's registers, and nothing that is carried
 * inside another address (IPv4 in IPv6, NAT64, 6to4, Teredo), because what it leads to is not what it looks like.
 */
export function isPublicAddress(address: string): boolean {
  // The library also takes "1.2.3" for an address.
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast'
  // Global unicast is 2000::/3; all else that a library calls unicast is unassigned or once was local.
  return parsed.range() === 'unicast' && ((parsed as ipaddr.IPv6).parts[0]! & 0xe000) === 0x2000
}

/** Whether a host of an address is a name that leads inside, or an IP literal that is not public. `host` as in `URL.hostname`. */
export function isInsideHost(host: string): boolean {
  const bare = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
  if (ipaddr.isValid(bare)) return !isPublicAddress(bare)
  return !bare.includes('.') || INSIDE.test(bare)
}

/** A name that is kept for examples. */
export function isExampleHost(host: string): boolean {
  return EXAMPLE.test(host.replace(/\.$/, '').toLowerCase())
}
