create table groups (
    id          bigint generated always as identity primary key,
    round_id    bigint not null references rounds,
    proposal_id bigint not null unique,  -- the proposal it was formed from: one group each, however often one clicks
    name        text not null,
    goal        text not null default '',
    slot        text not null default '',  -- the weekly time the engine found, 'Wed 18:00 America/Denver'
    why         text not null default '',  -- the reasons that spoke for it, one a line
    formed_at   timestamptz not null,
    unique (round_id, name)
);

create table memberships (
    group_id  bigint not null references groups on delete cascade,
    person_id bigint not null references people on delete cascade,
    role      text not null,
    position  int not null,
    since     timestamptz not null,
    primary key (group_id, person_id)
);
create index on memberships (person_id);
