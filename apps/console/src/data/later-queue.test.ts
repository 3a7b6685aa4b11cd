import { beforeEach, describe, expect, it, vi } from 'vitest'
import { laterList, sendLater, type Later } from './later-queue.js'

const kept = new Map<string, string>()
const entry = (key: string, fields: Partial<Later> = {}): Later => ({ key, path: '/assessments/a/rate', body: {}, label: 'Speichern', subject: 'meitingen', at: '2026-03-02T09:00:00.000Z', ...fields })

describe('what waits for the network', () => {
  beforeEach(() => {
    kept.clear()
    vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => kept.set(name, text), removeItem: (name: string) => kept.delete(name) })
  })

  it('is each command once, in order', () => {
    for (const key of ['eins', 'zwei', 'eins']) sendLater(entry(key))
    expect(laterList().map(({ key }) => key)).toEqual(['zwei', 'eins'])
  })

  it('is only the last of a form that says all of it each time; other things and other people keep theirs', () => {
    sendLater(entry('eins'), true)
    sendLater(entry('andere', { path: '/assessments/b/rate' }), true)
    sendLater(entry('fremd', { subject: 'kelheim' }), true)
    sendLater(entry('zwei'), true)
    expect(laterList().map(({ key }) => key)).toEqual(['andere', 'fremd', 'zwei'])
  })
})
