-- Where accepted people of a round find each other by themselves. Opened again, it says by whom and when that was.
create table boards (
    round_id  bigint primary key references rounds on delete cascade,
    opened_by bigint references people on delete set null,
    opened_at timestamptz not null
);

create table board_closings (
    round_id  bigint primary key references boards on delete cascade,
    closed_by bigint references people on delete set null,
    closed_at timestamptz not null
);

-- Who is not shown on the board, though there is a place for them. Coming back deletes the row.
create table board_absences (
    round_id  bigint not null references boards on delete cascade,
    person_id bigint not null references people on delete cascade,
    why       text not null check (why in ('MATCH', 'PAUSE')),  -- an organizer is to find somebody for them; or they need a rest from being asked
    since     timestamptz not null,
    primary key (round_id, person_id)
);

-- Somebody asks somebody else to be a pair; once in a round, whatever becomes of it.
create table asks (
    id         bigint generated always as identity primary key,
    round_id   bigint not null references boards on delete cascade,
    asker_id   bigint not null references people on delete cascade,
    asked_id   bigint not null references people on delete cascade,
    text       text not null check (length(trim(text)) > 0),  -- for the two alone
    asked_at   timestamptz not null,
    check (asker_id <> asked_id),
    unique (round_id, asker_id, asked_id)
);
create index on asks (asker_id);
create index on asks (asked_id);

-- What the one who is asked would like to know first.
create table ask_questions (
    id       bigint generated always as identity primary key,
    ask_id   bigint not null references asks on delete cascade,
    text     text not null check (length(trim(text)) > 0),
    asked_at timestamptz not null
);
create index on ask_questions (ask_id);

create table ask_replies (
    question_id bigint primary key references ask_questions on delete cascade,
    text        text not null check (length(trim(text)) > 0),
    replied_at  timestamptz not null
);

-- Whoever is to say something was reminded of it; once each time it is their turn.
create table ask_reminders (
    ask_id      bigint not null references asks on delete cascade,
    since       timestamptz not null,  -- from when it was their turn
    reminded_at timestamptz not null,
    primary key (ask_id, since)
);

-- What became of an ask, once. Taking an ask back can itself be taken back: that deletes the row.
create table ask_endings (
    ask_id   bigint primary key references asks on delete cascade,
    ending   text not null check (ending in ('YES', 'NO', 'EXPIRED', 'WITHDRAWN', 'FULL', 'GONE', 'CLOSED')),  -- full: one has no place free any more; gone: one is not on the board any more
    ended_at timestamptz not null,
    ended_by bigint references people on delete set null,  -- nobody where time did it
    group_id bigint references groups on delete set null   -- the group that began with a yes
);
create index on ask_endings (ended_by);
create index on ask_endings (group_id);

-- Asks that wait for a word, since when, and the question that is to be replied to, if that is whose turn it is.
create view open_asks as
    select a.*, q.id as question_id, greatest(a.asked_at, said.at) as since, case when q.id is null then a.asked_id else a.asker_id end as turn
    from asks a
    left join lateral (
        select q.id from ask_questions q where q.ask_id = a.id and not exists (select 1 from ask_replies r where r.question_id = q.id) limit 1) q on true
    left join lateral (
        select max(greatest(q.asked_at, r.replied_at)) as at from ask_questions q left join ask_replies r on r.question_id = q.id where q.ask_id = a.id) said on true
    where not exists (select 1 from ask_endings e where e.ask_id = a.id);

-- A group that began on the board came of no draft.
alter table groups alter column proposal_id drop not null;

-- Who has a place by such a group. Whoever the other has left has it free again, from when they may know.
create view board_places as
    select m.round_id, m.person_id, m.group_id from groups g join present_memberships m on m.group_id = g.id
    where g.proposal_id is null and exists (select 1 from seen_memberships s where s.group_id = g.id and s.person_id <> m.person_id);

-- How many groups everybody whom groups are formed of can still take, before a round is published.
create view free_places as
    select a.round_id, a.person_id, a.id as application_id, least(a.capacity, f.most_groups, coalesce(w.most, a.capacity)) - (
        select count(*) from board_places b where b.round_id = a.round_id and b.person_id = a.person_id)::int as free
    from standing_applications a join rounds r on r.id = a.round_id join formats f on f.id = r.format_id
        left join fewer_groups w on w.round_id = a.round_id and w.person_id = a.person_id;

-- Who has a place in each group of a published draft: until it is formed the seats, afterwards its members, and those who were asked and are none yet.
create or replace view held_seats as
    select s.proposal_id, s.draft_id, s.person_id, s.role, s.position from seats s left join groups g on g.proposal_id = s.proposal_id
    where g.id is null or exists (select 1 from invitations i where i.proposal_id = s.proposal_id and i.person_id = s.person_id)
        and not exists (select 1 from memberships m where m.group_id = g.id and m.person_id = s.person_id)
    union all
    select g.proposal_id, u.draft_id, m.person_id, m.role, m.position
    from groups g join publications u on u.round_id = g.round_id join present_memberships m on m.group_id = g.id where g.proposal_id is not null;
