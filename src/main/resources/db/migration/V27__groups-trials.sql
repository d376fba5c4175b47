-- A round whose groups begin with a trial: some days after a group has begun, each of its people is asked whether they want to go on.
create table trial_rounds (
    round_id bigint primary key references rounds on delete cascade,
    days     int not null check (days between 1 and 90),
    set_by   bigint references people on delete set null,
    set_at   timestamptz not null
);

create table trial_questions (
    group_id bigint primary key references groups on delete cascade,
    asked_at timestamptz not null
);

-- What each said, for nobody's eyes: no page, letter, sheet or organizer's list reads it, and it is gone once the trial is decided.
create table trial_answers (
    group_id    bigint not null,
    person_id   bigint not null,
    answer      text not null check (answer in ('ON', 'NOT', 'MORE')),
    answered_at timestamptz not null,
    primary key (group_id, person_id),
    foreign key (group_id, person_id) references memberships on delete cascade
);

-- Everybody got more time, once.
create table trial_extensions (
    group_id    bigint primary key references groups on delete cascade,
    extended_at timestamptz not null
);

create table trial_outcomes (
    group_id   bigint primary key references groups on delete cascade,
    outcome    text not null check (outcome in ('ON', 'ENDED')),
    decided_at timestamptz not null
);

-- Two who are not put together again in this program. Both ways the same, so that it tells nothing of either.
create table not_again (
    program_id bigint not null references programs on delete cascade,
    one        bigint not null references people on delete cascade,
    other      bigint not null references people on delete cascade,
    since      timestamptz not null,
    primary key (program_id, one, other),
    check (one < other)
);

-- Where each trial that is not decided stands; whoever sees a question sees until when it can be answered.
create view trials as
    select g.id as group_id, g.round_id, r.program_id, greatest(g.formed_at, r.starts::timestamp at time zone p.zone, t.set_at - t.days * interval '24 hours')
            + t.days * interval '24 hours' as ask_at,
        q.asked_at, x.extended_at is not null as extended,
        coalesce(x.extended_at, q.asked_at) + interval '7 days' as decide_by
    from groups g join rounds r on r.id = g.round_id join programs p on p.id = r.program_id join trial_rounds t on t.round_id = g.round_id
        left join trial_questions q on q.group_id = g.id left join trial_extensions x on x.group_id = g.id
    where not exists (select 1 from trial_outcomes o where o.group_id = g.id) and not exists (select 1 from group_endings e where e.group_id = g.id);
