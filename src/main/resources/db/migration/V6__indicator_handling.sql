-- How an indicator is dealt with: retired ones take no more figures; ranks are the codes of the sources that speak first;
-- pinned ones have a tile on the first page; jump is the factor by
-- which a figure may differ from its neighbour without a warning, null where its own history tells.
alter table indicator_version add column retired boolean default false not null;
alter table indicator_version add column ranks varchar(2000) default '' not null;
alter table indicator_version add column pinned boolean default false not null;
alter table indicator_version add column jump varchar(20);
