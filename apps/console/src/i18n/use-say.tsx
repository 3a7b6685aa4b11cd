import { Fragment, type ReactNode } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { formatFor, type Format, type Language } from './format.js'

export type Values = Readonly<Record<string, string | number>>

export type Say = {
  language: Language
  format: Format
  /** A sentence of the catalogue; `smart_count` picks singular or plural. */
  t: (key: string, values?: Values) => string
  /** The same, with `**…**` set in semibold. */
  rich: (key: string, values?: Values) => ReactNode
  /** The text of a blueprint in the reader's language. */
  text: (text: { de: string; en: string }) => string
  /** A party as the sentence needs it (`with`: "beim Land"); what the catalogue does not know, such as a maker, stands as it is. */
  party: (id: string, form?: 'name' | 'on' | 'with') => string
}

/** Words, dates and numbers in the reader's language. */
export function useSay(): Say {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const language: Language = locale === 'en' ? 'en' : 'de'
  const t = (key: string, values?: Values): string => translate(key, values)
  return {
    language,
    format: formatFor(language),
    t,
    rich: (key, values) => emphasised(t(key, values)),
    text: (text) => text[language],
    party: (id, form = 'name') => translate(`party.${id}.${form}`, { _: form === 'with' ? translate('party.other.with', { name: id }) : id }),
  }
}

function emphasised(sentence: string): ReactNode {
  return sentence.split('**').map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : <Fragment key={index}>{part}</Fragment>))
}
