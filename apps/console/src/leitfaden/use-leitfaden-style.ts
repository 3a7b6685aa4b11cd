import { useEffect } from 'react'
import { leitfadenStyle } from '@blaupause/domain/leitfaden'

/** The look of the document, the same as in its file, as long as it is shown. */
export function useLeitfadenStyle(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(leitfadenStyle)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [])
}
