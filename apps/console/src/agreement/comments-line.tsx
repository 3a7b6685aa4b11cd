import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

/** How much of what was said is open, with the way to it. */
export function CommentsLine({ view }: { view: BlueprintView }): ReactNode {
  const { rich } = useSay()
  const { open, total } = view.agreement.comments
  if (total === 0 && view.state !== 'consultation') return null
  return (
    <li>
      <Mark state={open > 0 ? 'wartet' : 'belegt'} />
      <Link to={`/blaupausen/${view.name}/${view.version}/anmerkungen`}>
        {open > 0 || total === 0 ? rich('agreement.bar', { smart_count: open }) : rich('agreement.bar_done', { smart_count: total })}
      </Link>
    </li>
  )
}
