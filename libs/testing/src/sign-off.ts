/** Somebody's step on the way of a draft to publication: the demo role, the verb of the blueprint, and its body. */
type Step = readonly [role: string, verb: 'submit' | 'approve' | 'sign', body: Readonly<Record<string, unknown>>]

/** Two people of the Land and two of the Bund, in this order. `land`: the prefix of the Land's demo roles. */
function stepsOf(digest: string, land: string): Step[] {
  const people = [
    [land, `${land}-leitung`],
    ['bund', 'bund-leitung'],
  ] as const
  return [
    [land, 'submit', { digest, setAside: null, unheard: 'Test ohne Anhörung' }],
    ...people.flatMap(([first, second]): Step[] => [
      [first, 'approve', { digest }],
      [second, 'sign', { digest }],
    ]),
  ]
}

/** Publishes a draft of a programme of Land and Bund without a hearing. `send` gives each step to the product, by whatever door; the last answer comes back. */
export async function signOff<T>(digest: string, send: (...step: Step) => Promise<T>, land = 'land-by'): Promise<T> {
  const [first, ...rest] = stepsOf(digest, land)
  let answer = await send(...first!)
  for (const step of rest) answer = await send(...step)
  return answer
}
