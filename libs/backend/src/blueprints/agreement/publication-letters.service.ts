import { publicationLetters, type PublicationLetter } from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import type { LetterLanguage } from '@blaupause/domain/workshops'
import type { DataSource } from 'typeorm'
import { type Clock, isoInstant, transact, type Tx } from '../../platform/index.js'
import { handOver, MailBusy, type Mail } from '../../platform/mail/index.js'
import { BLUEPRINT, type StoredBlueprint } from '../editions/blueprint-row.js'
import { leaveAddress, publicationLetter } from './publication-letter.js'

type Reader = { readonly key: string; readonly since: string; readonly mailbox: string; readonly language: LetterLanguage; readonly leave: string }

/** Letters to the functional mailboxes of those who subscribed to a blueprint and asked for mail. The inbox is told of the same beside it. */
export class PublicationLettersService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly publicUrl: string,
  ) {}

  /** Writes down the letters that are due, each once; in the transaction that tells the inbox. */
  async note(tx: Tx, stored: StoredBlueprint, { now }: Now): Promise<void> {
    if (!this.mail.sends || stored.publishedAt === null) return
    const letters = lettersOf(stored, await readersOf(tx, stored.name))
    if (letters.length > 0) tx.write('blueprint.letters', LETTERS, [stored.id, now, JSON.stringify(letters)])
  }

  /** Sends what waits. One that is not taken now holds up no other and is tried again with the next call, which sends nothing twice. Throws if one was not taken, or the mail server does not answer. */
  async post(id: string): Promise<void> {
    if (!this.mail.sends) return
    const { stored, readers, pending } = await transact(this.source, SYSTEM, 'read', async (tx) => {
      const waiting = await tx.query<PublicationLetter>(
        'blueprint.letters-pending',
        `select kind, reader, ref from blueprint_letter where blueprint_id = $1 and state = 'pending' order by at, reader`,
        [id],
      )
      if (waiting.length === 0) return { stored: null, readers: [], pending: [] }
      const [edition = null] = await tx.query<StoredBlueprint>('blueprint.by-id', `${BLUEPRINT} where id = $1`, [id])
      return { stored: edition, readers: edition ? await readersOf(tx, edition.name) : [], pending: waiting }
    })
    let busy: MailBusy | null = null
    for (const letter of pending) {
      // A later state overtook it, or the reader wants no more of them: what is sent is always what holds now.
      const holds = stored && lettersOf(stored, readers).some(({ kind, reader, ref }) => kind === letter.kind && reader === letter.reader && ref === letter.ref)
      const to = readers.find(({ key }) => key === letter.reader)
      try {
        const failure = holds && to ? await this.hand(stored, letter, to) : 'overtaken'
        await transact(this.source, SYSTEM, 'write', async (tx) =>
          tx.write(
            'blueprint.letter-posted',
            'update blueprint_letter set state = $5, failure = $6, at = $7 where blueprint_id = $1 and kind = $2 and reader = $3 and ref = $4',
            [id, letter.kind, letter.reader, letter.ref, failure === null ? 'sent' : 'failed', failure, this.clock.now().now],
          ),
        )
      } catch (error) {
        if (!(error instanceof MailBusy)) throw error
        busy = error
      }
    }
    if (busy) throw busy
  }

  private hand(stored: StoredBlueprint, { kind, reader, ref }: PublicationLetter, to: Reader): Promise<string | null> {
    return handOver(this.mail, {
      to: to.mailbox,
      ...publicationLetter(stored, kind, to, this.publicUrl),
      messageId: `<blueprint-${stored.id}-${kind}-${ref}-${reader.replace(/[^\w-]/g, '-')}@blaupause>`,
      calendar: null,
      leave: leaveAddress(this.publicUrl, to.leave),
    })
  }
}

function lettersOf({ state, publishedAt, retired }: StoredBlueprint, readers: readonly Reader[]): PublicationLetter[] {
  return publicationLetters({ state, publishedAt: publishedAt?.toISOString() ?? null, retired }, readers)
}

function readersOf(tx: Tx, name: string): Promise<Reader[]> {
  return tx.query<Reader>(
    'blueprint.letter-readers',
    `select addressee key, ${isoInstant('letters_since')} since, mailbox, language, leave from blueprint_subscription where name = $1 and mailbox is not null order by addressee`,
    [name],
  )
}

const LETTERS = `
insert into blueprint_letter (blueprint_id, at, kind, reader, ref, state)
select $1, $2, kind, reader, ref, 'pending' from json_to_recordset($3) as l (kind text, reader text, ref text) on conflict do nothing`
