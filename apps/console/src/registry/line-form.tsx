import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { RegistryEntry, WriteLine } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** The publisher's own line in the changelog, in both languages. */
export function LineForm({ entry: { name, version, line } }: { entry: RegistryEntry }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState(line ?? { de: '', en: '' })
  const command = useCommand<WriteLine>(t('registry.line.write'))
  if (!open)
    return (
      <button
        type="button"
        className="btn btn--text"
        onClick={() => {
          setOpen(true)
        }}
      >
        {t(line ? 'registry.line.change' : 'registry.line.write')}
      </button>
    )
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const empty = words.de.trim() === '' && words.en.trim() === ''
    if (await command.send(`/blueprint-registry/${name}/${version}/line`, { line: empty ? null : words })) setOpen(false)
  }
  return (
    <form
      className="line-form"
      aria-label={t('registry.line.write')}
      onSubmit={(event) => {
        void save(event)
      }}
    >
      {(['de', 'en'] as const).map((language) => (
        <label key={language} htmlFor={`${id}-${language}`}>
          {t(`registry.line.${language}`)}
          <textarea
            id={`${id}-${language}`}
            rows={2}
            maxLength={500}
            value={words[language]}
            onChange={(event) => {
              setWords({ ...words, [language]: event.target.value })
            }}
          />
        </label>
      ))}
      <p className="source">{t('registry.line.hint')}</p>
      <Outcome command={command} />
      <span className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('registry.line.save')}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            setOpen(false)
          }}
        >
          {t('blueprints.form.cancel')}
        </button>
      </span>
    </form>
  )
}
