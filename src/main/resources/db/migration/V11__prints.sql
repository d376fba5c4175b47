-- What matching judges groups by, as one number a row: whether any of five thousand has changed is then a sum and no reading of them all.
alter table people add column print bigint not null
    generated always as (hash_record_extended(row(id, name, email), 0)) stored;
alter table profiles add column print bigint not null
    generated always as (hash_record_extended(row(person_id, zone, free, languages, offers, wants), 0)) stored;
alter table applications add column print bigint not null
    generated always as (hash_record_extended(row(id, person_id, roles, stage, goals, capacity, prefers, avoids), 0)) stored;
