import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { EnterFachverfahren, type FachverfahrenView, type ProductRow } from '@blaupause/contract/fachverfahren'
import type { Me } from '@blaupause/contract/identity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import type { Office } from './fachverfahren-section.js'

type Props = {
  office: Office
  onlinedienst: { readonly id: string; readonly name: string } | null
  today: FachverfahrenView | null
  me: Me
  onDone: () => void
}

/** Which product, of whom, operated by whom, since when, and how one knows. Known products are offered, so that one thing has one name. */
export function FachverfahrenForm({ office, onlinedienst, today, me, onDone }: Props): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<{ id: string | null }>(t('tech.enter'))
  const { data: known = [] } = useGetList<ProductRow & { id: string }>('fachverfahren/products', {}, { retry: false })
  const [entry, setEntry] = useState({
    product: today?.product ?? '',
    maker: today?.maker ?? '',
    version: today?.version ?? '',
    operator: today?.operator ?? '',
    validFrom: me.today,
    source: '',
  })
  const [only, setOnly] = useState(today !== null && today.onlinedienst !== null)
  const [invalid, setInvalid] = useState<string | null>(null)
  const set = (change: Partial<typeof entry>): void => {
    setEntry({ ...entry, ...change })
  }
  /** A known product brings its maker along. */
  const setProduct = (product: string): void => {
    const found = known.find((one) => one.product === product)
    set({ product, ...(found && { maker: found.maker }) })
  }
  const send = async (): Promise<void> => {
    const given = (value: string): string | null => (value.trim() === '' ? null : value)
    const parsed = EnterFachverfahren.safeParse({
      ...entry,
      behoerde: office.id,
      onlinedienst: only ? onlinedienst?.id : null,
      version: given(entry.version),
      operator: given(entry.operator),
    })
    setInvalid(parsed.success ? null : t(`tech.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('form.invalid.other') }))
    if (!parsed.success) return
    const answer = await command.send('/fachverfahren', parsed.data)
    if (answer === null) return
    noted(t(answer.id === null ? 'tech.was_so' : 'tech.done', { name: office.name }), null)
    onDone()
  }
  const field = (name: 'version' | 'operator', list?: string): ReactNode => (
    <label htmlFor={`${id}-${name}`}>
      {t(`tech.field.${name}`)} <small className="muted">{t('proof.add.optional')}</small>
      <input
        id={`${id}-${name}`}
        maxLength={120}
        list={list}
        value={entry[name]}
        onChange={(event) => {
          set({ [name]: event.target.value })
        }}
      />
    </label>
  )
  return (
    <form
      className="panel"
      aria-label={t('tech.enter')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <h4>{t(today ? 'tech.replace' : 'tech.enter')}</h4>
      <div className="fields">
        <label htmlFor={`${id}-product`}>
          {t('tech.field.product')}
          <input
            id={`${id}-product`}
            required
            maxLength={120}
            list={`${id}-products`}
            value={entry.product}
            onChange={(event) => {
              setProduct(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-maker`}>
          {t('tech.field.maker')}
          <input
            id={`${id}-maker`}
            required
            maxLength={120}
            list={`${id}-makers`}
            value={entry.maker}
            onChange={(event) => {
              set({ maker: event.target.value })
            }}
          />
        </label>
        {field('version')}
        {field('operator')}
        <label htmlFor={`${id}-from`}>
          {t('tech.field.validFrom')}
          <input
            id={`${id}-from`}
            type="date"
            required
            value={entry.validFrom}
            onChange={(event) => {
              set({ validFrom: event.target.value })
            }}
          />
        </label>
        <label htmlFor={`${id}-source`}>
          {t('tech.field.source')}
          <input
            id={`${id}-source`}
            required
            minLength={3}
            maxLength={300}
            value={entry.source}
            placeholder={t('tech.field.source_like')}
            onChange={(event) => {
              set({ source: event.target.value })
            }}
          />
        </label>
      </div>
      <datalist id={`${id}-products`}>
        {known.map(({ key, product, maker }) => (
          <option key={key} value={product}>
            {maker}
          </option>
        ))}
      </datalist>
      <datalist id={`${id}-makers`}>
        {[...new Set(known.map(({ maker }) => maker))].map((maker) => (
          <option key={maker} value={maker} />
        ))}
      </datalist>
      {onlinedienst && (
        <fieldset className="readers tech-for">
          <legend>{t('tech.field.for')}</legend>
          {[false, true].map((one) => (
            <label key={String(one)} className="choice">
              <input
                type="radio"
                name={`${id}-for`}
                checked={only === one}
                onChange={() => {
                  setOnly(one)
                }}
              />
              <span>{t(one ? 'tech.for_one' : 'tech.for_all', { service: onlinedienst.name })}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="source">{t('tech.keeps')}</p>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('tech.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
