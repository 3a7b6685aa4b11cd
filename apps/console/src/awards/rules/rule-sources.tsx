import type { ReactNode } from 'react'
import { useSay } from '../../i18n/use-say.js'
import { TextField } from '../../landprofile/fields.js'
import type { RuleDraft } from './rule-draft.js'

const MOST = 20

/** Where the rules are written: what it is called, and its address if it has one. */
export function RuleSources({ sources, onChange }: { sources: RuleDraft['sources']; onChange: (sources: RuleDraft['sources']) => void }): ReactNode {
  const { t } = useSay()
  const set = (at: number, change: Partial<RuleDraft['sources'][number]>): void => {
    onChange(sources.map((source, n) => (n === at ? { ...source, ...change } : source)))
  }
  return (
    <fieldset>
      <legend>{t('awarding.rules.field.sources')}</legend>
      {sources.map((source, at) => (
        <div key={at} className="fields" role="group" aria-label={t('awarding.rules.source_n', { n: at + 1 })}>
          <TextField
            label={t('awarding.rules.field.source')}
            value={source.text}
            onChange={(text) => {
              set(at, { text })
            }}
          />
          <TextField
            max={500}
            label={t('awarding.rules.field.url')}
            value={source.url}
            onChange={(url) => {
              set(at, { url })
            }}
          />
          {sources.length > 1 && (
            <button
              type="button"
              className="btn btn--text"
              aria-label={t('awarding.rules.remove_n', { n: at + 1 })}
              onClick={() => {
                onChange(sources.filter((_, n) => n !== at))
              }}
            >
              {t('awarding.rules.remove')}
            </button>
          )}
        </div>
      ))}
      {sources.length < MOST && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            onChange([...sources, { text: '', url: '' }])
          }}
        >
          {t('awarding.rules.add_source')}
        </button>
      )}
    </fieldset>
  )
}
