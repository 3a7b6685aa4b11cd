import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/**
 * A page whose code is fetched when somebody first goes there: `lazyPage(() => import('./lage/lage-page.js'), 'LagePage')`.
 * `at` begins to fetch it at once where the reader is already there or will be led there, so that nobody waits for one
 * thing after the other.
 */
export function lazyPage<Name extends string>(load: () => Promise<{ readonly [K in Name]: ComponentType }>, name: Name, at?: readonly string[]): LazyExoticComponent<ComponentType> {
  const fetching = at?.includes(location.pathname.replace(/\/$/, '')) ? load() : null
  // What fails here fails again below, where a sentence stands for it.
  fetching?.catch(() => undefined)
  return lazy(async () => ({ default: (await (fetching ?? load()))[name] }))
}
