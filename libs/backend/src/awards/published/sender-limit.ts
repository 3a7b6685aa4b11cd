import { createHmac, randomBytes } from 'node:crypto'
import type { Instant } from '@blaupause/domain/kernel'

const HOUR = 3_600_000
/** Senders remembered at most; the ones heard of first are forgotten first. */
const MOST_SENDERS = 20_000

/**
 * How often each sender did something within the last hour, without keeping who: an address is hashed with a salt of the day that
 * never leaves memory and is thrown away with it. Each process counts for itself.
 */
export class SenderLimit {
  private salt = { day: '', key: randomBytes(32) }
  private readonly taken = new Map<string, number[]>()

  constructor(private readonly most: number) {}

  /** Counts one more of this sender, unless it had its share of the last hour; then false. */
  take(address: string, now: Instant): boolean {
    const at = Date.parse(now)
    const sender = this.nameless(address, now.slice(0, 10))
    const recent = (this.taken.get(sender) ?? []).filter((before) => before > at - HOUR)
    const within = recent.length < this.most
    this.taken.delete(sender)
    this.taken.set(sender, within ? [...recent, at] : recent)
    if (this.taken.size > MOST_SENDERS) this.taken.delete(this.taken.keys().next().value!)
    return within
  }

  private nameless(address: string, day: string): string {
    if (this.salt.day !== day) {
      this.salt = { day, key: randomBytes(32) }
      this.taken.clear()
    }
    return createHmac('sha256', this.salt.key).update(network(address)).digest('base64url')
  }
}

/** A household of IPv6 has 2^64 addresses: its network is what counts. IPv4 written as IPv6 is IPv4. */
function network(address: string): string {
  const four = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (four) return four[1]!
  if (!address.includes(':')) return address
  const [left = '', right = ''] = address.split('::')
  const [before, after] = [left, right].map((half) => half.split(':').filter(Boolean)) as [string[], string[]]
  const groups = address.includes('::') ? [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after] : before
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '').toLowerCase()).join(':')
}
