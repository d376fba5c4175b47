-- Where somebody lives is no matter to the rules, but stands beside their name on the desk, which is kept while the prints stay the same.
alter table profiles drop column print;
alter table profiles add column print bigint not null
    generated always as (hash_record_extended(row(person_id, zone, place, free, languages, offers, wants), 0)) stored;
