import { useId, useState, type ReactNode } from 'react'
import type { ImportQuestion, ImportView } from '@blaupause/contract/blueprints'
import { useFieldProblem } from '../forms/field-problem.js'
import { useSay } from '../i18n/use-say.js'
import { FixLink } from './fix-link.js'
import { chosen, holding } from './open-questions.js'

type Props = { view: ImportView; question: ImportQuestion; busy: boolean; onAnswer: (answer: string) => void; onName: (name: string) => void }

/** One conflict with its effect and options: ours, theirs, what helps. Choosing saves at once, except a name, which is written first. */
export function Question({ view, question, busy, onAnswer, onName }: Props): ReactNode {
  const { t, text, format } = useSay()
  const id = useId()
  const before = chosen(question)
  const [naming, setNaming] = useState(before.option === 'name')
  const [name, setName] = useState(before.text)
  const [keep, setKeep] = useState(true)
  const [empty, setEmpty] = useState(false)
  const { label, input, said } = useFieldProblem(`${id}-name`, { own: empty ? t('imports.questions.name_missing') : null })
  const pick = (option: string): void => {
    setNaming(option === 'name')
    if (option !== 'name') onAnswer(option)
  }
  const save = (): void => {
    const given = name.trim()
    setEmpty(given === '')
    if (given !== '')
      (question.fix?.do === 'name' && keep
        ? onName
        : (said: string) => {
            onAnswer(`name:${said}`)
          })(given)
  }
  return (
    <fieldset className="q" id={question.id} aria-describedby={`${id}-why`}>
      <legend className="visually-hidden">{text(question.question)}</legend>
      <div aria-hidden="true">
        <h3>{text(question.question)}</h3>
      </div>
      <p className="eff">
        <b>{format.number(question.affects)}</b> {t('imports.questions.affects', { smart_count: question.affects })}
        {question.authorities > 0 && <span>{t('imports.questions.authorities', { smart_count: question.authorities })}</span>}
      </p>
      <div className="txt" id={`${id}-why`}>
        <p>
          <span className="muted">{t('imports.questions.theirs')}</span> {text(question.theirs)}. <span className="muted">{t('imports.questions.ours')}</span>{' '}
          {text(question.ours)}. {text(question.remedy)}
        </p>
        <p className="source">
          {t(`imports.class.${question.class.replace('.', '_')}`)}
          {question.remembered && ` · ${t('imports.questions.remembered', { on: format.date(question.remembered.on) })}`}{' '}
          <FixLink view={view} question={question} />
        </p>
      </div>
      <div className="opts">
        {question.options.map((option) => (
          <label key={option.id} className="choice">
            <input
              type="radio"
              name={id}
              value={option.id}
              disabled={busy}
              checked={naming ? option.id === 'name' : option.id === before.option}
              onChange={() => {
                pick(option.id)
              }}
            />
            <span>
              {text(option.label)}
              {option.id === question.proposal && <span className="prop">{t('imports.questions.proposal')}</span>}
              {option.id === question.remembered?.answer.split(':', 1)[0] && <span className="prop">{t('imports.questions.last_time')}</span>}
            </span>
          </label>
        ))}
        {question.options.some((option) => option.id === 'name') && naming && (
          <form
            className="name"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              save()
            }}
          >
            <label htmlFor={`${id}-name`} {...label}>
              {t('imports.questions.name')}
            </label>
            <input
              id={`${id}-name`}
              value={name}
              required
              maxLength={190}
              autoComplete="off"
              {...input}
              onChange={(event) => {
                setName(event.target.value)
              }}
            />
            <button type="submit" className="btn" disabled={busy}>
              {t('imports.questions.save')}
            </button>
            {said}
            {question.fix?.do === 'name' && (
              <label className="check">
                <input
                  type="checkbox"
                  checked={keep}
                  onChange={(event) => {
                    setKeep(event.target.checked)
                  }}
                />{' '}
                <span>{t('imports.fix.name')}</span>
              </label>
            )}
          </form>
        )}
        {holding(question) === '' && !naming && <p className="needs">{t('imports.questions.needs')}</p>}
      </div>
    </fieldset>
  )
}
