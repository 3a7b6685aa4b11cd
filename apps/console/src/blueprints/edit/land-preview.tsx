import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { LandProfileView } from '@blaupause/contract/catalogue'
import { fillText, resolveSteps, type Blueprint } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { SelectField } from '../../landprofile/fields.js'
import { WithParameters } from '../with-parameters.js'

/** "So sieht es das Saarland": the step with the names of one Land's profile; what the profile leaves open stays marked. */
export function LandPreview({ content, step, own }: { content: Blueprint; step: string; own: string }): ReactNode {
  const { t, text } = useSay()
  const [land, choose] = useState(own === 'SL' ? 'BY' : 'SL')
  const { data: profile } = useGetOne<LandProfileView & { id: string }>('land-profile', { id: land }, { retry: false })
  const names = Object.fromEntries((profile?.current.names ?? []).flatMap(({ id, value }) => (value === null ? [] : [[id, value]])))
  const service = content.services[0]
  const resolved =
    service && resolveSteps(content, { onlinedienst: service.id, behoerdeKind: service.behoerdeKind, land, parameters: names }).find(({ id }) => id === step)
  const owner = resolved
    ? (names[resolved.owner] ?? text(content.roles.find(({ id }) => id === resolved.owner)?.name ?? { de: resolved.owner, en: resolved.owner }))
    : ''
  return (
    <section className="rule" aria-labelledby="vorschau">
      <h2 id="vorschau">{t('draft.preview', { land: t(`land.${land}`, { _: land }) })}</h2>
      <SelectField
        label={t('draft.land')}
        value={land}
        onChange={choose}
        options={(profile?.lands ?? [land]).map((code) => [code, t(`land.${code}`, { _: code })] as const)}
      />
      {resolved && (
        <dl className="diff">
          <div>
            <dt>{t('blueprints.who')}</dt>
            <dd>{resolved.omitted ? t('blueprints.omitted') : owner}</dd>
          </div>
          <div>
            <dt>{t('draft.instruction')}</dt>
            <dd>
              <WithParameters of={fillText(resolved.instruction, names)} parameters={content.parameters} />
            </dd>
          </div>
          {resolved.foreignLaw && (
            <div>
              <dt>{t('blueprints.basis')}</dt>
              <dd>{t('draft.foreign_law')}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  )
}
