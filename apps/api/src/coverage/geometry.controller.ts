import { Controller, Get, Headers, Param, Res } from '@nestjs/common'
import { geometry, unpacked } from '@blaupause/backend/coverage'
import { Topology } from '@blaupause/contract/coverage'
import type { FastifyReply } from 'fastify'
import { Answers } from '../http/answers.js'
import { Public } from '../identity/signed-in.js'

/** Boundaries for maps: published data, the same for everybody, kept by the browser. */
@Controller('public/geo')
export class GeometryController {
  @Get(':name')
  @Public()
  @Answers('Boundaries as TopoJSON: laender-de, kreise-de, gemeinden-by, gemeinden-he. © GeoBasis-DE / BKG 2021 (Daten verändert)', Topology)
  async boundaries(
    @Param('name') name: string,
    @Headers('accept-encoding') encoding: string | undefined,
    @Headers('if-none-match') tag: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = geometry(name)
    reply.headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=604800', etag: found.tag, vary: 'accept-encoding' })
    if (tag === found.tag) return void (await reply.status(304).send())
    const packs = /\bgzip\b/.test(encoding ?? '')
    await reply.headers(packs ? { 'content-encoding': 'gzip' } : {}).send(packs ? found.packed : unpacked(found))
  }
}
