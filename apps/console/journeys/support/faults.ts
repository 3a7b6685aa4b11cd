import type { Page, Response } from 'playwright-core'

/** What a journey does not forgive, gathered while it runs; `allow` names an answer that it provokes on purpose. */
export type Faults = { readonly all: readonly string[]; readonly allow: (status: number) => void }

/** Watches a page for console errors, uncaught errors, dialogs, violations of the content security policy, foreign requests and failed ones. */
export function watchFaults(page: Page, origin: string): Faults {
  const all: string[] = []
  const allowed = new Set<number>()
  page.on('console', (message) => {
    if (message.type() === 'error' && !tolerated(message.text(), allowed)) all.push(`console: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    all.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => all.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob|about):/.test(request.url())) all.push(`foreign request: ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left cancels what it no longer needs.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') all.push(`failed: ${request.method()} ${request.url()} ${request.failure()?.errorText}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !allowed.has(response.status())) all.push(`refused: ${describe(response)}`)
  })
  return { all, allow: (status) => allowed.add(status) }
}

/** Turns each violation into a console error that names directive and place; runs in the page. */
export const reportViolations = `addEventListener('securitypolicyviolation', (event) => {
  console.error('content security policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber)
})`

/** Chromium itself reports each answer of 400 and above; the one provoked on purpose is known. */
function tolerated(text: string, allowed: ReadonlySet<number>): boolean {
  return [...allowed].some((status) => text.includes(`responded with a status of ${status} `))
}

function describe(response: Response): string {
  return `${response.status()} ${response.request().method()} ${response.url()}`
}
