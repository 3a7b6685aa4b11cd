import { MailRefused, type Letter, type Mail } from './mail.js'

/** Null once the mail server took the letter; its reason where it never will. Throws where it may later. */
export async function handOver(mail: Mail, letter: Letter): Promise<string | null> {
  try {
    await mail.send(letter)
    return null
  } catch (error) {
    if (error instanceof MailRefused) return error.message
    throw error
  }
}
