import type { Actor } from '@blaupause/domain/identity'

/** A municipality acting for itself; `traeger` is its key. */
export function kommune(traeger: string): Actor {
  return {
    subject: `kommune-${traeger}`,
    organisation: { id: `kommune-${traeger}`, name: `Kommune ${traeger}` },
    role: 'kommune',
    land: 'BY',
    programmes: [],
    traeger: [traeger],
  }
}

/** A person of a Land's coordination; two different `person`s make four eyes. */
export function land(code: string, person = 'koordination'): Actor {
  return {
    subject: `land-${code}-${person}`,
    organisation: { id: `land-${code}`, name: `Land ${code}` },
    role: 'land',
    land: code,
    programmes: [],
    traeger: [],
  }
}
