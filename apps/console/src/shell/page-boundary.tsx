import { Component, type ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'

/** Around every page: a sentence with "Neu laden" when its code did not come or broke. */
export function PageBoundary({ children }: { children?: ReactNode }): ReactNode {
  const { pathname } = useLocation()
  return <Catch key={pathname}>{children}</Catch>
}

class Catch extends Component<{ children?: ReactNode }, { broke: boolean }> {
  override state = { broke: false }

  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true }
  }

  override render(): ReactNode {
    return this.state.broke ? <Broken /> : this.props.children
  }
}

/** A part of the page did not come: no network, or the product was renewed meanwhile and the old part is gone. Either way loading anew mends it. */
function Broken(): ReactNode {
  const { t } = useSay()
  return (
    <div className="empty" role="alert">
      <h1>{t('failure.part')}</h1>
      <p>{t('failure.part_hint')}</p>
      <div className="btns">
        <button
          type="button"
          className="btn btn--primary"
          onClick={() => {
            location.reload()
          }}
        >
          {t('failure.reload')}
        </button>
      </div>
    </div>
  )
}
