import type { MigrationInterface } from 'typeorm'
import { Core0001 } from './0001-core.js'
import { Reference0002 } from './0002-reference.js'
import { Blueprints0003 } from './0003-blueprints.js'
import { Workshops0004 } from './0004-workshops.js'
import { OpenWork0010 } from './0010-open-work.js'
import { Wording0011 } from './0011-wording.js'
import { CarriedOn0012 } from './0012-carried-on.js'
import { Dates0020 } from './0020-dates.js'
import { Steps0021 } from './0021-steps.js'
import { Blockers0022 } from './0022-blockers.js'
import { Proof0023 } from './0023-proof.js'
import { Coverage0024 } from './0024-coverage.js'
import { Inbox0025 } from './0025-inbox.js'
import { Sperrzeiten0026 } from './0026-sperrzeiten.js'
import { Organisations0028 } from './0028-organisations.js'
import { WorkshopCourse0030 } from './0030-workshop-course.js'
import { Catalogues0031 } from './0031-catalogues.js'
import { Assessments0032 } from './0032-assessments.js'
import { Minutes0034 } from './0034-minutes.js'
import { Stichtage0036 } from './0036-stichtage.js'
import { DateProposed0037 } from './0037-date-proposed.js'
import { ProviderInbox0038 } from './0038-provider-inbox.js'
import { Subjects0039 } from './0039-subjects.js'
import { RatingFiles0041 } from './0041-rating-files.js'
import { AssessmentTerms0042 } from './0042-assessment-terms.js'
import { WorkshopTable0043 } from './0043-workshop-table.js'
import { FindingNotes0045 } from './0045-finding-notes.js'
import { FinishedSteps0046 } from './0046-finished-steps.js'
import { ContentDigest0050 } from './0050-content-digest.js'
import { KeyTrust0051 } from './0051-key-trust.js'
import { RetiredBlueprints0052 } from './0052-retired-blueprints.js'
import { CommentAnswers0053 } from './0053-comment-answers.js'
import { LandProfiles0054 } from './0054-land-profiles.js'
import { Agreement0056 } from './0056-agreement.js'
import { Waves0058 } from './0058-waves.js'
import { ImportReport0059 } from './0059-import-report.js'
import { LocalChanges0060 } from './0060-local-changes.js'
import { Registry0057 } from './0057-registry.js'
import { ShippedProfiles0062 } from './0062-shipped-profiles.js'
import { Procedures0070 } from './0070-procedures.js'
import { BlueprintEdits0071 } from './0071-blueprint-edits.js'
import { AwardApplications0072 } from './0072-award-applications.js'
import { ProcedureSources0073 } from './0073-procedure-sources.js'
import { Published0074 } from './0074-published.js'
import { Outreach0075 } from './0075-outreach.js'
import { AwardRules0076 } from './0076-award-rules.js'
import { OutreachCourse0077 } from './0077-outreach-course.js'
import { PublishedFrames0078 } from './0078-published-frames.js'
import { BlueprintLetters0079 } from './0079-blueprint-letters.js'
import { ReportAnswers0084 } from './0084-report-answers.js'
import { FilledAndRetired0085 } from './0085-filled-and-retired.js'

/** All migrations in order. A class array, because globs do not work under ESM; names end in a number of 13 digits that TypeORM sorts by. */
export const migrations: (new () => MigrationInterface)[] = [
  Core0001,
  Reference0002,
  Blueprints0003,
  Workshops0004,
  OpenWork0010,
  Wording0011,
  CarriedOn0012,
  Dates0020,
  Steps0021,
  Blockers0022,
  Proof0023,
  Coverage0024,
  Inbox0025,
  Sperrzeiten0026,
  Organisations0028,
  WorkshopCourse0030,
  Catalogues0031,
  Assessments0032,
  Minutes0034,
  Stichtage0036,
  DateProposed0037,
  ProviderInbox0038,
  Subjects0039,
  RatingFiles0041,
  AssessmentTerms0042,
  WorkshopTable0043,
  FindingNotes0045,
  FinishedSteps0046,
  ContentDigest0050,
  KeyTrust0051,
  RetiredBlueprints0052,
  CommentAnswers0053,
  LandProfiles0054,
  Agreement0056,
  Registry0057,
  Waves0058,
  ImportReport0059,
  LocalChanges0060,
  ShippedProfiles0062,
  Procedures0070,
  BlueprintEdits0071,
  AwardApplications0072,
  ProcedureSources0073,
  Published0074,
  Outreach0075,
  AwardRules0076,
  OutreachCourse0077,
  PublishedFrames0078,
  BlueprintLetters0079,
  ReportAnswers0084,
  FilledAndRetired0085,
]
