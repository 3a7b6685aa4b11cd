import { describe, expect, it } from 'vitest'
import { SenderLimit } from './sender-limit.js'

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString()

describe('a limit for each sender', () => {
  it('lets everybody else through when one has had its share, and that one again an hour later', () => {
    const limit = new SenderLimit(2)
    expect([0, 1, 2].map((minute) => limit.take('192.0.2.1', at(minute)))).toEqual([true, true, false])
    expect(limit.take('192.0.2.2', at(3))).toBe(true)
    expect(limit.take('192.0.2.1', at(61))).toBe(true)
  })
  it('takes a network of IPv6 for one sender, and an IPv4 address for the same however it is written', () => {
    const limit = new SenderLimit(1)
    expect(['2001:db8:0:1::1', '2001:db8::1:a:b:c:d', '2001:0DB8:0000:0001::2', '2001:db8:0:2::1'].map((one) => limit.take(one, at(0)))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(['::ffff:192.0.2.7', '192.0.2.7'].map((one) => limit.take(one, at(0)))).toEqual([true, false])
  })
  it('keeps no address', () => {
    const limit = new SenderLimit(1)
    limit.take('192.0.2.1', at(0))
    expect([...(limit as unknown as { taken: Map<string, unknown> }).taken.keys()].join()).not.toContain('192.0')
  })
})
