import { useState, type ReactNode } from 'react'
import { countWave, type WaveGroup } from '@blaupause/domain/waves'
import { useSay } from '../i18n/use-say.js'

type Props = {
  group: WaveGroup
  label: string
  ring: number
  byHand: Readonly<Record<string, number>>
  first: number
  most: number
  onRing: (ring: number) => void
  onHand: (authority: string, ring: number) => void
}

/** A part of the Land with its wave; opened, each authority with its own. */
export function GroupRows({ group, label, ring, byHand, first, most, onRing, onHand }: Props): ReactNode {
  const { t, format } = useSay()
  const [open, setOpen] = useState(false)
  const counts = countWave(group.authorities)
  const select = (name: string, value: number, set: (ring: number) => void): ReactNode => (
    <span className="pick">
      <select
        aria-label={t('waves.plan.wave_of', { name })}
        value={value}
        onChange={(event) => {
          set(Number(event.target.value))
        }}
      >
        {Array.from({ length: Math.max(most, value + 1) }, (_, index) => (
          <option key={index} value={index}>
            {t('waves.wave', { n: first + index + 1 })}
          </option>
        ))}
      </select>
    </span>
  )
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="link-button"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open)
            }}
          >
            {label}
          </button>
        </th>
        <td className="num">{format.number(counts.authorities)}</td>
        <td className="num">{format.number(counts.rollouts)}</td>
        <td>{select(label, ring, onRing)}</td>
      </tr>
      {open &&
        group.authorities.slice(0, 200).map(({ behoerdeId, name, rollouts }) => (
          <tr key={behoerdeId} className="one">
            <th scope="row">{name}</th>
            <td className="num" />
            <td className="num">{format.number(rollouts)}</td>
            <td>
              {select(name, byHand[behoerdeId] ?? ring, (to) => {
                onHand(behoerdeId, to)
              })}
            </td>
          </tr>
        ))}
    </>
  )
}
