/** A plain page of the development provider: no script, no foreign font, labelled as what it is. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Blaupause</title>
<main><p>Blaupause, Entwicklungs-Anmeldung (Demodaten)</p><h1>${title}</h1>${body}</main></html>`
}
