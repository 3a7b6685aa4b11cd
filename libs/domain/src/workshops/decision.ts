import { z } from 'zod'
import type { Actor } from '../identity/index.js'
import { defineRuleSet, LocalDate, require } from '../kernel/index.js'
import { speaksFor, type Participant } from './participants.js'
import { canRunWorkshops, type Workshop } from './workshop.js'

const DecisionRule = z.strictObject({
  id: z.string(),
  validFrom: LocalDate,
  /** Share of the organisations with a vote that must have voted, abstentions included. */
  quorum: z.number().min(0).max(1),
  /** Share of the votes cast for an option, abstentions left out, that the winning one must exceed. */
  majority: z.number().min(0).max(1),
})

/** How a vote is counted. The programme has set no rules of procedure; this is the proposal the screen names. */
export const decisionRules = defineRuleSet('workshop-decision', DecisionRule, [
  { id: 'workshop-decision-2026', validFrom: '2026-01-01', quorum: 0.5, majority: 0.5 },
])

/** One organisation's vote: an option, or null for an abstention; `dissent` in its own words. */
export type Vote = { readonly key: string; readonly name: string; readonly option: string | null; readonly dissent: string | null }
export type DecisionOption = { readonly id: string; readonly text: string }
export type Decision = { readonly options: readonly DecisionOption[]; readonly votes: readonly Vote[]; readonly determined: boolean }
export type Count = { readonly entitled: number; readonly cast: number; readonly abstained: number; readonly perOption: Readonly<Record<string, number>> }

type Running = Pick<Workshop, 'land' | 'programme'>

/** An organisation votes for itself; who runs the workshop notes the show of hands of those without an account here. */
export function canVote(actor: Actor, workshop: Running, participant: Pick<Participant, 'key' | 'vote' | 'present'>): boolean {
  return isEntitled(participant) && (speaksFor(actor, participant.key) || canRunWorkshops(actor, workshop))
}

/** With a vote, and not noted as absent. */
export function isEntitled({ vote, present }: Pick<Participant, 'vote' | 'present'>): boolean {
  return vote && present !== false
}

/** The votes after this one: one organisation, one vote, which it may change until the result is determined. */
export function castVote(decision: Decision, vote: Vote): readonly Vote[] {
  require(!decision.determined, 'decision.determined')
  require(vote.option === null || decision.options.some(({ id }) => id === vote.option), 'decision.option')
  return [...decision.votes.filter(({ key }) => key !== vote.key), vote]
}

export function countVotes({ options, votes }: Pick<Decision, 'options' | 'votes'>, participants: readonly Pick<Participant, 'vote' | 'present'>[]): Count {
  const cast = votes.filter(({ option }) => option !== null)
  return {
    entitled: participants.filter(isEntitled).length,
    cast: cast.length,
    abstained: votes.length - cast.length,
    perOption: Object.fromEntries(options.map(({ id }) => [id, cast.filter(({ option }) => option === id).length])),
  }
}

/** The winning option. Refuses while too few have voted, and where no option has more than the share the rule asks for. */
export function determineDecision(decision: Decision, participants: readonly Pick<Participant, 'vote' | 'present'>[], on: LocalDate): DecisionOption {
  require(!decision.determined, 'decision.determined')
  const rule = decisionRules.validOn(on)
  const count = countVotes(decision, participants)
  const voted = count.cast + count.abstained
  require(voted > 0 && voted >= count.entitled * rule.quorum, 'decision.quorum', { voted, entitled: count.entitled })
  const winner = decision.options.find(({ id }) => count.perOption[id]! > count.cast * rule.majority)
  require(winner !== undefined, 'decision.no-majority')
  return winner
}
