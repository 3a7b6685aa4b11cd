import { useEffect, useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import type { BlockerMatches } from '@blaupause/contract/blockers'
import { request, sentenceOf } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { given, startWith, targetOf, type Draft } from './draft.js'
import { Matches } from './matches.js'
import { OpenBlockerForm } from './open-blocker-form.js'
import './blockers.css'

const DELAY = 400

/** A blocker is opened for one step or for all that wait alike. While one writes, open ones that may be the same are offered. */
export function OpenBlockerPage(): ReactNode {
  const { t, language } = useSay()
  const { me } = useMe()
  const [params] = useSearchParams()
  const target = targetOf(params)
  const waitingOn = params.get('waitingOn') ?? ''
  const [draft, setDraft] = useState<Draft>(() => startWith(waitingOn, params.get('fachverfahren') ?? ''))
  const [matches, setMatches] = useState<BlockerMatches | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  usePageTitle(t('blockers.open.title'), me?.demo)
  const asked = JSON.stringify([draft.party, draft.ownerName, draft.title, draft.description, draft.fachverfahren])
  useEffect(() => {
    let left = false
    const timer = setTimeout(
      () => {
        const body = {
          ...target,
          party: draft.party,
          ownerName: given(draft.ownerName, 2),
          description: draft.description,
          fachverfahren: given(draft.fachverfahren, 1),
          ...(draft.title.trim().length < 5 ? {} : { title: draft.title }),
        }
        if (draft.party === 'andere' && body.ownerName === null) return
        request<BlockerMatches>('POST', '/blockers/compare', { body })
          .then((found) => {
            if (!left) {
              setMatches(found)
              setFailed(null)
            }
          })
          .catch((error: unknown) => {
            if (!left) setFailed(sentenceOf(error, language) ?? t('failure.refused'))
          })
      },
      matches === null ? 0 : DELAY,
    )
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [asked]) // eslint-disable-line react-hooks/exhaustive-deps -- only what is compared starts the comparison
  if (!me) return <Waiting />
  return (
    <>
      <p className="crumb">
        <Link to="/blocker">{t('nav.blockers')}</Link> / {t('blockers.open.crumb')}
      </p>
      <div className="intro">
        <div>
          <h1>{t('blockers.open.title')}</h1>
          {matches && <p className="now">{t('blockers.open.what', { smart_count: matches.held })}</p>}
        </div>
      </div>
      {failed !== null ? (
        <p role="alert" className="refusal">
          {failed}
        </p>
      ) : (
        <div className="blocker-cols">
          <OpenBlockerForm draft={draft} onChange={setDraft} target={target} />
          <Matches matches={matches} target={target} />
        </div>
      )}
    </>
  )
}
