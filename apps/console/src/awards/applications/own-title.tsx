import { useEffect, useId, useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { TitleView } from '@blaupause/contract/awards'
import { saveFile } from '../../data/save-file.js'
import { useSay } from '../../i18n/use-say.js'

const AGAIN_MS = 5_000
const THEMES = ['hell', 'dunkel'] as const

/** What the body got: the signet with the lines to embed it, the certificate, how far the sign is, and the page that its signet leads to. */
export function OwnTitle({ body }: { body: string }): ReactNode {
  const { t, format, text, language } = useSay()
  const field = useId()
  const { data } = useGetList<TitleView>('titles', { pagination: { page: 1, perPage: 1 }, filter: { body } }, { retry: false })
  const title = data?.[0]
  if (!data) return null
  // A title that only the press names has no signet here.
  if (!title) return <p className="source">{t('counter.held_before')}</p>
  const page = `/oeffentlich/signet/${title.signet}`
  const alt = `${text(title.title)}, ${title.bodyName}`
  return (
    <section className="panel own-title" aria-labelledby={`${field}-title`}>
      <h3 id={`${field}-title`}>
        {text(title.title)} {t('counter.since', { on: format.date(title.since) })}
      </h3>
      {title.sign && (
        <p className="small">{t('counter.sign', { state: t(`counter.sign_state.${title.sign.state}`), on: format.date(title.sign.changedOn) })}</p>
      )}
      <SignetPicture src={`${page}/hell.svg`} alt={t('counter.signet_alt', { title: alt })} />
      <ul className="list small">
        {THEMES.map((theme) => (
          <li key={theme}>
            {t(`counter.signet_${theme}`)}:{' '}
            {['svg', 'png'].map((kind) => (
              <a key={kind} href={`${page}/${theme}.${kind}`} download={`signet-${theme}.${kind}`}>
                {kind.toUpperCase()}
                <span className="visually-hidden"> ({t(`counter.signet_${theme}`)})</span>{' '}
              </a>
            ))}
          </li>
        ))}
        <li>
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              void saveFile(`/titles/${title.id}/certificate?lang=${language}`, `urkunde-${title.body}.pdf`)
            }}
          >
            {t('counter.certificate')}
          </button>
        </li>
        <li>
          <a href={page}>{t('counter.check_page')}</a>
        </li>
      </ul>
      <label htmlFor={`${field}-embed`}>
        {t('counter.embed')}
        <textarea id={`${field}-embed`} readOnly rows={5} value={embedLines(`${location.origin}${page}`, `${alt}: ${t('counter.check_title')}`)} />
      </label>
      <p className="source">{t('counter.embed_hint')}</p>
    </section>
  )
}

/** The signet as the public sees it. It is there within a minute of publication: until then the page says so and looks again, because what stands there before says that nobody holds it. */
function SignetPicture({ src, alt }: { src: string; alt: string }): ReactNode {
  const { t } = useSay()
  const [tries, setTries] = useState(0)
  const [there, setThere] = useState(false)
  const address = tries === 0 ? src : `${src}?neu=${tries}`
  useEffect(() => {
    const over = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    void fetch(address, { signal: over.signal })
      .then(
        ({ ok }) => ok,
        () => false,
      )
      .then((ok) => {
        if (over.signal.aborted) return
        if (ok) setThere(true)
        else
          timer = setTimeout(() => {
            setTries((before) => before + 1)
          }, AGAIN_MS)
      })
    return () => {
      over.abort()
      clearTimeout(timer)
    }
  }, [address])
  return (
    <p>
      {there ? (
        <img src={address} width="272" height="76" alt={alt} />
      ) : (
        <span className="small" role="status">
          {t('counter.signet_soon')}
        </span>
      )}
    </p>
  )
}

/** A picture with words and a link to the check page, as the check page itself gives it: no script, no cookie, no address of the reader handed on. */
function embedLines(address: string, alt: string): string {
  const words = alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<a href="${address}" referrerpolicy="no-referrer"><picture><source srcset="${address}/dunkel.svg" media="(prefers-color-scheme: dark)"><img src="${address}/hell.svg" width="272" height="76" alt="${words}" referrerpolicy="no-referrer"></picture></a>`
}
