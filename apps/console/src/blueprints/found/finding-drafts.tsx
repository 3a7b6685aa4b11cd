import type { ReactNode } from 'react'
import { useGetList, useStore } from 'react-admin'
import type { BlueprintView, DraftFinding } from '@blaupause/contract/blueprints'
import { canEditDraft, saysFinding } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { FindingDraftPanel } from './finding-draft-panel.js'
import './found.css'

/** For who writes the draft: what was found out about this step and does not stand in it yet, as text, criterion and change to accept; one after the other. */
export function FindingDrafts({ view, step }: { view: BlueprintView; step: string }): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const may = me !== undefined && canEditDraft(me.actor, { land: view.land ?? '', programme: view.programme, state: view.state })
  const general = view.blueprint.steps.some(({ id }) => id === step)
  const { data: findings = [] } = useGetList<DraftFinding>(
    `blueprints/${view.name}/${view.version}/findings`,
    { pagination: { page: 1, perPage: 10 }, filter: { step } },
    { enabled: may && general, retry: false },
  )
  const [dropped, drop] = useStore<readonly string[]>(`findings-dropped.${view.name}.${view.version}`, [])
  if (!may || !general) return null
  const open = findings.filter((one) => !dropped.includes(one.id) && !saysFinding(view.blueprint, step, one))
  const [first] = open
  if (!first) return null
  return (
    <>
      <FindingDraftPanel
        key={`${step} ${first.id}`}
        view={view}
        step={step}
        finding={first}
        onDrop={() => {
          drop([...dropped, first.id])
        }}
      />
      {open.length > 1 && <p className="source">{t('found.more', { smart_count: open.length - 1 })}</p>}
    </>
  )
}
