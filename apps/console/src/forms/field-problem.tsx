import { createContext, useContext, type ReactNode } from 'react'
import type { HttpError } from 'react-admin'
import { problemOf } from '../data/http.js'

/** What is wrong at a place of the content, in the reader's language; null where nothing is. */
export type ProblemAt = (at: string) => string | null

const Problems = createContext<ProblemAt>(() => null)
const Place = createContext('')

/** Every field inside asks here whether its own place is wrong. */
export function FieldProblems({ of, children }: { of: ProblemAt; children: ReactNode }): ReactNode {
  return <Problems.Provider value={of}>{children}</Problems.Provider>
}

/** Where the fields inside stand: their own names are counted from here. */
export function FieldPlace({ at, children }: { at: string; children: ReactNode }): ReactNode {
  const outer = useContext(Place)
  return <Place.Provider value={joined(outer, at)}>{children}</Place.Provider>
}

/** What is wrong with a field, for its input, its label and the line under it. The label keeps its name: what is said stands beside it. */
export type FieldProblem = {
  readonly label: { readonly id?: string }
  readonly input: { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string; readonly 'aria-labelledby'?: string }
  readonly said: ReactNode
}

/** `id` is the input's; `at` its place under those around it; `own` what the form itself says of it; `hint` the id of what is said anyway. */
export function useFieldProblem(
  id: string,
  { at, own = null, hint }: { at?: string | undefined; own?: string | null | undefined; hint?: string | undefined },
): FieldProblem {
  const [of, place] = [useContext(Problems), useContext(Place)]
  const said = own ?? (at === undefined ? null : of(joined(place, at)))
  if (said === null) return { label: { id: `${id}-l` }, input: hint === undefined ? {} : { 'aria-describedby': hint }, said: null }
  return {
    label: { id: `${id}-l` },
    input: { 'aria-invalid': true, 'aria-labelledby': `${id}-l`, 'aria-describedby': [hint, `${id}-problem`].filter(Boolean).join(' ') },
    said: (
      <span id={`${id}-problem`} className="refusal field-problem">
        {said}
      </span>
    ),
  }
}

/** What the server's last refusal says of each place (RFC 6901 pointers into the body); `under` is where the form's content stands in it. */
export function refusedAt(refused: HttpError | null, language: 'de' | 'en', under = ''): ProblemAt {
  const errors = (refused && problemOf(refused)?.errors) ?? []
  return (at) => {
    const one = errors.find(({ pointer }) => pointer === `${under}/${at.replaceAll('.', '/')}`)
    return one ? (language === 'en' ? one.messageEn : one.message) : null
  }
}

function joined(outer: string, at: string): string {
  return outer === '' || at === '' ? outer + at : `${outer}.${at}`
}
