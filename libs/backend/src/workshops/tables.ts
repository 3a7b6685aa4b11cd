import { EntitySchema } from 'typeorm'

export type SeriesRow = { readonly id: string; readonly land: string; readonly programme: string; readonly title: string; readonly goal: string }
export type WorkshopRecord = {
  readonly id: string; readonly seriesId: string; readonly land: string; readonly programme: string; readonly title: string; readonly heldOn: string; readonly place: string
  readonly participants: string[]; readonly participantNames: string[]; readonly version: number
}
export type OutcomeRow = {
  readonly id: string; readonly workshopId: string; readonly land: string; readonly programme: string; readonly kind: string; readonly text: string
  readonly organisation: string; readonly steps: string[]; readonly criterion: string | null; readonly recordedAt: Date
}

export const seriesTable = new EntitySchema<SeriesRow>({
  name: 'workshop_series',
  columns: { id: { type: 'uuid', primary: true }, land: { type: 'text' }, programme: { type: 'text' }, title: { type: 'text' }, goal: { type: 'text' } },
})

export const workshopTable = new EntitySchema<WorkshopRecord>({
  name: 'workshop',
  columns: {
    id: { type: 'uuid', primary: true }, seriesId: { type: 'uuid', name: 'series_id' }, land: { type: 'text' }, programme: { type: 'text' }, title: { type: 'text' },
    heldOn: { type: 'date', name: 'held_on' }, place: { type: 'text' }, participants: { type: 'text', array: true }, participantNames: { type: 'text', array: true, name: 'participant_names' },
    version: { type: 'int' },
  },
})

export const outcomeTable = new EntitySchema<OutcomeRow>({
  name: 'workshop_outcome',
  columns: {
    id: { type: 'uuid', primary: true }, workshopId: { type: 'uuid', name: 'workshop_id' }, land: { type: 'text' }, programme: { type: 'text' }, kind: { type: 'text' }, text: { type: 'text' },
    organisation: { type: 'text' }, steps: { type: 'text', array: true }, criterion: { type: 'text', nullable: true }, recordedAt: { type: 'timestamptz', name: 'recorded_at', precision: 3 },
  },
})
