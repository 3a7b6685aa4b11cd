import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { AddEvidence, type EvidenceView } from '@blaupause/contract/proof'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { canAddEvidence, evidenceKinds, fileTypes, type EvidenceKind } from '@blaupause/domain/proof'
import { sentenceOf } from '../data/http.js'
import { useCommand } from '../data/use-command.js'
import { useFileUpload } from '../files/use-file-upload.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

type Props = { rollout: RolloutView; me: Me; revise: EvidenceView | null; onDone: () => void }

/** Attach a link, a file, an identifier, a certificate or where a document lies; or a new revision of one. */
export function AddEvidenceForm({ rollout, me, revise, onDone }: Props): ReactNode {
  const { t, text, language } = useSay()
  const id = useId()
  const command = useCommand<EvidenceView>(t('proof.add.title'))
  const upload = useFileUpload<EvidenceView>()
  const steps = rollout.milestones.filter((milestone) => canAddEvidence(me.actor, milestone))
  const [kind, setKind] = useState<EvidenceKind>(revise?.kind ?? 'link')
  const [milestone, setMilestone] = useState(revise?.milestoneId ?? steps.find(({ goLive }) => goLive)?.id ?? steps[0]?.id ?? '')
  const [value, setValue] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [effectiveOn, setEffectiveOn] = useState(me.today)
  const [expiresOn, setExpiresOn] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    setInvalid(kind === 'file' && !file ? t('proof.add.missing') : null)
    if (kind === 'file') {
      if (
        !file ||
        (await upload.send(
          `/evidence/files?${new URLSearchParams({ milestone, name: file.name, effectiveOn, ...(revise && { supersedes: revise.id }) })}`,
          file,
        )) === null
      )
        return
    } else {
      const parsed = AddEvidence.safeParse({
        milestone,
        kind,
        value,
        effectiveOn,
        expiresOn: kind === 'certificate' && expiresOn !== '' ? expiresOn : null,
        supersedes: revise?.id ?? null,
      })
      setInvalid(parsed.success ? null : t('form.invalid.other'))
      if (!parsed.success || (await command.send('/evidence', parsed.data)) === null) return
    }
    noted(t('proof.add.done'), null)
    onDone()
  }
  const refusal =
    invalid ?? (upload.refused ? (sentenceOf(upload.refused, language) ?? t('failure.refused')) : upload.unreachable ? t('proof.add.unreachable') : null)
  return (
    <form
      className="panel"
      aria-label={t('proof.add.title')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <h4>{revise ? t('proof.add.revise', { value: revise.value }) : t('proof.add.title')}</h4>
      {!revise && (
        <fieldset className="readers kinds">
          <legend>{t('proof.add.kind')}</legend>
          {evidenceKinds.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === one}
                onChange={() => {
                  setKind(one)
                }}
              />
              <span>{t(`proof.kind.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="fields">
        {!revise && (
          <label>
            {t('proof.add.step')}
            <span className="pick">
              <select
                value={milestone}
                onChange={(event) => {
                  setMilestone(event.target.value)
                }}
              >
                {steps.map((step) => (
                  <option key={step.id} value={step.id}>
                    {step.position} {text(step.name)}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
        {kind === 'file' ? (
          <label>
            {t('proof.add.file')} <small className="muted">{t('proof.add.file_hint')}</small>
            <input
              type="file"
              required
              accept={Object.keys(fileTypes)
                .map((ending) => `.${ending}`)
                .join()}
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null)
              }}
            />
          </label>
        ) : (
          <label>
            {t(`proof.add.${kind}`)}
            <input
              type={kind === 'link' ? 'url' : 'text'}
              required
              maxLength={500}
              value={value}
              onChange={(event) => {
                setValue(event.target.value)
              }}
            />
          </label>
        )}
        <label>
          {t('proof.add.effective')}
          <input
            type="date"
            required
            max={me.today}
            value={effectiveOn}
            onChange={(event) => {
              setEffectiveOn(event.target.value)
            }}
          />
        </label>
        {kind === 'certificate' && (
          <label>
            {t('proof.add.expires')}
            <input
              type="date"
              required
              min={effectiveOn}
              value={expiresOn}
              onChange={(event) => {
                setExpiresOn(event.target.value)
              }}
            />
          </label>
        )}
      </div>
      <Outcome command={command} invalid={refusal} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy || upload.busy}>
          {t('proof.add.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
