import type { ReactNode } from 'react'
import type { ImportView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** More nodes than this are drawn as shares: cells that nobody can count say nothing. */
const MOST = 240

/** One cell per node of the blueprint: filled where it fits as it is, halved where it was adapted by an answer, hollow where it needs one. */
export function WhatFits({ fits: { fit, adapted, open, total } }: { fits: ImportView['fits'] }): ReactNode {
  const { t, format } = useSay()
  const scale = total > MOST ? MOST / total : 1
  const cells = [
    ...Array.from({ length: Math.round(fit * scale) }, () => undefined),
    ...Array.from({ length: Math.ceil(adapted * scale) }, () => 'fa'),
    ...Array.from({ length: Math.ceil(open * scale) }, () => 'fq'),
  ]
  const parts = [
    t('imports.fits.fit', { smart_count: fit }),
    ...(adapted > 0 ? [t('imports.fits.adapted', { smart_count: adapted })] : []),
    ...(open > 0 ? [t('imports.fits.open', { smart_count: open })] : []),
  ]
  return (
    <section aria-labelledby="passt">
      <h2 id="passt">{t('imports.fits.title')}</h2>
      <p className="big">
        {format.number(fit)} <small>{t('imports.fits.of', { total: format.number(total) })}</small>
      </p>
      <div className="fit" role="img" aria-label={parts.join(', ')}>
        {cells.map((kind, index) => (
          <i key={index} className={kind} />
        ))}
      </div>
      <p className="source">
        {open === 0 && adapted === 0 ? t('imports.fits.all') : `${parts.join(', ')}.`} {t('imports.fits.node')}
      </p>
    </section>
  )
}
