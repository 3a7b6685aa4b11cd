import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { SaveProfile, type LandProfileView, type ProfileSaved } from '@blaupause/contract/catalogue'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import type { ProfileDraft } from './use-profile-draft.js'
import { CheckField } from './fields.js'
import { Difference } from './difference.js'

/** From when and why; saving makes a version that nobody changes any more, giving up leaves what holds. */
export function SaveForm({ view, draft, onDone }: { view: LandProfileView; draft: ProfileDraft; onDone: () => void }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const saving = useCommand<ProfileSaved>(t('landprofile.save'))
  const dropping = useCommand<{ version: number }>(t('landprofile.drop'))
  const [from, setFrom] = useState(view.earliest)
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState(false)
  const [invalid, setInvalid] = useState<string | null>(null)
  const path = `/laender/${view.land}/profile`
  const save = async (): Promise<void> => {
    const parsed = SaveProfile.safeParse({ version: draft.version, from, reason, ...(seen && { shippedSeen: true }) })
    setInvalid(parsed.success ? null : t(parsed.error.issues[0]?.path[0] === 'reason' ? 'landprofile.reason_missing' : 'landprofile.from_missing'))
    if (!parsed.success) return
    const answer = await saving.send(`${path}/versions`, parsed.data)
    if (answer === null) return
    noted(t('landprofile.saved', { version: answer.version, from: format.date(answer.from) }), null)
    onDone()
  }
  const drop = async (): Promise<void> => { if ((await dropping.send(`${path}/draft/drop`, { version: draft.version })) !== null) onDone() }
  const blocked = draft.waiting || draft.misfit !== null || draft.review === null || draft.review.faults.length > 0 || draft.review.differences.length === 0
  return (
    <section className="rule" aria-labelledby="unterschied">
      <h2 id="unterschied">{t('landprofile.difference')}</h2>
      {draft.review && <Difference review={draft.review} />}
      <form className="panel" noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); void save() }}>
        <div className="fields">
          <label htmlFor={`${id}-f`}>{t('landprofile.save_from')}<input id={`${id}-f`} type="date" min={view.earliest} value={from} onChange={(event) => { setFrom(event.target.value) }} /></label>
          <label htmlFor={`${id}-r`}>{t('landprofile.reason')}<input id={`${id}-r`} maxLength={2000} value={reason} onChange={(event) => { setReason(event.target.value) }} /></label>
        </div>
        {view.shipped && <CheckField label={t('landprofile.newer.seen', { version: view.shipped.content.version })} checked={seen} onChange={setSeen} />}
        <Outcome command={saving.refused ? saving : dropping} invalid={invalid} />
        <div className="btns">
          <button type="submit" className="btn btn--primary" disabled={blocked || saving.busy}>{t('landprofile.save')}</button>
          <button type="button" className="btn btn--text" disabled={dropping.busy || draft.waiting} onClick={() => { void drop() }}>{t('landprofile.drop')}</button>
        </div>
      </form>
    </section>
  )
}
