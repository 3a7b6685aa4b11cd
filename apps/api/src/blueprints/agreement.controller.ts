import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ConsultationService, RetirementService, SignOffService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

/** A blueprint on its way: heard, approved and signed by two people of each partner, published; and off it again. */
@Controller('blueprints/:name/:version')
export class AgreementController {
  constructor(
    private readonly consultation: ConsultationService,
    private readonly signOff: SignOffService,
    private readonly retirement: RetirementService,
  ) {}

  @Post('consult')
  @HttpCode(200)
  @Answers('Open the consultation on a draft until a working day', wire.BlueprintView)
  consult(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ConsultBlueprint }) command: wire.ConsultBlueprint,
  ) {
    return this.consultation.consult(actor, { name, version }, key, command)
  }

  @Post('prolong')
  @HttpCode(200)
  @Answers('Give those who are heard more time', wire.BlueprintView)
  prolong(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ProlongConsultation }) command: wire.ProlongConsultation,
  ) {
    return this.consultation.prolong(actor, { name, version }, key, command)
  }

  @Post('close')
  @HttpCode(200)
  @Answers('End the consultation before its day', wire.BlueprintView)
  close(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.CloseConsultation }) command: wire.CloseConsultation,
  ) {
    return this.consultation.close(actor, { name, version }, key, command)
  }

  @Post('submit')
  @HttpCode(200)
  @Answers('Give the content, frozen, to those who sign', wire.BlueprintView)
  submit(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.SubmitBlueprint }) command: wire.SubmitBlueprint,
  ) {
    return this.signOff.submit(actor, { name, version }, key, command)
  }

  @Post('recall')
  @HttpCode(200)
  @Answers('Take it back into a draft', wire.BlueprintView)
  recall(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RecallBlueprint }) command: wire.RecallBlueprint,
  ) {
    return this.signOff.recall(actor, { name, version }, key, command)
  }

  @Post('approve')
  @HttpCode(200)
  @Answers('Approve exactly this content as the first person of a partner', wire.BlueprintView)
  approve(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ApproveBlueprint }) command: wire.ApproveBlueprint,
  ) {
    return this.signOff.approve(actor, { name, version }, key, command)
  }

  @Post('sign')
  @HttpCode(200)
  @Answers('Sign it as the second person of a partner; the last signature publishes', wire.BlueprintView)
  sign(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.SignBlueprint }) command: wire.SignBlueprint,
  ) {
    return this.signOff.sign(actor, { name, version }, key, command)
  }

  @Post('refuse')
  @HttpCode(200)
  @Answers('Refuse to sign; it becomes a draft again and no approval or signature counts', wire.BlueprintView)
  refuse(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RefuseBlueprint }) command: wire.RefuseBlueprint,
  ) {
    return this.signOff.refuse(actor, { name, version }, key, command)
  }

  @Post('retire')
  @HttpCode(200)
  @Answers('Ask to discourage or withdraw a published blueprint, or to take a discouraged one back into honour', wire.BlueprintView)
  retire(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.RetireBlueprint }) command: wire.RetireBlueprint,
  ) {
    return this.retirement.ask(actor, { name, version }, key, command)
  }

  @Post('confirm-retirement')
  @HttpCode(200)
  @Answers('Confirm, as another person of the same organisation, what was asked for; or let it drop', wire.BlueprintView)
  confirm(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ConfirmRetirement }) command: wire.ConfirmRetirement,
  ) {
    return this.retirement.confirm(actor, { name, version }, key, command)
  }
}
