import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { MaturityModels, MaturityRating, MaturityRatingQuery, RateMaturity } from '@blaupause/contract/maturity'
import type { Actor } from '@blaupause/domain/identity'
import { defineRuleSet, DomainError, require, type RuleSet } from '@blaupause/domain/kernel'
import { canRateMaturity, maturityLevel, MaturityModel } from '@blaupause/domain/maturity'
import { rolloutEvent } from '@blaupause/domain/rollouts'
import { maturityModels } from '@blaupause/reference'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, Instance, isoInstant, newId, ownRules, pageFrom, PageQuery, transact } from '../platform/index.js'

type Rollout = { readonly id: string; readonly land: string; readonly programme: string; readonly traeger: string }
let models: RuleSet<MaturityModel> | undefined

/** How mature a service is at an authority. Each rating names the version of the model it was made by and keeps it. */
@Injectable()
export class MaturityService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  models(): MaturityModels {
    return { items: [...ruleSet().versions], today: ruleSet().validOn(this.clock.now().today).id }
  }

  list(actor: Actor, query: MaturityRatingQuery): Promise<PageOf<MaturityRating>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { recordedAt: { column: 'm.recorded_at', type: 'timestamptz' } })
        .where('m.superseded_at is null')
        .equal('m.land', query.land)
        .equal('m.programme', query.programme)
        .equal('m.rollout_id', query.rollout)
        .equal('m.model', query.model)
      const counting = page.total(tx, 'maturity.count', 'maturity_rating m', query.count)
      const rows = await tx.query<Omit<MaturityRating, 'conform'>>('maturity.list', `${RATING} ${page.page(query.cursor, query.limit, 'm.id')}`, page.values)
      const conform = ({ model, level }: Pick<MaturityRating, 'model' | 'level'>): boolean | null => {
        const from = ruleSet().versions.find(({ id }) => id === model)?.conformFrom ?? null
        return from === null ? null : level >= from
      }
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ recordedAt, id }) => ({ value: recordedAt, id }),
          (row) => ({ ...row, conform: conform(row) }),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** A newer rating by the same model supersedes the older one, which stays for the record. */
  rate(actor: Actor, key: string, command: RateMaturity): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['maturity', command] },
      (tx) => tx.query<Rollout>('maturity.rollout', 'select id, land, programme, traeger from rollout where id = $1', [command.rollout]),
      (tx, [row], { now, today }) => {
        const rollout = found(row)
        require(canRateMaturity(actor, rollout), 'permission.denied', { who: 'Kommune / Land / Roll-in-Team' })
        require(command.effectiveOn <= today, 'assessment.future', { date: command.effectiveOn })
        const model = command.model === null ? ruleSet().validOn(command.effectiveOn) : ruleSet().versions.find(({ id }) => id === command.model)
        if (!model)
          throw new DomainError('maturity.model', {
            model: command.model ?? '',
            known: ruleSet()
              .versions.map(({ id }) => id)
              .join(', '),
          })
        const level = maturityLevel(model, command.levels)
        const id = newId()
        tx.write('maturity.supersede', 'update maturity_rating set superseded_at = $3 where rollout_id = $1 and model = $2 and superseded_at is null', [
          rollout.id,
          model.id,
          now,
        ])
        tx.write(
          'maturity.rate',
          `insert into maturity_rating (id, land, programme, traeger, rollout_id, model, levels, level, effective_on, source, organisation, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
          [
            id,
            rollout.land,
            rollout.programme,
            rollout.traeger,
            rollout.id,
            model.id,
            JSON.stringify(command.levels),
            level,
            command.effectiveOn,
            command.source,
            actor.organisation.name,
            now,
          ],
        )
        return {
          answer: { id },
          events: [rolloutEvent('maturity.rated.v1', rollout, command.effectiveOn, { model: model.id, level, rating: id })],
        }
      },
    )
  }
}

function ruleSet(): RuleSet<MaturityModel> {
  return (models ??= defineRuleSet('maturity', MaturityModel, ownRules('BLAUPAUSE_MATURITY') ?? maturityModels()))
}

const RATING = `
select m.id, m.model, m.levels, m.level, m.effective_on "effectiveOn", m.source, m.organisation, ${isoInstant('m.recorded_at')} "recordedAt",
  json_build_object('id', r.id, 'behoerde', r.behoerde_name, 'onlinedienst', r.onlinedienst_name) rollout
from maturity_rating m join rollout r on r.id = m.rollout_id`
