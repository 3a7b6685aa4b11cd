import { Injectable } from '@nestjs/common'
import { awardBodyKind, makeCertificate } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { Clock } from '../../platform/index.js'
import { renderPdf } from '../../platform/documents/index.js'
import { fingerprint, signerOf } from '../../platform/signing/index.js'
import { certificateTemplate } from './certificate-template.js'
import { TitlesReadModel } from './titles.read-model.js'

/** The certificate of a title, made when it is asked for: after a withdrawal it says so itself. */
@Injectable()
export class CertificateService {
  constructor(
    private readonly titles: TitlesReadModel,
    private readonly clock: Clock,
  ) {}

  /** A tagged PDF (PDF/UA-1). `address`: of this installation, whose check page it names. */
  async file(actor: Actor, id: string, lang: 'de' | 'en', address: string): Promise<{ name: string; type: string; bytes: Uint8Array }> {
    const { title, rule } = await this.titles.withRule(actor, id)
    const {
      application,
      statement: { body, name, signet, since },
      signature,
      condition,
      revokedOn,
      demo,
    } = title
    const kid = signature === null ? null : signerOf(signature)
    const certificate = makeCertificate({
      reviewed: application !== null,
      rule,
      kind: awardBodyKind(body)!,
      name,
      since,
      condition,
      revokedOn,
      signet,
      fingerprint: kid && fingerprint(kid),
      checkPage: `${address}/oeffentlich/signet/${signet}`,
      madeOn: this.clock.now().today,
      demo,
      lang,
    })
    return { name: certificate.fileName, type: 'application/pdf', bytes: renderPdf(certificateTemplate, certificate, this.clock.instant().getTime()) }
  }
}
