import ipaddr from 'ipaddr.js'

/**
 * The network that an IP address belongs to as far as one household or office goes: of IPv6 the first 64 bits, because who has one
 * address there has all 2^64; of IPv4 the address. IPv4 written as IPv6 is IPv4; what is no IP address is given back as it is.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString()
}
