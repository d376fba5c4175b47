-- One arrangement of a round's people. Drafts are kept: the newest is the one being worked on, the others can be compared and copied.
create table drafts (
    id         bigint generated always as identity primary key,
    round_id   bigint not null references rounds on delete cascade,
    number     int not null,  -- whoever asks names the number that comes next, so two clicks make one draft
    based_on   bigint references drafts on delete set null,
    made_at    timestamptz not null,
    made_by    bigint references people on delete set null,
    solver     text not null,
    seed       bigint not null,
    input_hash text not null,  -- with solver and seed it names everything the draft came from
    objective  bigint not null,
    bound      bigint,
    notes      text not null,  -- what matching could not take into account, and what is short; as JSON
    summary    text not null default '',  -- its numbers and who moves in it, worked out at each change; as JSON
    version    int not null default 0,  -- counts the changes by hand
    unique (round_id, number)
);

create table proposals (
    id        bigint generated always as identity primary key,
    draft_id  bigint not null references drafts on delete cascade,
    position  int not null,
    key       text not null check (length(key) between 1 and 16),  -- the same group has the same key from draft to draft
    name      text not null check (length(trim(name)) > 0),
    goal      text not null default '',
    slot      text not null default '',  -- the weekly time found, 'Wed 18:00 America/Denver'
    score     int not null,
    cautions  int not null,
    broken    int not null,
    verdict   text not null,  -- reasons and the sum, as JSON
    unique (draft_id, key),
    unique (draft_id, name) deferrable initially deferred
);

create table seats (
    proposal_id bigint not null references proposals on delete cascade,
    person_id   bigint not null references people on delete cascade,
    role        text not null check (role in ('PEER', 'MENTOR', 'MENTEE', 'STUDENT', 'ALUM', 'PROFESSIONAL')),
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

-- Why matching found no place for somebody in a role they asked for. Who has no seat now is known from the seats.
create table unplaced (
    draft_id  bigint not null references drafts on delete cascade,
    person_id bigint not null references people on delete cascade,
    role      text not null,
    because   text not null,  -- reasons and the cheapest change, as JSON
    primary key (draft_id, person_id, role)
);

-- What was changed by hand, by whom, and how it was before, so that it can be told and undone.
create table draft_changes (
    draft_id   bigint not null references drafts on delete cascade,
    version    int not null,
    says       text not null,  -- the sentence about it, as JSON
    touched    text not null,  -- keys of proposals, and people, that nobody else may have changed meanwhile; as JSON
    before     text not null,  -- these proposals as they were, as JSON
    undoes     int,
    changed_by bigint references people on delete set null,
    changed_at timestamptz not null,
    primary key (draft_id, version),
    unique (draft_id, undoes)
);

-- A round's groups are published once, whoever presses the button and however often.
create table publications (
    round_id     bigint primary key references rounds on delete cascade,
    draft_id     bigint not null references drafts,
    published_by bigint references people on delete set null,
    published_at timestamptz not null
);
