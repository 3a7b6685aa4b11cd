import { DomainError, require, type Instant } from '../kernel/index.js'
import type { Blocker } from './blocker.js'

/** A link by which somebody without an account answers one question once. Of the link itself only a digest is kept. */
export type GuestLink = {
  readonly id: string
  readonly blockerId: string
  readonly recipient: string
  readonly askedBy: string
  readonly expiresAt: Instant
  readonly state: 'open' | 'used' | 'expired' | 'withdrawn'
}

/** Refuses with the reason why this link answers nothing any more. */
export function requireUsable(link: GuestLink, blocker: Pick<Blocker, 'state'>, now: Instant): void {
  if (link.state === 'used') throw new DomainError('guest-link.used')
  if (link.state === 'withdrawn') throw new DomainError('guest-link.withdrawn')
  require(link.state !== 'expired' && link.expiresAt > now, 'guest-link.expired', { by: link.askedBy })
  require(blocker.state !== 'solved', 'guest-link.closed')
}
