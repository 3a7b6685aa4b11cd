import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail server that keeps what it takes. `answer`: what it says to a recipient, null takes the letter. */
export type SmtpSink = { readonly url: string; readonly letters: ParsedMail[]; answer: (to: string) => number | null; readonly close: () => Promise<void> }

/** Starts a real mail server on a port of its own. */
export async function smtpSink(): Promise<SmtpSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const code = sink.answer(address)
      done(code === null ? null : Object.assign(new Error(`no ${address} here`), { responseCode: code }))
    },
    onData: (stream, _, done) =>
      void (async () => {
        sink.letters.push(await simpleParser(stream))
        done()
      })(),
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters: [],
    answer: () => null,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
  return sink
}

/** To whom a letter went. */
export function recipientOf({ to }: ParsedMail): string | undefined {
  return (Array.isArray(to) ? to : [to!]).flatMap(({ value }) => value.map(({ address }) => address))[0]
}
