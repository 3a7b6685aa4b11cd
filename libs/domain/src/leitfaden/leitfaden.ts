/** A piece of running text: plain, standing out, a name that is still missing, a step's number, a rung of evidence, or a link (`#id` inside the document, else an address). */
export type Run =
  | string
  | { readonly kind: 'strong' | 'open'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly gate: boolean }
  | { readonly kind: 'rung'; readonly rung: number; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }
export type Runs = readonly Run[]

/** A term and what is said about it, one or several lines. */
export type Fact = { readonly term: string; readonly lines: readonly Runs[] }

/** Working days on one axis, every place between 0 and 1: cases as dots on top of each other, or band, median and four of five. */
export type Plot = {
  readonly axis: string
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  readonly dots: readonly { readonly at: number; readonly level: number }[]
  readonly band: { readonly from: number; readonly to: number } | null
  readonly lines: readonly { readonly at: number; readonly text: string; readonly strong: boolean }[]
}

/** Something to tick. `step`: its frozen id, so that what was ticked stays ticked in the next version. */
export type Tick = { readonly step: string; readonly number: Run; readonly title: Run; readonly lines: readonly Runs[] }

export type Block =
  | { readonly kind: 'text' | 'lead' | 'small'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly items: readonly Runs[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** `widths`: shares of the columns; `right`: columns of numbers. A group with a title is a part of the table under its own head. */
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly widths: readonly number[]
      readonly right: readonly number[]
      readonly groups: readonly { readonly title: Run | null; readonly rows: readonly (readonly Runs[])[] }[]
    }
  | {
      readonly kind: 'evidence'
      readonly rung: number
      readonly title: string
      readonly runs: Runs
      readonly plot: Plot | null
      readonly small: readonly Runs[]
      readonly sources: { readonly title: string; readonly items: readonly Runs[] }
    }
  | {
      readonly kind: 'note'
      readonly tone: 'differs' | 'warns' | 'local'
      readonly title: string
      readonly facts: readonly Fact[]
      readonly lines: readonly Runs[]
    }
  | { readonly kind: 'rungs'; readonly items: readonly { readonly rung: number; readonly term: string; readonly text: string }[] }
  | { readonly kind: 'ticks'; readonly name: string; readonly when: string; readonly items: readonly Tick[] }

/** A chapter or a part of one. `number`: of a step; `tags`: what stands below its title in short. `fresh`: begins on a page of its own. */
export type Section = {
  readonly id: string
  readonly title: string
  readonly number: Run | null
  readonly tags: readonly string[]
  readonly fresh: boolean
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

/** The whole document in one language: what both of its forms, pages and screen, say. Plain text everywhere. */
export type Leitfaden = {
  readonly lang: 'de' | 'en'
  /** Under which name what was ticked is kept in the browser. */
  readonly key: string
  readonly fileName: string
  readonly title: string
  readonly kind: string
  /** For whom: a Kommune, a Land, or nobody in particular. */
  readonly place: string
  readonly lead: string
  readonly demo: string
  readonly warning: Runs
  readonly facts: readonly Fact[]
  readonly phases: readonly {
    readonly name: string
    readonly steps: readonly { readonly number: string; readonly gate: boolean; readonly omitted: boolean }[]
  }[]
  readonly foot: string
  readonly words: {
    readonly contents: string
    readonly page: string
    readonly of: string
    readonly skip: string
    readonly ticked: string
    readonly date: string
    readonly kept: string
  }
  readonly sections: readonly Section[]
}
