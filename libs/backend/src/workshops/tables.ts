import { EntitySchema } from 'typeorm'

export type SeriesRow = { readonly id: string; readonly land: string; readonly programme: string; readonly title: string; readonly goal: string }

export const seriesTable = new EntitySchema<SeriesRow>({
  name: 'workshop_series',
  columns: { id: { type: 'uuid', primary: true }, land: { type: 'text' }, programme: { type: 'text' }, title: { type: 'text' }, goal: { type: 'text' } },
})
