import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Register, catalogue, Land profiles, authorities, programmes: public facts, readable by every signed-in role. */
export class Reference0002 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Reference0000000000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGISTER)
    await runner.query(CATALOGUE)
    await runner.query(PROGRAMME)
    await runner.query(`grant select on ${TABLES} to blaupause_reader; grant select, insert, update, delete on ${TABLES} to blaupause_system;`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES}`)
  }
}

const TABLES =
  'edition, territory, ozg_leistung, leistung, leistung_alias, onlinedienst, land_profile, behoerde, behoerde_territory, programme, pilot, commitment, duty, programme_bestand, reference_state'

/** A version of a record holds from `valid_from` up to, not including, `valid_to`. `-infinity`: known since the first edition. */
const REGISTER = `
create table edition (stand date primary key, imported_at timestamptz(3) not null, digest text not null, records int not null, gemeinden int not null, report jsonb not null);
create table territory (
  key text not null, level text not null, ags text, ars text, name text not null, sort_name text not null, seat text, textkennzeichen text, area_ha int, population int, plz text,
  land text not null, regierungsbezirk text, kreis text, verband text, is_gemeinde boolean not null, is_body boolean not null,
  origin text not null check (origin in ('register', 'profile')), ended_by text check (ended_by in ('register', 'profile')),
  valid_from date not null, valid_to date check (valid_to > valid_from), primary key (key, valid_from)
);
create unique index territory_current on territory (key) where valid_to is null;
create index territory_list on territory (sort_name collate "C", key) where is_body;
create index territory_kreis on territory (kreis, level);
`

const CATALOGUE = `
create table ozg_leistung (id text primary key, name text not null, lebenslage text not null, themenfeld text not null);
create table leistung (key text primary key, name text not null, sort_name text not null, typisierung text, ozg_ids text[] not null, source text not null);
create index leistung_list on leistung (sort_name collate "C", key);
create table leistung_alias (key text not null, formerly text not null, name text not null, certainty text not null, source text not null, primary key (key, formerly));
create table onlinedienst (
  id text primary key, position int not null, name jsonb not null, short_name jsonb not null, ozg_ids text[] not null, leika_keys text[] not null, origin text not null,
  offers jsonb not null, numbers jsonb not null, sources jsonb not null
);
create table land_profile (code text not null, version text not null, name text not null, checked_on date not null, content jsonb not null, primary key (code, version));
create table behoerde (
  id text not null, land text not null, kind text not null, traeger text not null, name text not null, plain_name text not null, sort_name text not null, seat_ags text, kreis text, population int not null, gemeinden int not null,
  fallgruppen jsonb not null, certainty text not null, source text not null, rule text not null, digest text not null,
  valid_from date not null, valid_to date check (valid_to > valid_from), primary key (id, valid_from)
);
create unique index behoerde_current on behoerde (id) where valid_to is null;
create index behoerde_list on behoerde (sort_name collate "C", id);
create index behoerde_kind on behoerde (land, kind, kreis);
create table behoerde_territory (
  behoerde_id text not null, valid_from date not null, ags text not null, primary key (behoerde_id, valid_from, ags),
  foreign key (behoerde_id, valid_from) references behoerde on delete cascade
);
create index behoerde_territory_ags on behoerde_territory (ags);
`

const PROGRAMME = `
create table programme (id text primary key, name text not null, land text not null, goal jsonb not null, partners jsonb not null, phases jsonb not null, sources jsonb not null);
create table pilot (programme text not null references programme on delete cascade, traeger text not null, name text not null, gemeinden int not null, position int not null, primary key (programme, traeger));
create table commitment (
  programme text not null references programme on delete cascade, onlinedienst text not null, until_on date not null, certainty text not null, note jsonb, sources jsonb not null, position int not null,
  primary key (programme, onlinedienst)
);
create table duty (
  programme text not null references programme on delete cascade, id text not null, partner text not null, what jsonb not null, until_on date, until_note jsonb, certainty text not null, sources jsonb not null,
  position int not null, primary key (programme, id)
);
create table programme_bestand (
  programme text not null references programme on delete cascade, behoerde_id text not null, onlinedienst text not null, since_on date, note jsonb not null, sources jsonb not null,
  primary key (behoerde_id, onlinedienst)
);
create table reference_state (id text primary key, digest text not null, loaded_at timestamptz(3) not null);
`
