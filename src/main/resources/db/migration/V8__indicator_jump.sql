-- By which factor a figure of an indicator may differ from its neighbour without a warning; null: its own history tells.
alter table indicator_version add column jump varchar(20);
