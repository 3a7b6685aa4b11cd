import { Controller, Get, Inject } from '@nestjs/common'
import { awardBodyKinds, shortTitle } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { Me, SignIn } from '@blaupause/contract/identity'
import { Tasks } from '@blaupause/contract/insights'
import { AwardRulesReadModel } from '@blaupause/backend/awards'
import { AUDIENCE, demoRoles } from '@blaupause/backend/identity'
import { TasksReadModel } from '@blaupause/backend/insights'
import { Clock, Instance, SystemState } from '@blaupause/backend/platform'
import { Answers } from '../http/answers.js'
import { Public, SignedIn } from './signed-in.js'

/** What the console must know about the issuer to sign somebody in. */
export const ISSUER = Symbol('issuer')
export type Issuer = { readonly url: string; readonly clientId: string; readonly development: boolean }

@Controller()
export class MeController {
  constructor(
    private readonly clock: Clock,
    private readonly instance: Instance,
    private readonly system: SystemState,
    private readonly tasks: TasksReadModel,
    private readonly awards: AwardRulesReadModel,
    @Inject(ISSUER) private readonly issuer: Issuer,
  ) {}

  @Get('me')
  @Answers('Who is signed in, and what every page must know', Me)
  async me(@SignedIn() actor: Actor): Promise<Me> {
    const [deadlines, registerOn, granted] = await Promise.all([this.system.deadlines(), this.system.registerOn(), this.awards.granted(actor)])
    return {
      actor: { ...actor, programmes: [...actor.programmes], traeger: [...actor.traeger] },
      demo: this.instance.demo,
      deadlines,
      today: this.clock.now().today,
      registerOn,
      award: granted && {
        award: granted.award,
        title: { de: shortTitle(granted, 'de'), en: shortTitle(granted, 'en') },
        portal: granted.portal,
        kinds: awardBodyKinds.filter((kind) => granted.thresholds[kind] !== undefined),
      },
    }
  }

  @Get('me/tasks')
  @Answers('What lies with the reader, by urgency', Tasks)
  myTasks(@SignedIn() actor: Actor): Promise<Tasks> {
    return this.tasks.tasks(actor)
  }

  @Get('public/sign-in')
  @Public()
  @Answers('How to sign in here', SignIn)
  signIn(): SignIn {
    return {
      issuer: this.issuer.url,
      clientId: this.issuer.clientId,
      resource: AUDIENCE,
      demo: this.instance.demo,
      roles: this.issuer.development ? demoRoles.map(({ id, name, nameEn }) => ({ id, name, nameEn })) : [],
    }
  }
}
