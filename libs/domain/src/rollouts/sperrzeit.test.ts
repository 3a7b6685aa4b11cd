import { describe, expect, it } from 'vitest'
import { anActor, coordination, meitingen, now } from '../../test/a-milestone.js'
import { canSetSperrzeit, endSperrzeit, setSperrzeit, type Sperrzeit } from './sperrzeit.js'

const election: Sperrzeit = { id: 's', land: 'BY', traeger: '09772177', from: '2026-04-01', to: '2026-04-17', kind: 'wahl', liftedOn: null }
const refusal = (code: string) => expect.objectContaining({ code })

describe('a Sperrzeit', () => {
  it('is set with its reason beside the event, and ended without being deleted', () => {
    expect(setSperrzeit(election, 'Bürgermeisterwahl', now)).toMatchObject({
      type: 'sperrzeit.set.v1',
      effectiveOn: '2026-04-01',
      facts: { kind: 'wahl' },
      text: { text: 'Bürgermeisterwahl' },
    })
    const { sperrzeit, event } = endSperrzeit(election, 'verlegt', now)
    expect([sperrzeit.liftedOn, event.type, event.facts]).toEqual([now.today, 'sperrzeit.ended.v1', { from: '2026-04-01', to: '2026-04-17' }])
    expect(() => endSperrzeit(sperrzeit, 'noch einmal', now)).toThrow(refusal('sperrzeit.ended'))
  })

  it.each([
    ['that ends before it begins', { to: '2026-03-31' }, 'sperrzeit.order'],
    ['that is over', { from: '2026-02-01', to: '2026-03-09' }, 'sperrzeit.past'],
    ['of half a year', { to: '2026-10-01' }, 'sperrzeit.long'],
  ])('%s is refused', (_, fields, code) => expect(() => setSperrzeit({ ...election, ...fields }, 'Grund', now)).toThrow(refusal(code)))

  it('is set by its own Kommune or Land, and by nobody else', () => {
    const kreis = anActor('kommune', { land: 'BY', traeger: ['09772', '09772177'] })
    const all = [
      meitingen,
      coordination,
      kreis,
      anActor('land', { land: 'HE', traeger: ['06'] }),
      anActor('rollin', { programmes: ['bund-bayern'] }),
      anActor('bund', { programmes: ['bund-bayern'] }),
      anActor('pruefung', { land: 'BY' }),
    ]
    expect(all.map((actor) => canSetSperrzeit(actor, election))).toEqual([true, true, false, false, false, false, false])
    expect([canSetSperrzeit(meitingen, { land: 'BY', traeger: '09' }), canSetSperrzeit(coordination, { land: 'BY', traeger: '09' })]).toEqual([false, true])
  })
})
