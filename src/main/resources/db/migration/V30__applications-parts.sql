-- What the form of a round asks of what Belay understands, where it is not as its format comes with; of each part the latest word counts.
create table form_parts (
    id       bigint generated always as identity primary key,
    round_id bigint not null references rounds on delete cascade,
    part     text not null check (part in ('PRONOUNS', 'ZONE', 'PLACE', 'LANGUAGES', 'LINKS', 'OFFERS', 'WANTS', 'PURPOSE', 'FREE', 'STAGE', 'GOALS', 'CAPACITY', 'PREFERS', 'AVOIDS')),
    demand   text not null check (demand in ('OFF', 'OPTIONAL', 'REQUIRED')),
    said_by  bigint references people on delete set null,
    said_at  timestamptz not null
);
create index on form_parts (round_id, part, id desc);
