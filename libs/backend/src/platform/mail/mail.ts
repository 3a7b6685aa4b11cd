/** A letter to functional mailboxes, with at most one calendar entry. `leave`: where letters of this kind are ended, also by a mail program itself. */
export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null
  readonly leave?: string
}

/** Sends mail, if this installation has a server for it. Addresses are never logged. */
export abstract class Mail {
  /** Whether mail is sent from here at all. */
  abstract readonly sends: boolean

  /** Hands the letter to the mail server. Throws `MailRefused` where it will never be taken, `MailBusy` where this one is not taken now, anything else where it may be later. */
  abstract send(letter: Letter): Promise<void>
}

/** The server will not take this letter; sending it again changes nothing. Its reason names no address. */
export class MailRefused extends Error {}

/** The server does not take this letter now, but may later; it takes others. Its reason names no address. */
export class MailBusy extends Error {}

/** Without a mail server the product says so; nothing is sent and nothing waits. */
export class NoMail extends Mail {
  override readonly sends = false

  override send(): Promise<void> {
    return Promise.reject(new MailRefused('no mail server'))
  }
}
