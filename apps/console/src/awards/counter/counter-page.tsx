import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { useParams } from 'react-router-dom'
import type { Counter } from '@blaupause/contract/awards'
import { awardBodyKind } from '@blaupause/domain/awards'
import { groupedKey } from '../../i18n/format.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { OwnApplication } from '../applications/own-application.js'
import { OwnLetters } from '../applications/own-letters.js'
import { CountStrip } from './count-strip.js'
import { headlineOf, inWords, leadOf, sentence } from './counter-words.js'
import { EnterForm } from './enter-form.js'
import { NextList, stepKey } from './next-list.js'
import { ProofTable } from './proof-table.js'
import { SimilarBodies } from './similar-bodies.js'
import { TrendFigure } from './trend-figure.js'
import './counter.css'

const NEW = 'new'

/** How far a body is on its way to the title, what counts next, the proof behind the figure, and its application. */
export function CounterPage(): ReactNode {
  const say = useSay()
  const { t } = say
  const { me } = useMe()
  const { body: named } = useParams()
  const [open, setOpen] = useState<string | null>(null)
  const key = named ?? me?.actor.traeger[0] ?? ''
  const { data: counter, error } = useGetOne<Counter & { id: string }>('counter', { id: key }, { retry: false, enabled: key !== '' })
  const title = counter && headlineOf(say, counter)
  usePageTitle(counter && `${say.text(counter.title)}: ${title ?? ''}`, me?.demo)
  if (error && awardBodyKind(key) === 'verband')
    return (
      <div className="empty">
        <h1>{t('counter.verband')}</h1>
        <p>{t('counter.verband_hint')}</p>
      </div>
    )
  if (error) return <Failure error={error} />
  if (!counter || !me) return <Waiting heads={[t('counter.count')]} />
  const { body, headline, steps, may, portal } = counter
  const [link] = steps.filter(({ kind, reserve }) => kind === 'link' && !reserve)
  const minutes = steps.filter(({ kind, reserve }) => kind === 'link' && !reserve).reduce((sum, step) => sum + step.minutes, 0)
  return (
    <>
      <p className="crumb">
        {body.name}, {groupedKey(body.key)} / {t('counter.crumb', { title: say.text(counter.title) })}
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{leadOf(say, counter)}</p>
        </div>
        {may.enter && (
          <div className="do">
            {headline.links > 0 && link ? (
              <>
                <button
                  type="button"
                  className="btn btn--primary"
                  onClick={() => {
                    setOpen(stepKey(link))
                  }}
                >
                  {sentence(t('counter.enter_links', { smart_count: headline.links, n: inWords(say, headline.links) })).replace(/\.$/, '')}
                </button>
                <p>{t('counter.ready', { smart_count: minutes })}</p>
              </>
            ) : (
              <button
                type="button"
                className={counter.reached ? 'btn' : 'btn btn--primary'}
                onClick={() => {
                  setOpen(NEW)
                }}
              >
                {t('counter.enter_one')}
              </button>
            )}
          </div>
        )}
      </div>
      {open === NEW && (
        <EnterForm
          prepared={{ kind: 'new', name: '', link: '', origin: 'kommunal', leistungen: [] }}
          portal={portal}
          onDone={() => {
            setOpen(null)
          }}
        />
      )}
      <CountStrip counter={counter} onWhat={`/oeffentlich/${counter.award}/rahmenbedingungen`} />
      <div className="counter-wrap">
        <div>
          {steps.length > 0 && <NextList counter={counter} open={open} onOpen={setOpen} />}
          <ProofTable counter={counter} />
        </div>
        <aside className="side" aria-label={t('counter.aside')}>
          <OwnApplication counter={counter} />
          {may.enter && <OwnLetters />}
          <TrendFigure counter={counter} />
          <SimilarBodies counter={counter} />
        </aside>
      </div>
    </>
  )
}
