import { describe, expect, it } from 'vitest'
import { anActor, coordination, meitingen, now } from '../../test/a-milestone.js'
import { addStichtag, canKeepStichtage, endStichtag, type Stichtag } from './stichtag.js'

const day: Stichtag = { id: 's', land: 'BY', calendar: 'anbindungsfragebogen', on: '2026-04-15', endedOn: null }
const refusal = (code: string) => expect.objectContaining({ code })

describe('a Stichtag', () => {
  it('is added with its source beside the event, and ended without being deleted', () => {
    expect(addStichtag(day, 'Rundschreiben des Roll-in-Teams', now)).toMatchObject({
      type: 'stichtag.added.v1',
      effectiveOn: '2026-04-15',
      land: 'BY',
      facts: { calendar: 'anbindungsfragebogen', on: '2026-04-15' },
      text: { field: 'source', text: 'Rundschreiben des Roll-in-Teams' },
    })
    const { stichtag, event } = endStichtag(day, 'fällt aus', now)
    expect([stichtag.endedOn, event.type, event.text?.text]).toEqual([now.today, 'stichtag.ended.v1', 'fällt aus'])
    expect(() => endStichtag(stichtag, 'noch einmal', now)).toThrow(refusal('stichtag.ended'))
  })

  it.each([
    ['that is past', { on: '2026-02-02' }, 'stichtag.past'],
    ['in 2035', { on: '2035-04-16' }, 'stichtag.far'],
    ['on a Sunday', { on: '2026-04-19' }, 'stichtag.no-working-day'],
    ['on a holiday of the Land', { on: '2027-01-06' }, 'stichtag.no-working-day'],
  ])('%s is refused', (_, fields, code) => expect(() => addStichtag({ ...day, ...fields }, 'Quelle', now)).toThrow(refusal(code)))

  it('on 6 January is one in Hesse', () => {
    expect(addStichtag({ ...day, land: 'HE', on: '2027-01-06' }, 'Quelle', now).effectiveOn).toBe('2027-01-06')
  })

  it('is kept by its Land, and by nobody else', () => {
    const all = [
      coordination,
      meitingen,
      anActor('land', { land: 'HE', traeger: ['06'] }),
      anActor('rollin', { programmes: ['bund-bayern'] }),
      anActor('bund', { programmes: ['bund-bayern'] }),
      anActor('pruefung', { land: 'BY' }),
    ]
    expect(all.map((actor) => canKeepStichtage(actor, day))).toEqual([true, false, false, false, false, false])
  })
})
