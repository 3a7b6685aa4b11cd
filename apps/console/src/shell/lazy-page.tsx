import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { Waiting } from './waiting.js'

/** A page to draw; `fetch` begins to load its code, once. */
export type LazyPage = ComponentType & { readonly fetch: () => Promise<void> }

/**
 * A page whose code is fetched when somebody first goes there: `lazyPage(() => import('./lage/lage-page.js'), 'LagePage')`.
 * Drawn at once where its code is there, and as soon as it comes. React's own `lazy` draws an outline even for code that is
 * there, and then holds the page back until that outline has stood for 300 ms.
 */
export function lazyPage<Name extends string>(load: () => Promise<{ readonly [K in Name]: ComponentType }>, name: Name): LazyPage {
  let loaded: ComponentType | undefined
  let fetching: Promise<void> | undefined
  const fetch = (): Promise<void> =>
    (fetching ??= load().then(
      (module) => {
        loaded = module[name]
      },
      (error: unknown) => {
        fetching = undefined
        throw error
      },
    ))

  function LazyPage(): ReactNode {
    const [Shown, show] = useState(() => loaded)
    const [failure, fail] = useState<unknown>(null)
    useEffect(() => {
      if (!Shown)
        void fetch().then(() => {
          show(() => loaded)
        }, fail)
    }, [Shown])
    // The boundary around every page has a sentence for it.
    if (failure !== null) throw failure
    return Shown ? <Shown /> : <Waiting />
  }
  return Object.assign(LazyPage, { fetch })
}
