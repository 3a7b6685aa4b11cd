import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInsideHost, isPublicAddress } from './public-address.js'

/** IANA's registers of special addresses, written down here independently of the library that is used. */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '255.255.255.255/32',
]
const special6 = [
  '::/128',
  '::1/128',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:2::/48',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

const quad = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.')
const inside4 = fc.tuple(fc.constantFrom(...special4), fc.integer({ min: 0, max: 0xffffffff })).map(([range, chance]) => {
  const [base, bits] = range.split('/') as [string, string]
  const network = base.split('.').reduce((value, part) => value * 256 + Number(part), 0)
  const mask = Number(bits) === 32 ? 0 : 0xffffffff >>> Number(bits)
  return quad((network | (chance & mask)) >>> 0)
})
const hex = (group: number) => group.toString(16)
const inside6 = fc.tuple(fc.constantFrom(...special6), fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 })).map(([range, chance]) => {
  const [base, bits] = range.split('/') as [string, string]
  const [head = '', tail] = base.split('::')
  const left = head === '' ? [] : head.split(':').map((part) => parseInt(part, 16))
  const right = tail ? tail.split(':').map((part) => parseInt(part, 16)) : []
  const network = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
  return network
    .map((group, at) => {
      const fixed = Math.min(16, Math.max(0, Number(bits) - at * 16))
      const free = 0xffff >>> fixed
      return hex((group & ~free) | (chance[at]! & free))
    })
    .join(':')
})

describe('an address of the public internet', () => {
  it('is none that IANA keeps for something else, however it is written', () => {
    fc.assert(
      fc.property(inside4, (address) => {
        expect(isPublicAddress(address)).toBe(false)
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false)
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(false)
        expect(isInsideHost(new URL(`http://${address}/`).hostname)).toBe(true)
        const number = address.split('.').reduce((value, part) => value * 256 + Number(part), 0)
        for (const written of [
          String(number),
          `0x${number.toString(16)}`,
          address
            .split('.')
            .map((part) => `0${Number(part).toString(8)}`)
            .join('.'),
        ])
          expect(isInsideHost(new URL(`http://${written}/`).hostname)).toBe(true)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(inside6, (address) => {
        expect(isPublicAddress(address)).toBe(false)
        expect(isInsideHost(new URL(`http://[${address}]/`).hostname)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is never one outside 2000::/3', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
        if ((groups[0]! & 0xe000) !== 0x2000) expect(isPublicAddress(groups.map(hex).join(':'))).toBe(false)
      }),
    )
  })

  it.each(['8.8.8.8', '93.184.216.34', '2a00:1450:4001:82a::200e', '192.0.1.1', '172.32.0.1', '100.128.0.1'])('%s is one', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
  it.each(['', 'x', '1.2.3', '1.2.3.4.5', '::g'])('"%s" is none', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('a host that leads inside', () => {
  it.each(['localhost', 'LOCALHOST.', 'rathaus', 'dc01.corp', 'nas.local', 'db.internal', 'a.home.arpa', '[::1]', '127.1'])('%s', (host) =>
    expect(isInsideHost(host.includes('[') || host === '127.1' ? new URL(`http://${host}/`).hostname : host)).toBe(true),
  )
  it.each(['www.bayernportal.de', 'freistaat.bayern', 'mylocal.de', 'internal.example.org'])('is not %s', (host) => expect(isInsideHost(host)).toBe(false))
})
