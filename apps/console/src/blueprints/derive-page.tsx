import { useState, type FormEvent, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useNavigate } from 'react-router-dom'
import { DeriveBlueprint, type BlueprintRow } from '@blaupause/contract/blueprints'
import type { Lage } from '@blaupause/contract/insights'
import { canDeriveBlueprint } from '@blaupause/domain/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { DeriveFields, type DeriveDraft } from './derive-fields.js'
import { mayDerive } from './may.js'
import { nextVersion } from './next-version.js'
import './blueprints.css'

const EMPTY: DeriveDraft = {
  name: 'kommunaler-anschluss',
  version: '',
  titleDe: 'Kommunaler Anschluss',
  titleEn: 'Connecting municipalities',
  summaryDe: '',
  summaryEn: '',
}

/** From the rollouts of a programme to a draft: choose what it rests on, name it, read it on the next page. */
export function DerivePage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const navigate = useNavigate()
  const { programmes: all, chosen } = useProgrammes(me)
  const [picked, setPicked] = useState<string | null>(null)
  const programmes = all.filter(({ id, land }) => me !== undefined && canDeriveBlueprint(me.actor, { land, programme: id }))
  const programme = picked ?? programmes.find(({ id }) => id === chosen[0]?.id)?.id ?? programmes[0]?.id ?? ''
  const { data: lage } = useGetOne<Lage & { id: string }>('lage', { id: programme }, { enabled: programme !== '', retry: false })
  const { data: existing = [] } = useGetList<BlueprintRow & { id: string }>('blueprints', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const [excluded, setExcluded] = useState<readonly string[]>([])
  const [draft, setDraft] = useState(EMPTY)
  const [invalid, setInvalid] = useState<readonly string[]>([])
  const command = useCommand<{ name: string; version: string }>(t('blueprints.form.title'))
  usePageTitle(t('blueprints.form.title'), me?.demo)

  const services = (lage?.onlinedienste ?? []).filter(({ total }) => total > 0)
  const version = draft.version === '' ? nextVersion(existing, draft.name) : draft.version
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const parsed = DeriveBlueprint.safeParse({
      programme,
      onlinedienste: services.map(({ id }) => id).filter((id) => !excluded.includes(id)),
      name: draft.name.trim(),
      version: version.trim(),
      title: { de: draft.titleDe.trim(), en: draft.titleEn.trim() },
      summary: { de: draft.summaryDe.trim(), en: draft.summaryEn.trim() },
    })
    const missing = (['titleDe', 'titleEn', 'summaryDe', 'summaryEn'] as const).filter((field) => draft[field].trim() === '')
    const wrong = [...(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]))), ...missing]
    setInvalid(wrong)
    if (!parsed.success || wrong.length > 0) {
      form.querySelector<HTMLElement>(`[name="${wrong[0]}"]`)?.focus()
      return
    }
    const made = await command.send('/blueprints/derive', parsed.data)
    if (made) void navigate(`/blaupausen/${made.name}/${made.version}`)
  }
  if (me && !mayDerive(me.actor))
    return (
      <div className="empty">
        <h1>{t('blueprints.form.denied')}</h1>
        <div className="btns">
          <Link className="btn" to="/blaupausen">
            {t('blueprints.title')}
          </Link>
        </div>
      </div>
    )
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>
      </p>
      <h1>{t('blueprints.form.title')}</h1>
      <p className="lead-text">{t('blueprints.form.lead')}</p>
      <form
        className="derive"
        noValidate
        onSubmit={(event) => {
          void submit(event)
        }}
      >
        <DeriveFields
          programmes={programmes}
          programme={programme}
          onProgramme={(id) => {
            setPicked(id)
            setExcluded([])
          }}
          services={services}
          known={lage !== undefined}
          excluded={excluded}
          onExcluded={setExcluded}
          draft={{ ...draft, version }}
          onDraft={setDraft}
          invalid={invalid}
        />
        <Outcome command={command} invalid={invalid.length > 0 ? t('blueprints.form.invalid.fix', { smart_count: new Set(invalid).size }) : null} />
        <p className="source">{t('blueprints.form.who_signs')}</p>
        <div className="btns">
          <button type="submit" className="btn btn--primary" disabled={command.busy}>
            {t('blueprints.form.submit')}
          </button>
          <Link className="btn btn--text" to="/blaupausen">
            {t('blueprints.form.cancel')}
          </Link>
        </div>
      </form>
    </>
  )
}
