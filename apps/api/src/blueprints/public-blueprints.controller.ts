import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common'
import { BlueprintsReadModel, RegistryReadModel } from '@blaupause/backend/blueprints'
import { BlueprintPage, BlueprintQuery, ChangelogPage, Jwks, RegistryQuery } from '@blaupause/contract/blueprints'
import { packageSchema } from '@blaupause/domain/blueprints'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { Answers, AnswersBytes } from '../http/answers.js'
import { Public } from '../identity/signed-in.js'

/** What anybody may read: published packages byte for byte, the partners' keys, the schema. */
@Controller('public')
export class PublicBlueprintsController {
  constructor(
    private readonly blueprints: BlueprintsReadModel,
    private readonly registry: RegistryReadModel,
  ) {}

  @Get('blueprints')
  @Public()
  @Answers('Published blueprints', BlueprintPage)
  list(@Query({ schema: BlueprintQuery }) query: BlueprintQuery) {
    return this.blueprints.published(query)
  }

  @Get('blueprints/changelog')
  @Public()
  @Answers('What each published version changed, newest first', ChangelogPage)
  @Header('cache-control', 'public, max-age=60')
  changelog(@Query({ schema: RegistryQuery }) query: RegistryQuery) {
    return this.registry.changelog(query)
  }

  @Get('blueprints/changelog.atom')
  @Public()
  @AnswersBytes('The same as an Atom feed (RFC 4287)')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  feed() {
    return this.registry.feed()
  }

  @Get('blueprints/:name/:version')
  @Public()
  @Answers('One published package, byte for byte; its content by `schema/blueprint`', z.looseObject({}))
  @Header('cache-control', 'public, max-age=300')
  async package(@Param('name') name: string, @Param('version') version: string, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.blueprints.package(name, version)
    await reply.header('content-type', 'application/json').header('content-disposition', `attachment; filename="${name}-${version}.blaupause.json"`).send(bytes)
  }

  @Get('keys')
  @Public()
  @Answers('Public keys of the partners (JWKS)', Jwks)
  keys() {
    return this.blueprints.jwks()
  }

  @Get('schema/blueprint')
  @Public()
  @Answers('JSON Schema of a blueprint package', z.looseObject({}))
  schema() {
    return packageSchema()
  }
}
