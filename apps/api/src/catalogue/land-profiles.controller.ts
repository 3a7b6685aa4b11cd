import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common'
import { LandProfilesService } from '@blaupause/backend/catalogue'
import * as wire from '@blaupause/contract/catalogue'
import { LandProfile } from '@blaupause/domain/catalogue'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

/** A Land's own rules, calendars and names: read by everybody, edited by the Land. */
@Controller('laender/:land/profile')
export class LandProfilesController {
  constructor(private readonly profiles: LandProfilesService) {}

  @Get()
  @Answers('The profile of a Land: what holds, its versions, and one’s own draft', wire.LandProfileView)
  view(@SignedIn() actor: Actor, @Param('land') land: string) {
    return this.profiles.view(actor, land)
  }

  @Get('versions/:version')
  @Answers('The content of one version', LandProfile)
  version(@SignedIn() actor: Actor, @Param('land') land: string, @Param('version') version: string) {
    return this.profiles.version(actor, land, version)
  }

  @Put('draft')
  @Answers('Keep a draft, and learn what it would mean: faults, counts, who comes and goes', wire.ProfileDraftKept)
  keep(
    @SignedIn() actor: Actor,
    @Param('land') land: string,
    @IntentKey() key: string,
    @Body({ schema: wire.KeepProfileDraft }) command: wire.KeepProfileDraft,
  ) {
    return this.profiles.keep(actor, land, key, command)
  }

  @Post('draft/drop')
  @HttpCode(200)
  @Answers('Give the draft up', wire.ProfileDraftDropped)
  drop(
    @SignedIn() actor: Actor,
    @Param('land') land: string,
    @IntentKey() key: string,
    @Body({ schema: wire.DropProfileDraft }) command: wire.DropProfileDraft,
  ) {
    return this.profiles.drop(actor, land, key, command)
  }

  @Post('versions')
  @HttpCode(200)
  @Answers('Make the draft the next version, from a day on and with a reason', wire.ProfileSaved)
  save(@SignedIn() actor: Actor, @Param('land') land: string, @IntentKey() key: string, @Body({ schema: wire.SaveProfile }) command: wire.SaveProfile) {
    return this.profiles.save(actor, land, key, command)
  }
}
