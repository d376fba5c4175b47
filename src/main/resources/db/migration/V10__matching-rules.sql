-- What organizers turned for a round. Only what differs from the usual has a row.
create table weights (
    round_id bigint not null references rounds on delete cascade,
    rule     text not null check (rule ~ '^[a-z]+(-[a-z]+)*$'),
    weight   int not null check (weight between 0 and 100),  -- 0 leaves the rule out
    set_by   bigint references people on delete set null,
    set_at   timestamptz not null,
    primary key (round_id, rule)
);

-- A word people of this round write, and the word it stands for.
create table synonyms (
    round_id bigint not null references rounds on delete cascade,
    word     text not null check (length(trim(word)) > 0),
    means    text not null check (length(trim(means)) > 0),
    set_by   bigint references people on delete set null,
    set_at   timestamptz not null,
    primary key (round_id, word)
);

-- How long matching looks for something better, and where its chance begins.
create table searches (
    round_id bigint primary key references rounds on delete cascade,
    effort   text not null check (effort in ('QUICK', 'NORMAL', 'THOROUGH')),
    seed     bigint not null check (seed >= 0),
    set_by   bigint references people on delete set null,
    set_at   timestamptz not null
);
