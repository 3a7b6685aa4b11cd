import { useEffect, useRef } from 'react'
import { useGetList, useGetOne, useStore } from 'react-admin'
import { EditedMeanwhile, type BlueprintView, type DraftEdit, type EditBlueprint } from '@blaupause/contract/blueprints'
import { editBlueprint, fieldOf, validateBlueprint, type Blueprint, type BlueprintEdit, type BlueprintProblem } from '@blaupause/domain/blueprints'
import { useCommand, type CommandState } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { withEdit } from './with-edit.js'

/** How often what the other authors write is asked for. */
const OTHERS_MS = 4_000

export type DraftEdits = {
  readonly view: (BlueprintView & { id: string }) | undefined
  readonly error: unknown
  /** The draft as it would be with what is typed here; what does not fit yet is left out and said in `misfits`. */
  readonly content: Blueprint | undefined
  readonly problems: readonly BlueprintProblem[]
  readonly edits: readonly BlueprintEdit[]
  readonly misfits: ReadonlySet<string>
  readonly clashes: readonly EditedMeanwhile[]
  readonly command: CommandState
  readonly valueOf: (path: string) => unknown
  readonly set: (path: string, value: unknown) => void
  readonly settle: (path: string, whose: 'mine' | 'theirs') => void
  readonly save: () => Promise<boolean>
  readonly discard: () => void
}

/** What an author has typed and not saved, kept for this author on this device, over the draft as it stands on the server now: what others write comes in meanwhile. */
export function useDraftEdits(name: string, version: string): DraftEdits {
  const { t } = useSay()
  const { me } = useMe()
  const {
    data: view,
    error,
    refetch,
  } = useGetOne<BlueprintView & { id: string }>('blueprints', { id: `${name}/${version}` }, { retry: false, refetchInterval: OTHERS_MS })
  const [edits, keep] = useStore<readonly BlueprintEdit[]>(`draft.${me?.actor.subject ?? ''}.${name}.${version}`, [])
  const latest = useRef(edits)
  useEffect(() => {
    latest.current = edits
  }, [edits])
  const command = useCommand<BlueprintView>(t('draft.save'))
  const stands = view?.blueprint
  const { content, misfits, clashed } = stands ? applied(stands, edits) : { content: undefined, misfits: new Set<string>(), clashed: [] as string[] }
  // Who was faster is known before anything is saved: the clash came with what others write, and so does its author.
  const { data: history = [] } = useGetList<DraftEdit>(
    `blueprints/${name}/${version}/edits`,
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'editedAt', order: 'DESC' } },
    { retry: false, enabled: clashed.length > 0 },
  )
  const said = EditedMeanwhile.array().safeParse(command.current).data ?? []
  const set = (path: string, value: unknown): void => {
    if (stands) keep(withEdit(stands, edits, path, value))
  }
  return {
    view,
    error,
    content,
    misfits,
    edits,
    command,
    set,
    problems: content ? validateBlueprint(content) : [],
    clashes: stands ? clashed.map((path) => ({ path, theirs: fieldOf(stands, path), ...writerOf(path, history, said) })) : [],
    valueOf: (path) => valueAt(content, edits, path),
    settle: (path, whose) => {
      keep(
        whose === 'theirs' || !stands
          ? edits.filter((one) => one.path !== path)
          : edits.map((one) => (one.path === path ? { ...one, base: fieldOf(stands, path) } : one)),
      )
    },
    save: async () => {
      const sent = edits.filter(({ path }) => !misfits.has(path))
      if (
        sent.length === 0 ||
        (await command.send(`/blueprints/${encodeURIComponent(name)}/${encodeURIComponent(version)}/edit`, { edits: sent } as EditBlueprint)) === null
      ) {
        void refetch()
        return false
      }
      keep(unsent(latest.current, sent))
      return true
    },
    discard: () => {
      command.clear()
      keep([])
    },
  }
}

/** What is left to save: what was typed while the rest was on its way stays, and stands on what was sent of the same field. */
export function unsent(now: readonly BlueprintEdit[], sent: readonly BlueprintEdit[]): BlueprintEdit[] {
  return now.flatMap((edit) => {
    const before = sent.find(({ path }) => path === edit.path)
    if (!before) return [edit]
    return JSON.stringify(before.value) === JSON.stringify(edit.value) ? [] : [{ ...edit, base: before.value }]
  })
}

/** Which organisation last wrote at a path, in which role and when, never a person; unknown where the record does not say. */
function writerOf(path: string, history: readonly DraftEdit[], said: readonly EditedMeanwhile[]): Pick<EditedMeanwhile, 'by' | 'role' | 'at'> {
  const last = history.find((one) => one.path === path || path.startsWith(`${one.path}.`))
  const told = said.find((one) => one.path === path)
  if (last) return { by: last.organisationName, role: last.role, at: last.editedAt }
  return { by: told?.by ?? null, role: told?.role ?? null, at: told?.at ?? null }
}

/** The draft with all edits that fit, also those that somebody else was faster with: the author goes on with the own words until deciding. */
function applied(stands: Blueprint, edits: readonly BlueprintEdit[]) {
  const misfits = new Set<string>()
  const clashed: string[] = []
  let content = stands
  for (const edit of edits) {
    try {
      if (editBlueprint(stands, [edit]).clashes.length > 0) clashed.push(edit.path)
      content = editBlueprint(content, [{ ...edit, base: fieldOf(content, edit.path) }]).blueprint
    } catch {
      misfits.add(edit.path)
    }
  }
  return { content, misfits, clashed }
}

/** What stands in a field: what is typed, whether it fits or not, else what the draft says. */
function valueAt(content: Blueprint | undefined, edits: readonly BlueprintEdit[], path: string): unknown {
  const own = edits.find((one) => one.path === path)
  if (own) return own.value
  const [list, id, field] = path.split('.')
  const node = field === undefined ? undefined : (edits.find((one) => one.path === `${list}.${id}`)?.value as Record<string, unknown> | null | undefined)
  if (node && field !== undefined) return node[field]
  return content ? fieldOf(content, path) : null
}
