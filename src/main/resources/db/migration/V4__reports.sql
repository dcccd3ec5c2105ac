-- Templates of reports: every row is a version, the newest of a name counts. The template is its JSON text.
create table template_version (
    name       varchar(60)                 not null,
    version    integer                     not null,
    account_id bigint                      not null,
    saved_at   timestamp(6) with time zone not null,
    template   varchar(400000)             not null,
    constraint template_version_pk primary key (name, version)
);

-- What was issued; rows are added, never changed.
create table issued_report (
    number     bigint                      not null primary key,
    template   varchar(60)                 not null,
    version    integer                     not null,
    title      varchar(400)                not null,
    issued_at  timestamp(6) with time zone not null,
    account_id bigint                      not null,
    language   varchar(2)                  not null,
    revision   bigint                      not null,
    known_on   date,
    address    varchar(300)                not null,
    file_name  varchar(300)                not null,
    indicators varchar(4000)               not null,
    internal   boolean                     not null,
    program    varchar(100)                not null,
    sha256     varchar(64)                 not null,
    bytes      bigint                      not null,
    reason     varchar(2000)               not null,
    constraint issued_report_template foreign key (template, version) references template_version (name, version)
);

-- The pictures, in parts: a binary column that both engines know by one name holds a million bytes in one of them.
create table issued_picture (
    number  bigint  not null,
    part    integer not null,
    content bytea   not null,
    constraint issued_picture_pk primary key (number, part),
    constraint issued_picture_issue foreign key (number) references issued_report (number)
);
