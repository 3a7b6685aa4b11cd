import { listenTo } from './listen-to.js'
import { OUTBOX_CHANNEL } from './outbox-notifier.js'

/** Calls `ring` whenever a commit left something in the outbox, and after each reconnect. Answers how to end it. */
export function listenToOutbox(databaseUrl: string, ring: () => void): () => Promise<void> {
  return listenTo(databaseUrl, OUTBOX_CHANNEL, () => ring())
}
