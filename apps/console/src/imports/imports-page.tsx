import { useEffect, useState, type ReactNode } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router-dom'
import { mayImport } from '../blueprints/may.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { DropField } from './drop-field.js'
import { EarlierImports } from './earlier-imports.js'
import { PublishedList } from './published-list.js'
import { RememberedList } from './remembered-list.js'
import { Refused } from './refused.js'
import { TakeFromAddress } from './take-from-address.js'
import { useUpload } from './use-upload.js'
import './imports.css'

/** Where an import begins: a file, or a published blueprint of this installation. A refused file stays chosen. */
export function ImportsPage(): ReactNode {
  const { t, rich } = useSay()
  const { me } = useMe()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [file, setFile] = useState<File | null>(null)
  const upload = useUpload()
  usePageTitle(t('imports.title'), me?.demo)
  const asked = search.get('von')
  useEffect(() => {
    if (asked !== null) void published(asked).then(setFile, () => undefined)
  }, [asked])

  if (!me) return null
  if (!mayImport(me.actor))
    return (
      <div className="empty">
        <h1>{t('imports.denied')}</h1>
        <p>{t('imports.denied_hint')}</p>
        <div className="btns">
          <Link className="btn" to="/blaupausen">
            {t('blueprints.title')}
          </Link>
        </div>
      </div>
    )
  const choose = (next: File | null): void => {
    upload.clear()
    setFile(next)
  }
  const check = async (): Promise<void> => {
    if (file === null) return
    const view = await upload.send(file)
    if (view) void navigate(`/blaupausen/import/${view.id}`)
  }
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>
      </p>
      <h1>{t('imports.title')}</h1>
      <p className="lead-text">{rich('imports.lead', { land: t(`land.${me.actor.land ?? ''}`, { _: me.actor.organisation.name }) })}</p>
      <div className="import-begin">
        <div>
          <DropField
            file={file}
            busy={upload.busy}
            onChoose={choose}
            onCheck={() => {
              void check()
            }}
          />
          <Refused upload={upload} />
          <TakeFromAddress
            onTaken={(view) => {
              void navigate(`/blaupausen/import/${view.id}`)
            }}
          />
        </div>
        <PublishedList
          land={me.actor.land}
          onTake={(name) => {
            void published(name).then(choose, () => undefined)
          }}
        />
      </div>
      <EarlierImports />
      <RememberedList />
    </>
  )
}

/** The bytes of a published package, as its public address gives them. */
async function published(name: string): Promise<File> {
  const [id = '', version = ''] = name.split('/')
  const response = await fetch(`/api/v1/public/blueprints/${encodeURIComponent(id)}/${encodeURIComponent(version)}`)
  if (!response.ok) throw new Error(String(response.status))
  return new File([await response.blob()], `${id}-${version}.blaupause.json`)
}
