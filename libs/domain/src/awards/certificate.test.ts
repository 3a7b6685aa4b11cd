import { describe, expect, it } from 'vitest'
import { digitalesAmt, makeCertificate, type CertificateInput } from './index.js'

const input: CertificateInput = {
  reviewed: true,
  rule: digitalesAmt.validOn('2026-08-17'),
  kind: 'gemeinde',
  name: 'Stadt Mainburg',
  since: '2026-08-17',
  condition: 'held',
  revokedOn: null,
  signet: '2k4j6h8g0abc',
  fingerprint: '9C4E 1B07',
  checkPage: 'https://blaupause.example/oeffentlich/signet/2k4j6h8g0abc',
  madeOn: '2026-08-20',
  demo: false,
  lang: 'de',
}

describe('a certificate', () => {
  it('says who holds what since when, by which line, and where one sees whether it still holds', () => {
    const { lead, text, warning, demo, facts, fileName } = makeCertificate(input)
    expect(lead).toBe('trägt seit dem 17.\u00a0August 2026 den Titel „Digitales Amt“.')
    expect(text).toMatch(/^Im BayernPortal sind mindestens 50 Online-Verfahren .* zwei Personen\.$/)
    expect([warning, demo, fileName]).toEqual(['', '', 'urkunde-digitales-amt-2k4j6h8g0abc.pdf'])
    expect(facts.find(({ to }) => to !== null)?.text).toBe(input.checkPage)
  })
  it('of a Bezirk has its own line, and says nothing of a review that was not here', () => {
    const { text } = makeCertificate({ ...input, kind: 'bezirk', reviewed: false })
    expect(text).toContain('mindestens 30')
    expect(text).not.toContain('Stichprobe')
  })
  it('of a withdrawn title says so first, and of the demo that it is invented', () => {
    expect(makeCertificate({ ...input, condition: 'revoked', revokedOn: '2026-11-02', demo: true, lang: 'en' })).toMatchObject({
      lead: 'held the title “Digitales Amt” from 17\u00a0August 2026 to 2\u00a0November 2026.',
      text: '',
      warning: 'The title was withdrawn on 2\u00a0November 2026. This certificate no longer holds.',
      demo: 'Demo data: invented, not a real award',
    })
  })
  it('holds during a hearing', () => {
    expect(makeCertificate({ ...input, condition: 'hearing' })).toMatchObject({ warning: '', lead: makeCertificate(input).lead })
  })
})
