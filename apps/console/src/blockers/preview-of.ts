/** Where the page of a blocker opens with the preview of what its named day would move. */
export const PREVIEW = '#verschieben'

export function previewOf(blocker: string): string {
  return `/blocker/${blocker}${PREVIEW}`
}
