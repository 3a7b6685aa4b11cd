import { describe, expect, it } from 'vitest'
import type { ShownStep } from '../blueprints/evidence-of.js'
import { contentOf, draftOf, fieldsFor } from './local-draft.js'

const text = (de: string) => ({ de, en: de })
const shown = (id: string, dependsOn: string[], goLive = false): ShownStep =>
  ({
    id,
    position: 1,
    goLive,
    operation: false,
    omitted: null,
    local: [],
    base: { name: text(id), instruction: text('Tun.'), phase: 'eins', owner: 'land', dependsOn, items: null, anchor: { on: 'start', offset: 5 } },
  }) as unknown as ShownStep
const [first, live] = [shown('vertrag', []), shown('go-live', ['vertrag'], true)]
const draft = draftOf(first, [first, live])
const typed = (fields: object) => ({ ...draft, fields: { ...draft.fields, ...fields } })

describe('the form for what is different here', () => {
  it('opens with what holds, and sends nothing before something differs', () => {
    expect(draft).toMatchObject({ kind: 'replace', fields: first.base, before: ['go-live'] })
    expect(contentOf(draft, first)).toBeNull()
  })
  it('sends only what differs, and nothing that is not complete', () => {
    expect(contentOf(typed({ anchor: { on: 'start', offset: 25 } }), first)).toEqual({
      kind: 'replace',
      step: 'vertrag',
      onlinedienst: null,
      fields: { anchor: { on: 'start', offset: 25 } },
    })
    expect(contentOf(typed({ owner: 'kommune', instruction: { de: 'Anders.', en: '' } }), first)).toMatchObject({
      fields: { owner: 'kommune', instruction: text('Anders.') },
    })
    expect(contentOf(typed({ anchor: { on: 'start', offset: Number.NaN } }), first)).toBeNull()
    expect(contentOf(typed({ instruction: text(' ') }), first)).toBeNull()
  })
  it('puts a step of the Land’s own after this one, before those that wait', () => {
    const add = { ...draft, kind: 'add' as const, fields: fieldsFor('add', first) }
    expect(contentOf(add, first)).toBeNull()
    expect(contentOf({ ...add, fields: { ...add.fields, name: { de: 'Abnahme', en: '' }, instruction: text('Abnehmen.') } }, first)).toMatchObject({
      kind: 'add',
      after: 'vertrag',
      before: ['go-live'],
      fields: { name: text('Abnahme'), phase: 'eins', dependsOn: ['vertrag'], anchor: { on: 'step', step: 'vertrag', offset: 5 } },
    })
  })
  it('leaves out, and calls an office by another name', () => {
    expect(contentOf({ ...draft, kind: 'omit', onlinedienst: 'ummeldung' }, first)).toEqual({ kind: 'omit', step: 'vertrag', onlinedienst: 'ummeldung' })
    expect(contentOf({ ...draft, kind: 'role', name: { de: 'eGo-Saar', en: '' } }, first)).toEqual({ kind: 'role', role: 'land', name: text('eGo-Saar') })
  })
})
