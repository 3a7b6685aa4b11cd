import type { Blueprint, Text } from '../blueprint.js'
import type { Answered, ImportQuestion } from '../import/conflict.js'
import type { LocalChange } from './local-change.js'

const FOREIGN_LAW: Text = { de: 'Die Rechtsgrundlage gilt nur in einem anderen Land.', en: 'The legal basis holds in another Land only.' }
const MAPPED: Text = { de: 'So beim Import zugeordnet.', en: 'Mapped so at the import.' }

/**
 * What the answers of an import change about the blueprint: a step or variation on foreign law is left out, a calendar of
 * Stichtage is another one. Their ids stand before those of the Land, which has the last word.
 */
export function changesOfAnswers({ variations }: Blueprint, questions: readonly ImportQuestion[], answer: Answered): LocalChange[] {
  return questions.flatMap(({ id, class: kind, nodes }): LocalChange[] => {
    const said = answer.get(id) ?? ''
    const change = (what: string, reason: Text, content: LocalChange['content']): LocalChange => ({ id: `!${what}=${said}`, reason, content })
    if (kind === 'legal-basis.other-land' && said === 'skip')
      return nodes.flatMap((node) => {
        const [part, of] = [node.slice(0, node.indexOf('.')), node.slice(node.indexOf('.') + 1)]
        if (part === 'steps') return [change(node, FOREIGN_LAW, { kind: 'omit', step: of, onlinedienst: null })]
        const varied = part === 'variations' ? variations.find((one) => one.id === of) : undefined
        return varied
          ? [change(node, FOREIGN_LAW, { kind: 'variation', variation: of, touches: [...varied.replace, ...varied.omit].map(({ step }) => step) })]
          : []
      })
    const use = id.startsWith('stichtag-') ? said.replace(/^later$|^use-/, '') : ''
    return use === '' ? [] : [change(id, MAPPED, { kind: 'calendar', calendar: id.slice('stichtag-'.length), use })]
  })
}
