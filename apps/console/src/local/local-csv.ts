import type { LocalChangeView } from '@blaupause/contract/blueprints'
import type { Say } from '../i18n/use-say.js'
import { changeWords } from './change-words.js'

/** One line each, with semicolons, as German spreadsheets open it; the mark in front tells them it is UTF-8. */
export function localCsv(changes: readonly LocalChangeView[], say: Pick<Say, 't' | 'text' | 'format'>): string {
  const { t, text } = say
  const heads = ['land', 'blueprint', 'version', 'step', 'kind', 'what', 'reason', 'state', 'made', 'organisation'].map((head) => t(`local.csv.${head}`))
  const lines = changes.map((one) => [
    one.land,
    text(one.blueprint.title),
    one.blueprint.version,
    one.stepName ? text(one.stepName) : '',
    t(`local.kind.${one.content.kind}`),
    changeWords(one, say),
    text(one.reason),
    t(`local.page.state.${one.state}`),
    one.madeAt.slice(0, 10),
    one.organisation,
  ])
  return `\uFEFF${[heads, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`
}

/** A cell in quotes; one that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replace(/"/g, '""')}"`
}
