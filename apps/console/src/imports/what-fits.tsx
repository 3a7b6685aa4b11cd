import type { ReactNode } from 'react'
import type { ImportView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** One cell per node of the blueprint: filled where it fits as it is, hollow where it needs an answer. */
export function WhatFits({ fits: { fit, total } }: { fits: ImportView['fits'] }): ReactNode {
  const { t, format } = useSay()
  const asks = total - fit
  return (
    <section aria-labelledby="passt">
      <h2 id="passt">{t('imports.fits.title')}</h2>
      <p className="big">{format.number(fit)} <small>{t('imports.fits.of', { total: format.number(total) })}</small></p>
      <div className="fit" role="img" aria-label={t('imports.fits.label', { fit, asks })}>{Array.from({ length: total }, (_, index) => <i key={index} className={index < fit ? undefined : 'fq'} />)}</div>
      <p className="source">{asks === 0 ? t('imports.fits.all') : t('imports.fits.sentence', { smart_count: asks })} {t('imports.fits.node')}</p>
    </section>
  )
}
