import type { ReactNode } from 'react'
import type { RateView } from '@blaupause/contract/waves'
import { useSay } from '../i18n/use-say.js'

/** A share with its interval, drawn on one scale with the threshold; the numbers stand beside it. */
export function RateLine({ what, rate, threshold }: { what: 'blocked' | 'overrun'; rate: RateView; threshold: number }): ReactNode {
  const { t, format } = useSay()
  const x = (share: number): string => `${(share * 100).toFixed(1)}%`
  const clear = rate.upper < threshold || rate.lower > threshold
  return (
    <div className="ring-rate">
      <p>
        <b>{t(`waves.rate.${what}`, { part: rate.part, whole: rate.whole })}</b>{' '}
        <span className="muted">
          {t('waves.rate.interval', {
            share: format.percent(rate.whole === 0 ? 0 : rate.part / rate.whole),
            lower: format.percent(rate.lower),
            upper: format.percent(rate.upper),
            threshold: format.percent(threshold),
          })}
        </span>
      </p>
      <svg className={clear ? 'rate-mark' : 'rate-mark weak'} width="100%" height="20" aria-hidden="true">
        <line className="axis" x1="0" x2="100%" y1="10" y2="10" />
        <line className="limit" x1={x(threshold)} x2={x(threshold)} y1="0" y2="20" />
        <line className="span" x1={x(rate.lower)} x2={x(rate.upper)} y1="10" y2="10" />
        <svg x={x(rate.whole === 0 ? 0 : rate.part / rate.whole)} overflow="visible">
          <path className="point" d="M-5 10 0 5 5 10 0 15z" />
        </svg>
      </svg>
    </div>
  )
}
