-- What the figures of an indicator have to come out as: a formula of others, such as exports + imports; null for nothing.
alter table indicator_version add column balance varchar(1000);
