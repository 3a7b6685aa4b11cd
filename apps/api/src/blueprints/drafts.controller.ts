import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { DraftFindingsReadModel, DraftsService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

/** Writing a draft. */
@Controller('blueprints')
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly draftFindings: DraftFindingsReadModel,
  ) {}

  @Post('start')
  @HttpCode(200)
  @Answers('Begin a draft as a copy of another blueprint, which stands in its lineage', wire.BlueprintView)
  start(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.StartDraft }) command: wire.StartDraft) {
    return this.drafts.start(actor, key, command)
  }

  @Post(':name/:version/edit')
  @HttpCode(200)
  @Answers('Change fields of a draft; where somebody else was faster, both values are shown', wire.BlueprintView)
  edit(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.EditBlueprint }) command: wire.EditBlueprint,
  ) {
    return this.drafts.edit(actor, { name, version }, key, command)
  }

  @Post(':name/:version/renumber')
  @HttpCode(200)
  @Answers('Give a draft another version', wire.BlueprintView)
  renumber(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RenumberDraft }) command: wire.RenumberDraft,
  ) {
    return this.drafts.renumber(actor, { name, version }, key, command)
  }

  @Get(':name/:version/edits')
  @Answers('Who changed what in a draft, newest first', wire.DraftEditPage)
  edits(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @Query({ schema: wire.DraftEditQuery }) query: wire.DraftEditQuery,
  ) {
    return this.drafts.edits(actor, { name, version }, query)
  }

  @Get(':name/:version/findings')
  @Answers('What workshops and rollouts of the programme found out about steps', wire.DraftFindingPage)
  findings(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @Query({ schema: wire.DraftFindingQuery }) query: wire.DraftFindingQuery,
  ) {
    return this.draftFindings.list(actor, { name, version }, query)
  }
}
