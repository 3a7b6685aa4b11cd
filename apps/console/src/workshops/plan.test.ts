import { describe, expect, it } from 'vitest'
import { moved, planOf, seatOf, strangerOf } from './plan.js'

const draft = { title: 'Thema', on: '2026-03-20', from: '09:30', to: '', place: 'Rathaus', link: ' ', mailbox: '', preparation: '', agenda: [], seats: [] }

describe('a plan as it is written', () => {
  it('sends empty fields as none, and no empty lines', () => {
    expect(
      planOf({
        ...draft,
        agenda: [
          { row: 'a', kind: 'topic', title: 'Stand', planned: '20' },
          { row: 'b', kind: 'topic', title: '  ', planned: '' },
        ],
      }),
    ).toMatchObject({ from: '09:30', to: null, link: null, agenda: [{ kind: 'topic', title: 'Stand', planned: 20 }] })
  })
  it('gives a seat with a vote, a listener none, a guest neither', () => {
    expect(
      planOf({
        ...draft,
        seats: [
          seatOf({ key: '09273', name: 'Kelheim' }),
          { ...strangerOf('Hersteller A'), part: 'listen' },
          { ...strangerOf('Stadt Abensberg'), part: 'guest' },
        ],
      }).participants.map(({ key, vote, guest }) => [key, vote, guest]),
    ).toEqual([
      ['09273', true, false],
      ['org-hersteller-a', false, false],
      ['org-stadt-abensberg', false, true],
    ])
  })
  it('moves a line up and down, never out of the list', () => {
    expect([moved(['a', 'b', 'c'], 2, 0), moved(['a', 'b', 'c'], 0, 1), moved(['a', 'b'], 0, -1), moved(['a', 'b'], 1, 2)]).toEqual([
      ['c', 'a', 'b'],
      ['b', 'a', 'c'],
      ['a', 'b'],
      ['a', 'b'],
    ])
  })
})
