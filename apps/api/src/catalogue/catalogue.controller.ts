import { Controller, Get, Param, Query } from '@nestjs/common'
import { BehoerdenReadModel, CatalogueReadModel } from '@blaupause/backend/catalogue'
import * as wire from '@blaupause/contract/catalogue'
import { OnQuery } from '@blaupause/contract/register'
import { Onlinedienst } from '@blaupause/domain/catalogue'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class CatalogueController {
  constructor(
    private readonly behoerden: BehoerdenReadModel,
    private readonly catalogue: CatalogueReadModel,
  ) {}

  @Get('behoerden')
  @Answers('Authorities: who is competent, by kind and place, on a day', wire.BehoerdePage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.BehoerdeQuery }) query: wire.BehoerdeQuery) {
    return this.behoerden.list(actor, query)
  }

  @Get('behoerden/counts')
  @Answers('How many authorities of each kind, with the date of the register', wire.BehoerdeCounts)
  counts(@SignedIn() actor: Actor, @Query({ schema: OnQuery }) { on }: OnQuery) {
    return this.behoerden.counts(actor, on)
  }

  @Get('behoerden/:id')
  @Answers('One authority with the Gemeinden of its territory', wire.BehoerdeDetail)
  one(@SignedIn() actor: Actor, @Param('id') id: string, @Query({ schema: OnQuery }) { on }: OnQuery) {
    return this.behoerden.one(actor, id, on)
  }

  @Get('leistungen')
  @Answers('Leistungen by LeiKa key, with aliases', wire.LeistungPage)
  leistungen(@SignedIn() actor: Actor, @Query({ schema: wire.LeistungQuery }) query: wire.LeistungQuery) {
    return this.catalogue.leistungen(actor, query)
  }

  @Get('leistungen/:key')
  @Answers('One Leistung', wire.LeistungView)
  leistung(@SignedIn() actor: Actor, @Param('key') key: string) {
    return this.catalogue.leistung(actor, key)
  }

  @Get('onlinedienste')
  @Answers('Online services of the commitments', wire.OnlinedienstPage)
  onlinedienste(@SignedIn() actor: Actor, @Query({ schema: wire.OnlinedienstQuery }) query: wire.OnlinedienstQuery) {
    return this.catalogue.services(actor, query)
  }

  @Get('onlinedienste/:id')
  @Answers('One online service', Onlinedienst)
  onlinedienst(@SignedIn() actor: Actor, @Param('id') id: string) {
    return this.catalogue.service(actor, id)
  }
}
