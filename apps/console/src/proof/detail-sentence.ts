import type { Values } from '../i18n/use-say.js'

/** What the stable word of an observation means: `http-404`, `3/7` entries of the PVOG, or a word of the catalogue. */
export function detailSentence(t: (key: string, values?: Values) => string, detail: string): string {
  const status = /^http-(\d{3})$/.exec(detail)?.[1]
  if (status) return t('proof.detail.http', { status })
  const [, listed, total] = /^(\d+)\/(\d+)$/.exec(detail) ?? []
  return listed && total ? t('proof.detail.pvog', { listed, total }) : t(`proof.detail.${detail}`, { _: detail })
}
