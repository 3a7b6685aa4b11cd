import { Injectable } from '@nestjs/common'
import type { AssessmentTermsPage, AssessmentTermsQuery, AssessmentTermsView, SetAssessmentTerms } from '@blaupause/contract/assessments'
import { canSetTerms } from '@blaupause/domain/assessments'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, Instance, isoInstant, newId, pageFrom, PageQuery, transact } from '../platform/index.js'
import { assessmentPolicyOn } from './assessment-policies.js'

/** The times of assessments as a programme decides on them. Nothing is overwritten: the newest decision holds for rounds to come. */
@Injectable()
export class AssessmentTermsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: AssessmentTermsQuery): Promise<AssessmentTermsPage> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { recordedAt: { column: 's.recorded_at', type: 'timestamptz' } }).equal('s.programme', query.programme)
      const counting = page.total(tx, 'terms.count', 'assessment_terms s', query.count)
      const rows = await tx.query<AssessmentTermsView>('terms.list', `${TERMS} ${page.page(query.cursor, query.limit, 's.id')}`, page.values)
      const { submitWithin, reviewWithin, challengeWithin, actionWithin, source } = assessmentPolicyOn(this.clock.now().today)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ recordedAt, id }) => ({ value: recordedAt, id }),
          (row) => row,
        ),
        ...(await counting),
        proposal: { submitWithin, reviewWithin, challengeWithin, actionWithin, source },
        demo: this.instance.demo,
      }
    })
  }

  set(actor: Actor, key: string, command: SetAssessmentTerms): Promise<{ id: string }> {
    const { programme, reason, ...terms } = command
    return this.commands.run(
      actor,
      { key, body: ['assessment-terms', command] },
      (tx) => tx.query<{ land: string }>('terms.programme', 'select land from programme where id = $1', [programme]),
      (tx, [row], { now, today }) => {
        const { land } = found(row)
        require(canSetTerms(actor, { land, programme }), 'permission.denied', { who: 'Land / Bund' })
        const id = newId()
        tx.write(
          'terms.set',
          'insert into assessment_terms (id, land, programme, submit_within, review_within, challenge_within, action_within, reason, organisation, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
          [id, land, programme, terms.submitWithin, terms.reviewWithin, terms.challengeWithin, terms.actionWithin, reason, actor.organisation.name, now],
        )
        return {
          answer: { id },
          events: [
            {
              type: 'assessment.terms-set.v1',
              effectiveOn: today,
              subject: { type: 'programme', id: programme },
              rolloutId: null,
              stepId: null,
              land,
              programme,
              traeger: null,
              onBehalfOf: null,
              facts: { terms: id, ...terms },
              text: { field: 'reason', text: reason, visibility: 'programme' },
            },
          ],
        }
      },
    )
  }
}

const TERMS = `
select s.id, s.programme, s.submit_within "submitWithin", s.review_within "reviewWithin", s.challenge_within "challengeWithin", s.action_within "actionWithin", s.reason, s.organisation,
  ${isoInstant('s.recorded_at')} "recordedAt"
from assessment_terms s`
