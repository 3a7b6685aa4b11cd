import { DomainError, require } from '@blaupause/domain/kernel'
import { MOST_TEXT } from '@blaupause/domain/workshops'
import * as Y from 'yjs'

/**
 * The minutes of one workshop as a shared document: one plain text per agenda item and organisation. Changes come from
 * browsers and are not believed: what cannot be read, leaves a gap, reaches beyond plain text or touches the text of
 * somebody else is refused, and the document that took it is to be thrown away by the caller.
 */
export class SharedDocument {
  private readonly doc = new Y.Doc({ gc: true })

  /** Applies what was taken before and is known to be sound. */
  replay(updates: readonly Uint8Array[]): void {
    this.doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.doc, update)))
  }

  /** Applies a change from outside; answers whether it changed anything. Refuses with `minutes.bytes`, `.gap`, `.foreign` or `.size`. */
  take(update: Uint8Array, mayWrite: (name: string) => boolean): boolean {
    const changed = new Set<string>()
    const collect = (transaction: Y.Transaction): void => [...transaction.changed.keys()].forEach((type) => changed.add(this.nameOf(type)))
    this.doc.on('afterTransaction', collect)
    try {
      Y.applyUpdate(this.doc, update)
    } catch {
      throw new DomainError('minutes.bytes')
    } finally {
      this.doc.off('afterTransaction', collect)
    }
    require(this.doc.store.pendingStructs === null && this.doc.store.pendingDs === null, 'minutes.gap')
    for (const name of changed) {
      require(name !== '' && mayWrite(name), 'minutes.foreign')
      const text = this.doc.getText(name)
      const plain =
        text._map.size === 0 &&
        (text.toDelta() as { insert: unknown; attributes?: unknown }[]).every(
          ({ insert, attributes }) => typeof insert === 'string' && attributes === undefined,
        )
      require(plain, 'minutes.bytes')
      require(text.length <= MOST_TEXT, 'minutes.size', { most: MOST_TEXT, unit: 'Zeichen', 'unit.de': 'Zeichen', 'unit.en': 'characters' })
    }
    return changed.size > 0
  }

  text(name: string): string {
    return this.doc.getText(name).toString()
  }

  /** The whole document as one change, without what was deleted again. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }

  /** The name of a text of the document; empty for anything inside one, which plain text has not. */
  private nameOf(type: unknown): string {
    for (const [name, root] of this.doc.share) if (root === type) return name
    return ''
  }
}

/** Refuses bytes that are no change of a shared document, before anything takes them. */
export function requireUpdate(bytes: Uint8Array): void {
  try {
    Y.decodeUpdate(bytes)
  } catch {
    throw new DomainError('minutes.bytes')
  }
}
