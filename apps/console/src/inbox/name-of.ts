import type { Notification } from '@blaupause/contract/notifications'
import type { Say } from '../i18n/use-say.js'

/** What an entry is about, in short: the step of a service, the title of a subject, or the part of it that is meant. */
export function nameOf({ text }: Pick<Say, 'text'>, { kind, step, rollout, subject }: Notification): string {
  if (subject !== null) return subject.detail?.text ?? subject.title
  // Of an authority that has ended the whole rollout is meant, not the step the entry hangs on.
  return step && kind !== 'authority-ended' ? `${text(step.name)}: ${rollout!.onlinedienst}` : rollout!.onlinedienst
}

/** Where: the body, or the hint beside the title of a subject. */
export function whereOf({ rollout, subject }: Notification): string {
  if (subject === null) return rollout!.behoerde
  return subject.detail === null ? (subject.hint ?? '') : subject.title
}
