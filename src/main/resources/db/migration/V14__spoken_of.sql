-- Which sources spoke of an indicator, and in which revisions: what a search narrows by, and what changed last. Rows are added
-- with the statements they tell of, one for many of them.
create table spoken_of (
    indicator varchar(60) not null,
    source    varchar(60) not null,
    revision  bigint      not null,
    constraint spoken_of_pk primary key (indicator, source, revision)
);
create index spoken_of_by_revision on spoken_of (revision);
insert into spoken_of (indicator, source, revision) select distinct indicator, source, revision from statement;
