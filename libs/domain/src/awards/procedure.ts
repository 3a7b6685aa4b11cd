/** Whose procedure it is: the body's own, or one that the Land offers for all. */
export const procedureOrigins = ['kommunal', 'zentral'] as const
export type ProcedureOrigin = (typeof procedureOrigins)[number]

/** Who speaks of it: the portal's own list, a person, the link checker, or a rollout of the programme that is live. */
export const procedureSources = ['portal', 'hand', 'link', 'programm'] as const
export type ProcedureSource = (typeof procedureSources)[number]

/** What one source says about one procedure of one body. `link` in its normal form; `submittable`: it can be sent off electronically ("Senden"), null where nobody has looked. */
export type ProcedureStatement = {
  readonly source: ProcedureSource
  readonly link: string
  readonly name: string
  readonly origin: ProcedureOrigin
  readonly submittable: boolean | null
  readonly inPortal: boolean
  readonly leistungen: readonly string[]
}
