import type { ReactNode } from 'react'
import type { GemeindePart, RegisterAmendment } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import type { Editor } from './editor.js'
import { TextField } from './fields.js'
import { freshId, unsourced } from './fresh.js'
import { PartRow } from './part-row.js'

/** What the register does not have: parts of a Gemeinde for which offices act, and changes of territory that lie ahead of it. */
export function Areas({ content, mayEdit, onChange, today }: Editor & { today: string }): ReactNode {
  const { t } = useSay()
  return (
    <section className="rule" aria-labelledby="gebiete">
      <h2 id="gebiete">{t('landprofile.areas.title')}</h2>
      <p className="small muted">{t('landprofile.areas.hint')}</p>
      <Parts content={content} mayEdit={mayEdit} onChange={onChange} />
      <Amendments content={content} mayEdit={mayEdit} onChange={onChange} today={today} />
    </section>
  )
}

function Parts({ content, mayEdit, onChange }: Editor): ReactNode {
  const { t, format } = useSay()
  const parts = content.parts ?? []
  const put = (next: GemeindePart[]): void => {
    const { parts: _, ...rest } = content
    onChange(next.length === 0 ? rest : { ...rest, parts: next })
  }
  const set = (at: number, change: Partial<GemeindePart>): void => {
    put(parts.map((one, i) => (i === at ? { ...one, ...change } : one)))
  }
  const add = (): void => {
    const ags = parts.at(-1)?.key.slice(0, 8) ?? `${content.land}000000`
    const number = Math.max(0, ...parts.filter(({ key }) => key.startsWith(ags)).map(({ key }) => Number(key.slice(9)))) + 1
    put([
      ...parts,
      { key: `${ags}-${number}`, name: t('landprofile.areas.part_n', { n: number }), population: null, ...unsourced(t('landprofile.no_source_yet')) },
    ])
  }
  return (
    <>
      <h3>{t('landprofile.areas.parts')}</h3>
      {parts.length === 0 && <p>{t('landprofile.areas.parts_none')}</p>}
      <ul className="list">
        {parts.map((one, at) => (
          <PartRow
            key={at}
            name={one.name}
            line={[one.key, one.population === null ? '' : t('landprofile.areas.people', { n: format.number(one.population) })].filter(Boolean).join(', ')}
            part={one}
            mayEdit={mayEdit}
            onChange={(change) => {
              set(at, change as Partial<GemeindePart>)
            }}
            onRemove={() => {
              put(parts.filter((_, i) => i !== at))
            }}
          >
            <TextField
              label={t('landprofile.areas.key')}
              max={13}
              value={one.key}
              onChange={(key) => {
                set(at, { key: key.replace(/\s/g, '') })
              }}
            />
            <TextField
              label={t('landprofile.name')}
              max={120}
              value={one.name}
              onChange={(name) => {
                set(at, { name })
              }}
            />
            <TextField
              type="number"
              max={8}
              label={t('landprofile.areas.population')}
              value={one.population?.toString() ?? ''}
              onChange={(given) => {
                const people = given.replace(/\D/g, '')
                set(at, { population: people === '' ? null : Number(people) })
              }}
            />
          </PartRow>
        ))}
      </ul>
      {mayEdit && (
        <button type="button" className="btn btn--text" onClick={add}>
          {t('landprofile.add.part')}
        </button>
      )}
    </>
  )
}

function Amendments({ content, mayEdit, onChange, today }: Editor & { today: string }): ReactNode {
  const { t, format } = useSay()
  const { amendments } = content
  const put = (next: RegisterAmendment[]): void => {
    onChange({ ...content, amendments: next })
  }
  const set = (id: string, change: Partial<RegisterAmendment>): void => {
    put(amendments.map((one) => (one.id === id ? { ...one, ...change } : one)))
  }
  return (
    <>
      <h3>{t('landprofile.areas.amendments')}</h3>
      {amendments.length === 0 && <p>{t('landprofile.areas.amendments_none')}</p>}
      <ul className="list">
        {amendments.map((one) => (
          <PartRow
            key={one.id}
            name={t('landprofile.areas.kreisfrei', { name: one.kreis.name })}
            line={t('landprofile.areas.from_key', { on: format.date(one.on), ags: one.ags, newAgs: one.newAgs })}
            part={one}
            mayEdit={mayEdit && one.on > today}
            onChange={(change) => {
              set(one.id, change as Partial<RegisterAmendment>)
            }}
            onRemove={() => {
              put(amendments.filter(({ id }) => id !== one.id))
            }}
          >
            <TextField
              label={t('landprofile.name')}
              max={160}
              value={one.kreis.name}
              onChange={(name) => {
                set(one.id, { kreis: { ...one.kreis, name } })
              }}
            />
            <TextField
              type="date"
              label={t('landprofile.areas.on')}
              value={one.on}
              onChange={(on) => {
                set(one.id, { on })
              }}
            />
            <TextField
              label={t('landprofile.areas.ags')}
              max={8}
              value={one.ags}
              onChange={(ags) => {
                set(one.id, { ags: ags.replace(/\s/g, '') })
              }}
            />
            <TextField
              label={t('landprofile.areas.new_ags')}
              max={8}
              value={one.newAgs}
              onChange={(given) => {
                const newAgs = given.replace(/\s/g, '')
                set(one.id, { newAgs, kreis: { ...one.kreis, key: newAgs.slice(0, 5) } })
              }}
            />
          </PartRow>
        ))}
      </ul>
      {mayEdit && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            put([
              ...amendments,
              {
                id: freshId('kreisfrei', amendments),
                on: `${Number(today.slice(0, 4)) + 1}-01-01`,
                ags: '',
                newAgs: '',
                kreis: { key: '', name: t('landprofile.areas.new_town') },
                ...unsourced(t('landprofile.no_source_yet')),
                note: null,
              },
            ])
          }}
        >
          {t('landprofile.add.amendment')}
        </button>
      )}
    </>
  )
}
