-- Asking to join a round: what is wanted of it, beside what the profile says of the person.
create table applications (
    id           bigint generated always as identity primary key,
    round_id     bigint not null references rounds on delete cascade,
    person_id    bigint not null references people on delete cascade,
    roles        text not null,               -- 'mentor; mentee'
    stage        text not null default '',
    goals        text not null default '',    -- in order
    capacity     int not null default 1 check (capacity between 0 and 50),
    prefers      text not null default '',    -- names, addresses or ids as they were written
    avoids       text not null default '',    -- as above; only organizers ever see it
    submitted_at timestamptz not null,
    unique (round_id, person_id)
);
create index on applications (person_id);

-- The number or code under which an organizer's own sheet knows somebody.
create table external_ids (
    program_id  bigint not null references programs on delete cascade,
    external_id text not null,
    person_id   bigint not null references people on delete cascade,
    primary key (program_id, external_id),
    unique (program_id, person_id)
);

-- A sheet between being uploaded and being imported.
create table sheets (
    id           bigint generated always as identity primary key,
    round_id     bigint not null references rounds on delete cascade,
    name         text not null,
    content      bytea not null,
    shape        text not null,              -- its headers, by which the mapping is remembered
    mapping      text not null default '',
    uploaded_by  bigint not null references people on delete cascade,
    uploaded_at  timestamptz not null
);

create table sheet_imports (
    sheet_id    bigint primary key references sheets on delete cascade,
    imported_by bigint references people on delete set null,
    imported_at timestamptz not null,
    added       int not null,
    changed     int not null,
    unchanged   int not null
);

create table remembered_mappings (
    program_id bigint not null references programs on delete cascade,
    shape      text not null,
    mapping    text not null,
    primary key (program_id, shape)
);
