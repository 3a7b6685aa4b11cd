import { createTransport, type Transporter } from 'nodemailer'
import { Mail, MailBusy, MailRefused, type Letter } from './mail.js'

/** Where mail is handed over (`smtp://user:secret@host:587` or `smtps://…`), and the functional mailbox it comes from. */
export type SmtpSettings = { readonly url: string; readonly from: string }

const TIMEOUT_MS = 15_000

/** Mail by SMTP. The calendar entry stands beside the text (RFC 6047), so that calendars offer to take it; where letters end stands in the head (RFC 8058). */
export class SmtpMail extends Mail {
  override readonly sends = true
  private readonly transport: Transporter

  constructor(private readonly settings: SmtpSettings) {
    super()
    this.transport = createTransport({
      url: settings.url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      logger: false,
    })
  }

  override async send({ to, subject, text, messageId, calendar, leave }: Letter): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.settings.from,
        to,
        subject,
        text,
        messageId,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(leave !== undefined && { 'List-Unsubscribe': `<${leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
        ...(calendar && { icalEvent: { method: calendar.method, filename: 'termin.ics', content: calendar.content } }),
      })
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
      // What the server says may hold the address: only its number is passed on.
      if (code >= 500 && code < 600) throw new MailRefused(`SMTP ${code}`)
      throw code > 0 ? new MailBusy(`SMTP ${code}`) : new Error('The mail server does not answer')
    }
  }
}
