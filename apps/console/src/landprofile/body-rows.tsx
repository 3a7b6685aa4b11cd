import type { ReactNode } from 'react'
import type { Bodies } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import { emptyBodies } from './empty-bodies.js'
import { KeysField, TextField, ValidityFields } from './fields.js'

type Listed = Extract<Bodies, { by: 'liste' | 'stelle' }>

/** The Gemeinden or offices of a rule, each with the days between which it holds. */
export function BodyRows({ bodies, land, onChange }: { bodies: Listed; land: string; onChange: (bodies: Listed) => void }): ReactNode {
  const { t } = useSay()
  const rows: readonly (Listed extends infer L ? (L extends { gemeinden: (infer G)[] } ? G : L extends { stellen: (infer S)[] } ? S : never) : never)[] =
    bodies.by === 'liste' ? bodies.gemeinden : bodies.stellen
  const put = (next: readonly unknown[]): void => {
    onChange((bodies.by === 'liste' ? { by: 'liste', gemeinden: next } : { by: 'stelle', stellen: next }) as Listed)
  }
  const set = (at: number, change: object): void => {
    put(rows.map((row, i) => (i === at ? { ...row, ...change } : row)))
  }
  const more = (): void => {
    const empty = emptyBodies(bodies.by, land)
    put([...rows, ...(empty.by === 'liste' ? empty.gemeinden : empty.by === 'stelle' ? empty.stellen : [])])
  }
  return (
    <fieldset className="profile-rows">
      <legend>{t(`landprofile.rows.${bodies.by}`)}</legend>
      {rows.map((row, at) => (
        <div key={at} className="fields" role="group" aria-label={('ags' in row ? row.name : (row.name ?? row.key)) || t('landprofile.row_n', { n: at + 1 })}>
          {'ags' in row ? (
            <>
              <TextField
                label={t('landprofile.ags')}
                max={8}
                value={row.ags}
                onChange={(ags) => {
                  set(at, { ags: ags.replace(/\s/g, '') })
                }}
              />
              <TextField
                label={t('landprofile.name')}
                value={row.name}
                onChange={(name) => {
                  set(at, { name })
                }}
              />
            </>
          ) : (
            <>
              <TextField
                label={t('landprofile.office_key')}
                max={60}
                value={row.key}
                onChange={(key) => {
                  set(at, { key: key.replace(/\s/g, '') })
                }}
              />
              <TextField
                label={t('landprofile.office_name')}
                max={160}
                value={row.name ?? ''}
                onChange={(name) => {
                  set(at, { name: name || null })
                }}
              />
              <TextField
                label={t('landprofile.seat')}
                max={8}
                value={row.seatAgs ?? ''}
                onChange={(seat) => {
                  set(at, { seatAgs: seat.replace(/\s/g, '') || null })
                }}
              />
              <KeysField
                label={t('landprofile.territory')}
                keys={row.territory}
                onChange={(territory) => {
                  set(at, { territory })
                }}
              />
            </>
          )}
          <ValidityFields
            value={row}
            onChange={(dates) => {
              set(at, { validFrom: dates.validFrom, validTo: dates.validTo })
            }}
          />
          <button
            type="button"
            className="btn btn--text"
            aria-label={t('landprofile.remove_row', { n: at + 1 })}
            disabled={rows.length === 1}
            onClick={() => {
              put(rows.filter((_, i) => i !== at))
            }}
          >
            {t('landprofile.remove')}
          </button>
        </div>
      ))}
      <button type="button" className="btn btn--text" onClick={more}>
        {t(`landprofile.add.${bodies.by}`)}
      </button>
    </fieldset>
  )
}
