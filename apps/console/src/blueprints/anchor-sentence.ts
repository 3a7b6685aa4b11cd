import type { Anchor } from '@blaupause/domain/blueprints'

type Translate = (key: string, values?: Record<string, string | number>) => string

/** When a step is due, in words: "5 Arbeitstage nach Schritt 4", or short: "5 AT nach Nr. 4". `positionOf` gives the number of a step. */
export function anchorSentence(anchor: Anchor, positionOf: (step: string) => number, t: Translate, form: 'long' | 'short' = 'long'): string {
  const days = t(form === 'long' ? 'blueprints.days' : 'blueprints.days_short', { smart_count: Math.abs(anchor.offset) })
  switch (anchor.on) {
    case 'start':
      if (anchor.offset === 0) return t('blueprints.anchor.start_day')
      return t(anchor.offset > 0 ? 'blueprints.anchor.start' : 'blueprints.anchor.before_start', { days })
    case 'step': {
      const position = t(form === 'long' ? 'blueprints.step_number' : 'blueprints.step_number_short', { position: positionOf(anchor.step) })
      if (anchor.offset === 0) return t('blueprints.anchor.step_same', { position })
      return t(anchor.offset > 0 ? 'blueprints.anchor.step' : 'blueprints.anchor.before_step', { days, position })
    }
    case 'stichtag': {
      const lead = anchor.lead
        ? t('blueprints.anchor.stichtag_lead', { days: t(form === 'long' ? 'blueprints.days' : 'blueprints.days_short', { smart_count: anchor.lead }) })
        : ''
      return `${form === 'short' && anchor.offset === 0 ? t('blueprints.anchor.stichtag_short') : t(`blueprints.anchor.stichtag${side(anchor.offset)}`, { days, calendar: anchor.calendar })}${lead}`
    }
    case 'commitment':
      return t(`blueprints.anchor.commitment${side(anchor.offset)}`, { days })
  }
}

function side(offset: number): '' | '_before' | '_after' {
  if (offset === 0) return ''
  return offset < 0 ? '_before' : '_after'
}
