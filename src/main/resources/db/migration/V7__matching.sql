-- One arrangement of a round's people, kept so that it can be compared with and gone back to.
create table drafts (
    id       bigint generated always as identity primary key,
    round_id bigint not null references rounds on delete cascade,
    number   int not null,
    made_at  timestamptz not null,
    made_by  bigint references people on delete set null,
    seed     bigint not null,
    solver   text not null,
    total    bigint not null,
    based_on bigint references drafts on delete set null,
    changed_at timestamptz not null,
    version  int not null default 0,  -- two tabs: a change names the version it saw
    unique (round_id, number)
);

create table proposals (
    id        bigint generated always as identity primary key,
    draft_id  bigint not null references drafts on delete cascade,
    position  int not null,
    name      text not null,
    goal      text not null default '',
    slot      text not null default '',
    score     int not null,
    cautions  int not null,
    broken    int not null,
    verdict   text not null  -- reasons and the sum, as JSON
);
create index on proposals (draft_id);

create table seats (
    proposal_id bigint not null references proposals on delete cascade,
    person_id   bigint not null references people on delete cascade,
    role        text not null,
    position    int not null,
    primary key (proposal_id, person_id)
);
create index on seats (person_id);

create table proposal_locks (
    proposal_id bigint primary key references proposals on delete cascade,
    locked_by   bigint references people on delete set null,
    locked_at   timestamptz not null
);

create table seat_locks (
    proposal_id bigint not null,
    person_id   bigint not null,
    locked_by   bigint references people on delete set null,
    locked_at   timestamptz not null,
    primary key (proposal_id, person_id),
    foreign key (proposal_id, person_id) references seats on delete cascade
);

create table unplaced (
    draft_id  bigint not null references drafts on delete cascade,
    person_id bigint not null references people on delete cascade,
    reasons   text not null,  -- as JSON
    primary key (draft_id, person_id)
);

-- A round's groups are published once, whoever presses the button and however often.
create table publications (
    round_id     bigint primary key references rounds on delete cascade,
    draft_id     bigint not null references drafts,
    published_by bigint references people on delete set null,
    published_at timestamptz not null
);
