-- When the next figure of an indicator is expected: so many days after its period, or on the days that the source announced.
create table release_rule (
    indicator  varchar(60)   not null,
    frequency  varchar(1)    not null,
    days_after integer,                  -- absent where only announced days count
    announced  varchar(4000) not null,   -- 2024-Q1=2024-05-15, parted by spaces
    constraint release_rule_pk primary key (indicator, frequency)
);
