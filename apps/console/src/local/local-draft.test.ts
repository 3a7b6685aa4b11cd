import { describe, expect, it } from 'vitest'
import type { ShownStep } from '../blueprints/evidence-of.js'
import { contentOf, draftOf } from './local-draft.js'

const text = (de: string) => ({ de, en: de })
const roles = [{ id: 'land', name: text('Land') }, { id: 'kommune', name: text('Kommune') }]
const shown = (id: string, dependsOn: string[], goLive = false): ShownStep => ({ id, position: 1, goLive, operation: false, omitted: null, local: [], base: { name: text(id), instruction: text('Tun.'), phase: 'eins', owner: 'land', dependsOn, anchor: { on: 'start', offset: 5 } } }) as unknown as ShownStep
const [first, live] = [shown('vertrag', []), shown('go-live', ['vertrag'], true)]
const draft = draftOf(first, [first, live])

describe('the form for what is different here', () => {
  it('opens with what holds, and sends nothing before something differs', () => {
    expect(draft).toMatchObject({ kind: 'replace', days: '5', from: 'start', owner: 'land', before: ['go-live'] })
    expect(contentOf(draft, first, roles)).toBeNull()
  })
  it('sends only what differs', () => {
    expect(contentOf({ ...draft, days: '25' }, first, roles)).toEqual({ kind: 'replace', step: 'vertrag', onlinedienst: null, fields: { anchor: { on: 'start', offset: 25 } } })
    expect(contentOf({ ...draft, owner: 'kommune', instruction: { de: 'Anders.', en: '' } }, first, roles)).toMatchObject({ fields: { owner: 'kommune', instruction: text('Anders.') } })
    expect(contentOf({ ...draft, from: 'step:go-live' }, first, roles)).toMatchObject({ fields: { anchor: { on: 'step', step: 'go-live', offset: 5 } } })
    expect(contentOf({ ...draft, days: 'bald' }, first, roles)).toBeNull()
  })
  it('puts a step of the Land’s own after this one, before those that wait', () => {
    expect(contentOf({ ...draft, kind: 'add' }, first, roles)).toBeNull()
    expect(contentOf({ ...draft, kind: 'add', name: { de: 'Abnahme', en: '' } }, first, roles)).toMatchObject({ kind: 'add', after: 'vertrag', before: ['go-live'], fields: { name: text('Abnahme'), phase: 'eins', dependsOn: ['vertrag'], anchor: { on: 'step', step: 'vertrag', offset: 5 } } })
  })
  it('leaves out, and calls an office by another name', () => {
    expect(contentOf({ ...draft, kind: 'omit', onlinedienst: 'ummeldung' }, first, roles)).toEqual({ kind: 'omit', step: 'vertrag', onlinedienst: 'ummeldung' })
    expect(contentOf({ ...draft, kind: 'role', name: { de: 'eGo-Saar', en: '' } }, first, roles)).toEqual({ kind: 'role', role: 'land', name: text('eGo-Saar') })
  })
})
