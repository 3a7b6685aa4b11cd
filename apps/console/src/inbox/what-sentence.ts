import { AWARDING } from '@blaupause/domain/awards'
import { PUBLISHERS } from '@blaupause/domain/blueprints'
import type { Notification } from '@blaupause/contract/notifications'
import { REVIEWERS } from '@blaupause/domain/assessments'
import { RUNNERS } from '@blaupause/domain/workshops'
import type { Say } from '../i18n/use-say.js'

/** What an entry says today: the day it is about, or how long the wait has lasted. */
export function whatSentence(
  { t, format, party }: Pick<Say, 't' | 'format' | 'party'>,
  { kind, dueOn, overdueDays, waitingDays, party: asked, proposal, subject }: Notification,
  today: string,
): string {
  if (subject !== null) return t(`inbox.what.${kind}`, { on: format.due(subject.detail === null ? (subject.on ?? dueOn) : dueOn) })
  if (kind === 'stale-waiting') {
    const whom = party(asked ?? 'land', 'on')
    return waitingDays === null ? t('inbox.what.stale-waiting_past', { party: whom }) : t('inbox.what.stale-waiting', { smart_count: waitingDays, party: whom })
  }
  if (kind === 'date-proposed') {
    const named = { party: proposal ? party(proposal.party) : '', on: format.date(dueOn) }
    return proposal && proposal.rollouts > 0
      ? t('inbox.what.date-proposed', { smart_count: proposal.rollouts, ...named })
      : t('inbox.what.date-proposed_past', named)
  }
  if (kind === 'authority-ended')
    return t(asked === null ? 'inbox.what.authority-ended_unknown' : 'inbox.what.authority-ended', { on: format.date(dueOn), successor: asked ?? '' })
  if (kind === 'certificate') return t(dueOn < today ? 'inbox.what.certificate_past' : 'inbox.what.certificate', { on: format.due(dueOn) })
  if (kind !== 'reminder' && kind !== 'escalation') return t(`inbox.what.${kind}`, { on: format.date(dueOn) })
  if (overdueDays !== null && overdueDays > 0) return t('inbox.what.escalation', { smart_count: overdueDays, on: format.due(dueOn) })
  if (dueOn === today) return t('inbox.what.reminder_today')
  return t(dueOn < today ? 'inbox.what.reminder_past' : 'inbox.what.reminder', { on: format.due(dueOn) })
}

/** Why this reader hears it: whose turn it is, and how far up the chain it has come. */
export function whySentence({ t }: Pick<Say, 't'>, { kind, recipient, party, subject }: Notification, role: string): string {
  if (subject?.kind === 'assessment') return t(recipient === REVIEWERS ? 'inbox.why.reviews' : 'inbox.why.assessed')
  if (kind === 'blueprint-import-ready' || kind === 'award-rule-proposed') return t('inbox.why.second')
  if (subject?.kind === 'blueprint-import') return t('inbox.why.imported')
  if (subject?.kind === 'wave') return t(recipient === 'programme' ? 'inbox.why.programme' : 'inbox.why.waves')
  if (subject?.kind === 'blueprint') return t(`inbox.why.${whyOfBlueprint(kind, recipient)}`)
  if (subject?.kind === 'campaign') return t('inbox.why.applies')
  if (subject?.kind === 'award') return t(recipient === AWARDING ? 'inbox.why.awards' : 'inbox.why.applies')
  if (subject !== null) return t(recipient === RUNNERS ? 'inbox.why.run' : subject.detail === null ? 'inbox.why.invited' : 'inbox.why.agreed')
  if (role === 'dienstleister' && kind.startsWith('blocker-')) return t('inbox.why.owned')
  if (kind.startsWith('blocker-') || kind === 'guest-link-expired') return t('inbox.why.news')
  if (kind === 'date-proposed') return t('inbox.why.proposed')
  if (kind === 'date-moved') return t('inbox.why.moved')
  if (kind === 'authority-ended') return t('inbox.why.ended')
  if (kind === 'certificate') return t('inbox.why.certificate')
  const asksOthers = recipient === 'waiting-party' && role === 'land' && party !== 'land'
  return t(`inbox.why.${asksOthers ? 'waiting-other' : recipient}`)
}

/** A blueprint is news to those who lead it, who are heard on it, who sign it, and who subscribed to its name. */
function whyOfBlueprint(kind: Notification['kind'], recipient: string): 'publishes' | 'heard' | 'commented' | 'subscribed' | 'signs' {
  if (recipient === PUBLISHERS) return 'publishes'
  if (kind === 'blueprint-comment-answered') return 'commented'
  if (kind.startsWith('blueprint-consultation')) return 'heard'
  return kind === 'blueprint-published' || kind === 'blueprint-deprecated' || kind === 'blueprint-withdrawn' ? 'subscribed' : 'signs'
}
