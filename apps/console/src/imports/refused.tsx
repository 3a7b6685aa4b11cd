import type { ReactNode } from 'react'
import { problemOf, sentenceOf } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import type { Upload } from './use-upload.js'

/** Why a file, or what lies under an address, was not taken, and what to do now. The sentence is the server's; the advice belongs to its code. */
export function Refused({ upload, what = 'file' }: { upload: Upload; what?: 'file' | 'address' }): ReactNode {
  const { t, language } = useSay()
  if (!upload.refused && !upload.unreachable) return null
  const code = problemOf(upload.refused)?.code.replace('.', '_') ?? 'other'
  return (
    <div className="refused" role="alert">
      <Mark state="ueberfaellig" />
      <div>
        <h3>{t(what === 'file' ? 'imports.refused.title' : 'imports.address.refused')}</h3>
        {upload.refused && (
          <p>
            <b>{sentenceOf(upload.refused, language) ?? t('failure.refused')}</b>
          </p>
        )}
        <p>{upload.unreachable ? t('imports.refused.unreachable') : t(`imports.refused.${code}`, { _: t('imports.refused.other') })}</p>
        <p className="source">{t(what === 'file' ? 'imports.refused.kept' : 'imports.address.kept')}</p>
      </div>
    </div>
  )
}
