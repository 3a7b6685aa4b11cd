import { describe, expect, it } from 'vitest'
import { passedOn } from './index.js'

const owner = { recipient: 'owner', at: '2026-03-10T07:00:00.000Z' }
const lead = { recipient: 'lead', at: '2026-03-16T07:00:00.000Z' }
const land = { recipient: 'land', at: '2026-03-23T07:00:00.000Z' }

describe('where an entry stands in the chain', () => {
  it('the first was passed on by nobody, and went to all above it', () => {
    expect(passedOn('owner', [land, owner, lead])).toEqual({
      from: null,
      to: [
        { who: 'lead', at: lead.at },
        { who: 'land', at: land.at },
      ],
    })
  })
  it('the Land has it from the lead', () => expect(passedOn('land', [owner, lead, land])).toEqual({ from: { who: 'lead', at: lead.at }, to: [] }))
  it('a link nobody wrote to is skipped', () => expect(passedOn('land', [owner, land]).from).toEqual({ who: 'owner', at: owner.at }))
  it('whatever is not of the chain was passed on by nobody', () => expect(passedOn('waiting-party', [owner, land])).toEqual({ from: null, to: [] }))
})
