import { useState, type FormEvent, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link, useNavigate, useSearchParams } from 'react-router-dom'
import { StartDraft, type BlueprintRow, type ImportView } from '@blaupause/contract/blueprints'
import { canDeriveBlueprint } from '@blaupause/domain/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { SelectField, TextField } from '../landprofile/fields.js'
import { TextPair } from './edit/text-pair.js'
import { mayDerive, mayImport } from './may.js'
import { nextVersion } from './next-version.js'
import './blueprints.css'
import './edit/edit.css'

/** A draft that begins as a copy: of the shipped blueprint, of one published here, or of one that the own Land took over. */
export function StartDraftPage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { programmes: all } = useProgrammes(me)
  const { data: rows = [] } = useGetList<BlueprintRow & { id: string }>('blueprints', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const { data: imports = [] } = useGetList<ImportView>(
    'blueprint-imports',
    { pagination: { page: 1, perPage: 100 } },
    { enabled: me !== undefined && mayImport(me.actor), retry: false },
  )
  const [typed, setTyped] = useState<
    Partial<{ programme: string; from: string; name: string; version: string; title: { de: string; en: string }; summary: { de: string; en: string } }>
  >({})
  const [invalid, setInvalid] = useState<string | null>(null)
  const command = useCommand<{ name: string; version: string }>(t('draft.start.submit'))
  usePageTitle(t('draft.start.title'), me?.demo)
  if (!me) return null
  if (!mayDerive(me.actor))
    return (
      <div className="empty">
        <h1>{t('draft.start.denied')}</h1>
        <div className="btns">
          <Link className="btn" to="/blaupausen">
            {t('blueprints.title')}
          </Link>
        </div>
      </div>
    )
  const models = [
    ...rows.map(({ name, version, title, summary }) => ({ key: `${name}/${version}`, name, title, summary, label: `${text(title)} ${version}` })),
    ...imports.flatMap(({ blueprint: { name, version, title } }) =>
      rows.some((row) => row.name === name && row.version === version)
        ? []
        : [{ key: `${name}/${version}`, name, title, summary: title, label: `${text(title)} ${version}, ${t('draft.start.own')}` }],
    ),
  ]
  const programmes = all.filter(({ id, land }) => canDeriveBlueprint(me.actor, { land, programme: id }))
  const model = models.find(({ key }) => key === (typed.from ?? search.get('von'))) ?? models[0]
  const name = typed.name ?? model?.name ?? ''
  const draft = {
    programme: typed.programme ?? programmes[0]?.id ?? '',
    name,
    version: typed.version ?? nextVersion(rows, name),
    title: typed.title ?? model?.title ?? { de: '', en: '' },
    summary: typed.summary ?? model?.summary ?? { de: '', en: '' },
  }
  const [fromName = '', fromVersion = ''] = (model?.key ?? '').split('/')
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const parsed = StartDraft.safeParse({ ...draft, from: { name: fromName, version: fromVersion } })
    setInvalid(parsed.success ? null : t('blueprints.form.invalid.fix', { smart_count: 1 }))
    const made = parsed.success ? await command.send('/blueprints/start', parsed.data) : null
    if (made) void navigate(`/blaupausen/${made.name}/${made.version}/bearbeiten`)
  }
  const set = (change: typeof typed): void => {
    setTyped({ ...typed, ...change })
  }
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>
      </p>
      <h1>{t('draft.start.title')}</h1>
      <p className="lead-text">{t('draft.start.lead')}</p>
      <form
        className="derive writing"
        noValidate
        onSubmit={(event) => {
          void submit(event)
        }}
      >
        <div className="form">
          <div className="fields">
            <SelectField
              label={t('draft.start.from')}
              value={model?.key ?? ''}
              options={models.map(({ key, label }) => [key, label] as const)}
              onChange={(from) => {
                setTyped({ programme: typed.programme, from } as typeof typed)
              }}
            />
            {programmes.length > 1 && (
              <SelectField
                label={t('blueprints.form.programme')}
                value={draft.programme}
                options={programmes.map(({ id, name: title }) => [id, title] as const)}
                onChange={(programme) => {
                  set({ programme })
                }}
              />
            )}
          </div>
          <div className="fields">
            <TextField
              label={t('blueprints.form.name')}
              max={60}
              value={draft.name}
              onChange={(next) => {
                set({ name: next })
              }}
            />
            <TextField
              label={t('draft.version.label')}
              max={20}
              value={draft.version}
              onChange={(version) => {
                set({ version })
              }}
            />
          </div>
          <TextPair
            label={t('draft.title')}
            value={draft.title}
            onChange={(title) => {
              set({ title })
            }}
          />
          <TextPair
            label={t('blueprints.summary_label')}
            rows={3}
            value={draft.summary}
            onChange={(summary) => {
              set({ summary })
            }}
          />
          <Outcome command={command} invalid={invalid} />
          <div className="btns">
            <button type="submit" className="btn btn--primary" disabled={command.busy}>
              {t('draft.start.submit')}
            </button>
            <Link className="btn btn--text" to="/blaupausen">
              {t('blueprints.form.cancel')}
            </Link>
          </div>
        </div>
      </form>
    </>
  )
}
