import { useId, useState, type ReactNode } from 'react'
import type { ImportQuestion } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { chosen } from './open-questions.js'

/** One question with its effect and options. Choosing saves at once, except a name, which is written first. */
export function Question({ question, busy, onAnswer }: { question: ImportQuestion; busy: boolean; onAnswer: (answer: string) => void }): ReactNode {
  const { t, text, format } = useSay()
  const id = useId()
  const before = chosen(question)
  const [naming, setNaming] = useState(before.option === 'name')
  const [name, setName] = useState(before.text)
  const pick = (option: string): void => {
    setNaming(option === 'name')
    if (option !== 'name') onAnswer(option)
  }
  return (
    <fieldset className="q" aria-describedby={`${id}-why`}>
      <legend className="visually-hidden">{text(question.question)}</legend>
      <div aria-hidden="true"><h3>{text(question.question)}</h3></div>
      <p className="eff"><b>{format.number(question.affects)}</b> {t('imports.questions.affects', { smart_count: question.affects })}</p>
      <p className="txt" id={`${id}-why`}>{text(question.reason)}</p>
      <div className="opts">
        {question.options.map((option) => (
          <label key={option.id} className="choice">
            <input type="radio" name={id} value={option.id} disabled={busy} checked={naming ? option.id === 'name' : option.id === before.option} onChange={() => { pick(option.id) }} />
            <span>{text(option.label)}{option.id === question.proposal && <span className="prop">{t('imports.questions.proposal')}</span>}</span>
          </label>
        ))}
        {question.options.some((option) => option.id === 'name') && naming && (
          <form className="name" onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') onAnswer(`name:${name.trim()}`) }}>
            <label htmlFor={`${id}-name`}>{t('imports.questions.name')}</label>
            <input id={`${id}-name`} value={name} required maxLength={190} autoComplete="off" onChange={(event) => { setName(event.target.value) }} />
            <button type="submit" className="btn" disabled={busy}>{t('imports.questions.save')}</button>
          </form>
        )}
        {question.answer === null && !question.proposal && !naming && <p className="needs">{t('imports.questions.needs')}</p>}
      </div>
    </fieldset>
  )
}
