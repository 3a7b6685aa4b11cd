import { useEffect, useRef, useState } from 'react'
import { HttpError } from 'react-admin'
import type { LandProfileView, ProfileDraftKept, ProfileReview } from '@blaupause/contract/catalogue'
import { LandProfile } from '@blaupause/domain/catalogue'
import { request } from '../data/http.js'
import { intentKey } from '../data/intent-key.js'

/** How long typing rests before the draft is kept and counted anew. */
const REST_MS = 500

/** Why the value of a field does not fit: missing, longer or more than `most`, or of another form. */
export type Misfit = { readonly kind: 'missing' | 'long' | 'form'; readonly most: number }

export type ProfileDraft = {
  readonly content: LandProfile
  readonly version: number
  readonly review: ProfileReview | null
  /** Where the form does not fit yet: nothing was sent. */
  readonly misfit: { readonly where: string; readonly at: string; readonly why: Misfit } | null
  readonly error: unknown
  readonly waiting: boolean
  readonly change: (next: LandProfile) => void
}

/** The draft while it is typed: kept on the server after each pause, which answers what it would mean. Answers come in the order they were asked. */
export function useProfileDraft(view: LandProfileView): ProfileDraft {
  const path = `/laender/${view.land}/profile/draft`
  const [content, setContent] = useState(view.draft?.content ?? view.current)
  const [version, setVersion] = useState(view.draft?.version ?? 0)
  const [review, setReview] = useState<ProfileReview | null>(view.draft?.review ?? null)
  const [misfit, setMisfit] = useState<ProfileDraft['misfit']>(null)
  const [error, setError] = useState<unknown>(null)
  const [waiting, setWaiting] = useState(false)
  const seen = useRef(version)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const line = useRef<Promise<void>>(Promise.resolve())

  const keep = (next: LandProfile): void => {
    line.current = line.current.then(async () => {
      try {
        const answer = await request<ProfileDraftKept>('PUT', path, { body: { version: seen.current, content: next }, key: intentKey() })
        seen.current = answer.version
        setVersion(answer.version)
        setReview(answer.review)
        setError(null)
      } catch (refused) {
        setError(refused)
      } finally {
        setWaiting(false)
      }
    })
  }
  const change = (next: LandProfile): void => {
    setContent(next)
    clearTimeout(timer.current)
    const parsed = LandProfile.safeParse(next)
    const issue = parsed.error?.issues[0]
    setMisfit(
      issue
        ? {
            where: pathOf(next, issue.path)
              .filter((name) => name !== 'competence' && name !== 'calendar')
              .map((name) => (/^\d+$/.test(name) ? `${Number(name) + 1}.` : name))
              .join(' › '),
            at: pathOf(next, issue.path).join('.'),
            why: misfitOf(issue),
          }
        : null,
    )
    if (issue) return
    setWaiting(true)
    timer.current = setTimeout(() => {
      keep(next)
    }, REST_MS)
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  return { content, version, review, misfit, error, waiting, change }
}

/** Somebody else kept the draft meanwhile. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof HttpError && error.status === 409
}

/** Where in the profile something does not fit, by the ids a reader sees: `competence sl-waffen sources 0`. */
function pathOf(content: LandProfile, path: readonly PropertyKey[]): string[] {
  let at: unknown = content
  return path.map((step) => {
    at = at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[step] : undefined
    const id = at !== null && typeof at === 'object' && 'id' in at ? at.id : undefined
    return typeof id === 'string' ? id : String(step)
  })
}

function misfitOf(issue: { readonly code?: string; readonly maximum?: unknown }): Misfit {
  if (issue.code === 'too_big') return { kind: 'long', most: Number(issue.maximum) }
  return { kind: issue.code === 'too_small' ? 'missing' : 'form', most: 0 }
}
