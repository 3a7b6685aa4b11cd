import { DomainError } from '@blaupause/domain/kernel'
import { request } from 'undici'
import { z } from 'zod'
import type { PortalSettings } from './portal-settings.js'

const MOST_BYTES = 5_000_000
const TIME_MS = 20_000

const text = z.string().trim().max(2000)
/** Fields that nobody described to us are ignored; a procedure without an address is known by its page in the portal. */
const Answer = z.object({
  leistungMitOnlineverfahren: z
    .array(
      z.object({
        leistungId: z.union([z.number(), z.string()]),
        leistungBezeichnung: text,
        onlineverfahren: z
          .array(
            z.object({
              id: z.union([z.int(), z.string().regex(/^\d{1,20}$/)]),
              bezeichnung: text.optional(),
              kurzbeschreibung: text.optional(),
              url: text.optional(),
              zentral: z.boolean().optional(),
            }),
          )
          .max(500),
      }),
    )
    .max(5000),
})

/** An Online-Verfahren as the portal names it; `leistungen`: how many of the portal's Leistungen link it. */
export type PortalProcedure = { readonly id: string; readonly name: string; readonly url: string; readonly central: boolean; readonly leistungen: number }

/**
 * Reads `dienststellen/{schluessel}/onlineverfahren` of the BayernPortal web service: basic authentication of the Kommune, answer
 * as JSON `{ leistungMitOnlineverfahren: [{ leistungId, leistungBezeichnung, leistungUrl, onlineverfahren: [{ id, bezeichnung … }] }] }`.
 * Made after this form and tested against a local server that speaks it; nobody has tried it against the service itself,
 * which needs credentials of a Kommune. Refuses with `portal.unreachable`, `portal.denied` or `portal.answer`.
 */
export class PortalClient {
  constructor(private readonly settings: PortalSettings) {}

  get keys(): string[] {
    return [...this.settings.access.keys()]
  }

  async proceduresOf(key: string): Promise<PortalProcedure[]> {
    const access = this.settings.access.get(key)
    if (!access) throw new DomainError('portal.denied', { key })
    const parsed = Answer.safeParse(
      await this.fetch(new URL(`dienststellen/${key}/onlineverfahren`, this.settings.baseUrl), key, `${access.user}:${access.password}`),
    )
    if (!parsed.success) throw new DomainError('portal.answer', { key })
    const found = new Map<string, PortalProcedure>()
    for (const { leistungBezeichnung, onlineverfahren } of parsed.data.leistungMitOnlineverfahren) {
      for (const { id, bezeichnung, kurzbeschreibung, url, zentral } of onlineverfahren) {
        const before = found.get(String(id))
        found.set(String(id), {
          id: String(id),
          name: before?.name ?? (bezeichnung || kurzbeschreibung || leistungBezeichnung),
          url: url || `https://www.bayernportal.de/dokumente/onlineverfahren/${id}`,
          central: zentral ?? false,
          leistungen: (before?.leistungen ?? 0) + 1,
        })
      }
    }
    return [...found.values()]
  }

  private async fetch(url: URL, key: string, credentials: string): Promise<unknown> {
    const { statusCode, body } = await request(url, {
      method: 'GET',
      signal: AbortSignal.timeout(TIME_MS),
      headers: { accept: 'application/json', authorization: `Basic ${Buffer.from(credentials).toString('base64')}`, 'user-agent': 'Blaupause/1' },
    }).catch(() => {
      throw new DomainError('portal.unreachable', { key })
    })
    if (statusCode === 401 || statusCode === 403) {
      body.on('error', () => undefined).destroy()
      throw new DomainError('portal.denied', { key })
    }
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of body as AsyncIterable<Uint8Array>) {
      size += part.length
      if (size > MOST_BYTES) throw new DomainError('portal.answer', { key })
      parts.push(part)
    }
    if (statusCode !== 200) throw new DomainError('portal.unreachable', { key })
    try {
      return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown
    } catch {
      throw new DomainError('portal.answer', { key })
    }
  }
}
