import { useState, type FormEvent, type ReactNode } from 'react'
import { SaveProfile, type LandProfileView, type ProfileSaved } from '@blaupause/contract/catalogue'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import type { ProfileDraft } from './use-profile-draft.js'
import { refusedAt } from '../forms/field-problem.js'
import { CheckField, TextField } from './fields.js'
import { Difference } from './difference.js'

/** From when and why; saving makes a version that nobody changes any more, giving up leaves what holds. */
export function SaveForm({ view, draft, onDone }: { view: LandProfileView; draft: ProfileDraft; onDone: () => void }): ReactNode {
  const { t, format, language } = useSay()
  const saving = useCommand<ProfileSaved>(t('landprofile.save'))
  const dropping = useCommand<{ version: number }>(t('landprofile.drop'))
  const [from, setFrom] = useState(view.earliest)
  const [reason, setReason] = useState('')
  const [seen, setSeen] = useState(false)
  const [invalid, setInvalid] = useState<readonly string[]>([])
  const refused = refusedAt(saving.refused, language)
  const path = `/laender/${view.land}/profile`
  const save = async (): Promise<void> => {
    const parsed = SaveProfile.safeParse({ version: draft.version, from, reason, ...(seen && { shippedSeen: true }) })
    setInvalid(parsed.success ? [] : parsed.error.issues.map(({ path: [first] }) => String(first)))
    if (!parsed.success) return
    const answer = await saving.send(`${path}/versions`, parsed.data)
    if (answer === null) return
    noted(t('landprofile.saved', { version: answer.version, from: format.date(answer.from) }), null)
    onDone()
  }
  const drop = async (): Promise<void> => {
    if ((await dropping.send(`${path}/draft/drop`, { version: draft.version })) !== null) onDone()
  }
  const blocked = draft.waiting || draft.misfit !== null || draft.review === null || draft.review.faults.length > 0 || draft.review.differences.length === 0
  return (
    <section className="rule" aria-labelledby="unterschied">
      <h2 id="unterschied">{t('landprofile.difference')}</h2>
      {draft.review && <Difference review={draft.review} />}
      <form
        className="panel"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="fields">
          <TextField
            type="date"
            label={t('landprofile.save_from')}
            min={view.earliest}
            value={from}
            onChange={setFrom}
            problem={invalid.includes('from') ? t('landprofile.from_missing') : refused('from')}
          />
          <TextField
            label={t('landprofile.reason')}
            max={2000}
            value={reason}
            onChange={setReason}
            problem={invalid.includes('reason') ? t('landprofile.reason_missing') : refused('reason')}
          />
        </div>
        {view.shipped && <CheckField label={t('landprofile.newer.seen', { version: view.shipped.content.version })} checked={seen} onChange={setSeen} />}
        <Outcome command={saving.refused ? saving : dropping} />
        <div className="btns">
          <button type="submit" className="btn btn--primary" disabled={blocked || saving.busy}>
            {t('landprofile.save')}
          </button>
          <button
            type="button"
            className="btn btn--text"
            disabled={dropping.busy || draft.waiting}
            onClick={() => {
              void drop()
            }}
          >
            {t('landprofile.drop')}
          </button>
        </div>
      </form>
    </section>
  )
}
