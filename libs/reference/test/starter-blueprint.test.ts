import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Blueprint } from '@blaupause/domain/blueprints'
import { LandProfile, Onlinedienst } from '@blaupause/domain/catalogue'
import { landProfiles, onlinedienste, starterBlueprint } from '../src/index.js'

const blueprint = Blueprint.parse(starterBlueprint())
const ids = blueprint.steps.map(({ id }) => id)
const services = z.array(Onlinedienst).parse(onlinedienste())

/** Working days from the start at which a step is due where no Stichtag is known. */
function dueDay(id: string): number {
  const { anchor, dependsOn } = blueprint.steps.find((step) => step.id === id)!
  if (anchor.on === 'start') return anchor.offset
  if (anchor.on === 'step') return dueDay(anchor.step) + anchor.offset
  if (anchor.on === 'stichtag') return Math.max(...dependsOn.map(dueDay)) + (anchor.lead ?? 0) + anchor.offset
  throw new Error('The starter counts from start, steps and Stichtage only')
}

describe('the starter blueprint', () => {
  it('has twelve steps to go-live in four phases, and operation in the fifth', () => {
    expect(ids).toEqual([
      'ansprechpersonen',
      'nachnutzungsvertrag',
      'datenschutz',
      'transportweg',
      'zertifikat',
      'dvdv-eintrag',
      'fachverfahren-modul',
      'zustaendigkeitsfinder',
      'nutzerkonto',
      'anbindungsfragebogen',
      'test-schulung',
      'go-live',
      'wirkbetrieb',
    ])
    expect(blueprint.phases.map(({ id }) => id)).toEqual(['vorbereiten', 'verbinden', 'auffindbar-machen', 'starten', 'betreiben'])
    expect(blueprint.steps.filter(({ operation }) => operation).map(({ id }) => id)).toEqual(['wirkbetrieb'])
    expect(blueprint.steps.filter(({ goLive }) => goLive).map(({ id }) => id)).toEqual(['go-live'])
  })
  it('has three gates', () => {
    expect(blueprint.steps.filter(({ gate }) => gate).map(({ id }) => id)).toEqual(['nachnutzungsvertrag', 'anbindungsfragebogen', 'go-live'])
  })
  it('goes live 75 to 80 working days after its start', () => {
    expect(dueDay('go-live')).toBe(77)
  })
  it('hands the questionnaire in on a Stichtag, whose calendar every Land profile names as a proposal', () => {
    const { anchor, owner } = blueprint.steps.find(({ id }) => id === 'anbindungsfragebogen')!
    expect([anchor, owner]).toEqual([{ on: 'stichtag', calendar: 'anbindungsfragebogen', offset: 0, lead: 8 }, 'rollin-team'])
    for (const profile of landProfiles().map((json) => LandProfile.parse(json)))
      expect(profile.calendar.stichtage).toMatchObject([
        { id: 'anbindungsfragebogen', active: false, certainty: 'offen', note: { de: expect.stringContaining('Vorschlag') } },
      ])
  })
  it('depends and counts only on steps that come before and are due no later', () => {
    for (const { id, dependsOn, anchor } of blueprint.steps)
      for (const before of [...dependsOn, ...(anchor.on === 'step' ? [anchor.step] : [])]) {
        expect(ids.indexOf(before)).toBeGreaterThanOrEqual(0)
        expect(ids.indexOf(before)).toBeLessThan(ids.indexOf(id))
        expect(dueDay(before)).toBeLessThanOrEqual(dueDay(id))
      }
  })
  it('names only roles, phases, steps and services it has', () => {
    const roles = blueprint.roles.map(({ id }) => id)
    for (const { owner, waitsOn, phase } of blueprint.steps) {
      expect(roles).toEqual(expect.arrayContaining([owner, ...waitsOn]))
      expect(blueprint.phases.map(({ id }) => id)).toContain(phase)
    }
    for (const { when, omit, replace } of blueprint.variations) {
      if (when.onlinedienst) expect(services.map(({ id }) => id)).toContain(when.onlinedienst)
      for (const { step } of [...omit, ...replace]) expect(ids).toContain(step)
      for (const { fields } of replace) for (const role of [fields.owner ?? [], fields.waitsOn ?? []].flat()) expect(roles).toContain(role)
    }
  })
  it('holds only parameters that the profiles of Bavaria and Hesse fill; what another Land has open it says to be', () => {
    const used = new Set([...JSON.stringify(blueprint).matchAll(/\{\{([\w-]+)\}\}/g)].map((match) => match[1]!))
    expect([...used].sort()).toEqual(blueprint.parameters.map(({ id }) => id).sort())
    const empty = landProfiles()
      .map((json) => LandProfile.parse(json))
      .map(({ code, names, open }) => [
        code,
        ...names.filter(({ id, value }) => used.has(id) && value === null).map(({ id }) => open.some(({ about }) => about.includes(id)) && id),
      ])
    expect(empty).toEqual([['BY'], ['HE'], ['HH', 'nutzerkonto'], ['SL', 'redaktionssystem']])
  })
  it('rests on statements with their source, and addresses its owner with Sie', () => {
    for (const { attestation, instruction } of blueprint.steps) {
      expect(attestation.rung).toBe('statement')
      expect(attestation.rung === 'statement' && attestation.sources.length).toBeGreaterThan(0)
      expect(instruction.de).toMatch(/ Sie[ ,.]/)
      expect(instruction.en).not.toBe('')
    }
  })
  it('agrees with the catalogue on its services', () => {
    for (const { id, leikaKeys, ozgIds, behoerdeKind } of blueprint.services) {
      const service = services.find((candidate) => candidate.id === id)!
      expect({ leikaKeys, ozgIds }).toEqual({ leikaKeys: service.leikaKeys, ozgIds: service.ozgIds })
      expect(service.offers.every((offer) => offer.behoerdeKind === behoerdeKind)).toBe(true)
    }
  })
})
