import { createHmac, randomBytes } from 'node:crypto'
import type { Instant } from '@blaupause/domain/kernel'
import { networkOf } from '../../platform/links/index.js'

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
    return createHmac('sha256', this.salt.key).update(networkOf(address)).digest('base64url')
  }
}
