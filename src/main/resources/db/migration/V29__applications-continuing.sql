-- A round goes on with the groups of an earlier round of its program. Taking it back deletes the row.
create table continuations (
    round_id   bigint primary key references rounds on delete cascade,
    earlier_id bigint not null references rounds on delete cascade check (earlier_id <> round_id),
    decided_by bigint references people on delete set null,
    decided_at timestamptz not null
);
create index on continuations (earlier_id);

-- Which of these groups somebody would like to be in, the dearest first.
create table group_choices (
    application_id bigint not null references applications on delete cascade,
    position       int not null check (position between 1 and 3),
    group_id       bigint not null references groups on delete cascade,
    chosen_at      timestamptz not null,
    primary key (application_id, position),
    unique (application_id, group_id) deferrable initially deferred
);
create index on group_choices (group_id);
