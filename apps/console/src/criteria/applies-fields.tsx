import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { behoerdeKinds, type Onlinedienst } from '@blaupause/domain/catalogue'
import { SizeClass, type AppliesTo } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'

/** For whom a criterion is meant: services, kinds of authority, classes of size. Nothing chosen means: for all. */
export function AppliesFields({ applies, onChange }: { applies: AppliesTo; onChange: (applies: AppliesTo) => void }): ReactNode {
  const { t, text } = useSay()
  const { data: services = [] } = useGetList<Onlinedienst>('onlinedienste', { pagination: { page: 1, perPage: 50 } }, { retry: false })
  const boxes = <K extends keyof AppliesTo>(field: K, options: readonly (readonly [AppliesTo[K][number], string])[]): ReactNode => (
    <fieldset className="step-choice">
      <legend>{t(`criteria.form.applies_${field}`)}</legend>
      <div className="boxes">
        {options.map(([value, label]) => (
          <label key={value} className="box">
            <input
              type="checkbox"
              checked={(applies[field] as readonly string[]).includes(value)}
              onChange={(event) => {
                const chosen = applies[field] as readonly string[]
                onChange({ ...applies, [field]: event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value) })
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
  return (
    <details className="applies">
      <summary>{t('criteria.form.applies')}</summary>
      {boxes(
        'services',
        services.map(({ id, name }) => [id, text(name)] as const),
      )}
      {boxes(
        'kinds',
        behoerdeKinds.map((kind) => [kind, t(`authorities.kind.${kind}`, { smart_count: 2 })] as const),
      )}
      {boxes(
        'sizes',
        SizeClass.options.map((size) => [size, t(`criteria.size.${size}`)] as const),
      )}
    </details>
  )
}
