import { describe, expect, it } from 'vitest'
import { readAgenda, readOrganisations } from './read-plan.js'

describe('a plan as one writes it', () => {
  it('an agenda has titles with minutes, breaks among them', () => {
    expect(readAgenda('Stand der Anschlüsse; 20\n\nPause; 15 Min.\nEins, zwei, drei, 30')).toEqual([{ title: 'Stand der Anschlüsse', kind: 'topic', planned: 20 }, { title: 'Pause', kind: 'break', planned: 15 }, { title: 'Eins, zwei, drei', kind: 'topic', planned: 30 }])
  })
  it('a line without minutes is named', () => expect(readAgenda('Stand; 20\nOhne Zeit')).toBe(2))
  it('an organisation says whether it votes, is a guest, and where its mail goes', () => {
    expect(readOrganisations('StMD Bayern; post@stmd.example\nHersteller A; ohne Stimme\nStadt Abensberg; Gast')).toEqual([
      { key: 'org-stmd-bayern', name: 'StMD Bayern', guest: false, vote: true, mailbox: 'post@stmd.example' }, { key: 'org-hersteller-a', name: 'Hersteller A', guest: false, vote: false, mailbox: null }, { key: 'org-stadt-abensberg', name: 'Stadt Abensberg', guest: true, vote: false, mailbox: null },
    ])
  })
})
