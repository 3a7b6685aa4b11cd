import type { Config } from '../config.js'
import { Mail, NoMail } from './mail.js'
import { SmtpMail } from './smtp-mail.js'

/** Mail as the configuration says: by SMTP, or none. */
export function createMail({ mail }: Pick<Config, 'mail'>): Mail {
  return mail ? new SmtpMail(mail) : new NoMail()
}
