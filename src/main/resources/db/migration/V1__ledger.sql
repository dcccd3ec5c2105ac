-- The ledger: what was recorded, in revisions. Rows are added, never changed. Plain SQL that H2 and PostgreSQL both read.
-- What people wrote stands as text: a number type would not keep 48.70 apart from 48.7.

create table ledger_head (
    id       integer not null primary key,
    revision bigint  not null
);
insert into ledger_head (id, revision) values (1, 0);

create table revision (
    number      bigint                      not null primary key,
    account_id  bigint                      not null,
    recorded_at timestamp(6) with time zone not null,
    note        varchar(2000)               not null,
    overrule    varchar(2000)
);

-- figure is the text form of a figure or, where change_kind is present, of a change; first_day and last_day are copies of
-- the period for queries; counts_from is the day the statement is known from.
create table statement (
    revision      bigint        not null,
    ordinal       integer       not null,
    indicator     varchar(60)   not null,
    period        varchar(20)   not null,
    first_day     date          not null,
    last_day      date          not null,
    figure        varchar(100)  not null,
    change_kind   varchar(12),
    base          varchar(20),
    status        varchar(2)    not null,
    source        varchar(60)   not null,
    document      varchar(500)  not null,
    address       varchar(2000) not null,
    published     date,
    place         varchar(1000) not null,
    said_by       varchar(1000) not null,
    words         varchar(1000) not null,
    note          varchar(4000) not null,
    period_stated boolean       not null,
    rounded_to    varchar(40),
    counts_from   date          not null,
    constraint statement_pk primary key (revision, ordinal),
    constraint statement_change check ((change_kind is null) = (base is null))
);
create index statement_by_indicator on statement (indicator, revision);

-- An entry that never counted. indicator is that of the entry undone, absent where that was a definition.
create table retraction (
    revision        bigint        not null,
    ordinal         integer       not null,
    indicator       varchar(60),
    target_revision bigint        not null,
    target_ordinal  integer       not null,
    reason          varchar(2000) not null,
    counts_from     date          not null,
    constraint retraction_pk primary key (revision, ordinal)
);
create index retraction_by_indicator on retraction (indicator, revision);

-- A statement that its source took back, and the document that says so.
create table withdrawal (
    revision        bigint        not null,
    ordinal         integer       not null,
    indicator       varchar(60)   not null,
    target_revision bigint        not null,
    target_ordinal  integer       not null,
    source          varchar(60)   not null,
    document        varchar(500)  not null,
    address         varchar(2000) not null,
    published       date,
    reason          varchar(2000) not null,
    counts_from     date          not null,
    constraint withdrawal_pk primary key (revision, ordinal)
);
create index withdrawal_by_indicator on withdrawal (indicator, revision);

-- Definitions: every row is a version; the newest of a code counts. Names hold all their languages.
create table indicator_version (
    revision    bigint        not null,
    ordinal     integer       not null,
    code        varchar(60)   not null,
    topic       varchar(60)   not null,
    name        varchar(1500) not null,
    short_name  varchar(600)  not null,
    area        varchar(20)   not null,
    counterpart varchar(20),
    flow        varchar(30),
    adjustment  varchar(60)   not null,
    unit        varchar(30)   not null,
    multiplier  integer       not null,
    coverage    varchar(3000) not null,
    price_basis varchar(3000) not null,
    aggregation varchar(12)   not null,
    frequencies varchar(20)   not null,
    visibility  varchar(12)   not null,
    formula     varchar(1000),
    note        varchar(4000) not null,
    replaces    varchar(60),
    counts_from date          not null,
    constraint indicator_version_pk primary key (revision, ordinal)
);
create index indicator_version_by_code on indicator_version (code, revision);

create table source_version (
    revision    bigint        not null,
    ordinal     integer       not null,
    code        varchar(60)   not null,
    name        varchar(1500) not null,
    kind        varchar(12)   not null,
    counts_from date          not null,
    constraint source_version_pk primary key (revision, ordinal)
);
create index source_version_by_code on source_version (code, revision);

create table event_version (
    revision    bigint        not null,
    ordinal     integer       not null,
    code        varchar(60)   not null,
    from_period varchar(20)   not null,
    to_period   varchar(20)   not null,
    name        varchar(1500) not null,
    planned     boolean       not null,
    indicators  varchar(4000) not null,
    counts_from date          not null,
    constraint event_version_pk primary key (revision, ordinal)
);
create index event_version_by_code on event_version (code, revision);
