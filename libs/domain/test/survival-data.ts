import aml from './data/survival/aml.csv?raw'
import bladder2 from './data/survival/bladder2.csv?raw'
import gehan from './data/survival/gehan.csv?raw'
import heart from './data/survival/heart.csv?raw'
import kidney from './data/survival/kidney.csv?raw'
import lung from './data/survival/lung.csv?raw'
import ovarian from './data/survival/ovarian.csv?raw'
import veteran from './data/survival/veteran.csv?raw'

const files = { aml, bladder2, gehan, heart, kidney, lung, ovarian, veteran }
export type SurvivalRow = { text: (column: string) => string; number: (column: string) => number }

/** The rows of a published data set; those with a missing value in one of `complete` are left out, as R does. */
export function survivalData(name: keyof typeof files, complete: readonly string[] = []): SurvivalRow[] {
  const [head, ...lines] = files[name]
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  const rows = lines.map((cells) => {
    const text = (column: string) => cells[head!.indexOf(column)]!
    return { text, number: (column: string) => Number(text(column)) }
  })
  return rows.filter((row) => complete.every((column) => row.text(column) !== 'NA'))
}
