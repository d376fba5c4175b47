-- Somebody is not in a group any more. Taking it back deletes the row; nobody leaves the same group twice.
create table departures (
    id          bigint generated always as identity primary key,
    group_id    bigint not null,
    person_id   bigint not null,
    ending      text not null check (ending in ('LEFT', 'FINISHED', 'MOVED', 'DISSOLVED')),
    told_by     text not null check (told_by in ('MYSELF', 'ORGANIZER')),  -- who tells the others
    departed_at timestamptz not null,
    departed_by bigint references people on delete set null,  -- themselves, or the organizer who moved them or ended the group
    unique (group_id, person_id),
    foreign key (group_id, person_id) references memberships on delete cascade
);
create index on departures (person_id);

-- What somebody told the organizers alone. Read on a page of organizers and nowhere else: it never reaches a member's page or a letter.
create table departure_reasons (
    departure_id bigint primary key references departures on delete cascade,
    text         text not null check (length(trim(text)) > 0)
);

-- The letters that tell of it. Of those an organizer has to let go, nobody was told before the first was.
create table departure_letters (
    departure_id bigint not null references departures on delete cascade,
    letter_id    bigint not null references letters on delete cascade,
    primary key (departure_id, letter_id)
);
create index on departure_letters (letter_id);

-- What somebody says once it is over, if they like; read by organizers.
create table feedback (
    departure_id bigint primary key references departures on delete cascade,
    verdict      text not null default '' check (verdict in ('', 'GOOD', 'MIXED', 'HARD')),
    helped       text not null default '',
    better       text not null default '',
    given_at     timestamptz not null
);

-- A group that is over before its round is: a success, or dissolved by an organizer.
create table group_endings (
    group_id bigint primary key references groups on delete cascade,
    ending   text not null check (ending in ('FINISHED', 'DISSOLVED')),
    ended_at timestamptz not null,
    ended_by bigint references people on delete set null
);

-- Who says that the group as a whole has done what it set out to do. When all have said so, it is finished.
create table finish_votes (
    group_id  bigint not null,
    person_id bigint not null,
    voted_at  timestamptz not null,
    primary key (group_id, person_id),
    foreign key (group_id, person_id) references memberships on delete cascade
);

-- An organizer lets a group that became too small wait for the next round.
create table waits (
    group_id   bigint primary key references groups on delete cascade,
    decided_at timestamptz not null,
    decided_by bigint references people on delete set null
);

-- Away from a group until a day; over by itself on that day, by the clock of whoever is away. Coming back earlier deletes the row.
create table pauses (
    group_id  bigint not null,
    person_id bigint not null,
    back_on   date not null,
    back_at   timestamptz not null,  -- the first moment of that day where they live
    begun_at  timestamptz not null,
    primary key (group_id, person_id),
    foreign key (group_id, person_id) references memberships on delete cascade
);
create index on pauses (person_id);

-- Somebody would rather be in another group of the round. Taking it back deletes the row.
create table move_requests (
    id        bigint generated always as identity primary key,
    group_id  bigint not null,
    person_id bigint not null,
    wish      text not null default '',
    asked_at  timestamptz not null,
    foreign key (group_id, person_id) references memberships on delete cascade
);
create index on move_requests (group_id, person_id);

create table move_answers (
    request_id  bigint primary key references move_requests on delete cascade,
    moved_to    bigint references groups on delete set null,  -- null if it was a no
    line        text not null default '',
    answered_by bigint references people on delete set null,
    answered_at timestamptz not null
);

-- Who is in a group now.
create view present_memberships as
    select * from memberships m
    where not exists (select 1 from departures d where d.group_id = m.group_id and d.person_id = m.person_id);

-- Departures that an organizer has not told anybody of yet, though there is somebody to tell.
create view untold_departures as
    select * from departures d
    where d.told_by = 'ORGANIZER'
      and exists (select 1 from departure_letters l where l.departure_id = d.id)
      and not exists (select 1 from departure_letters l join letter_approvals a on a.letter_id = l.letter_id where l.departure_id = d.id);

-- Who is in a group as its members see it: nobody learns from a page what a letter has to tell them first.
create view seen_memberships as
    select * from memberships m
    where not exists (
        select 1 from departures d where d.group_id = m.group_id and d.person_id = m.person_id
            and (d.ending not in ('LEFT', 'MOVED') or d.id not in (select u.id from untold_departures u)));

-- Groups that go on with fewer in some role than their format needs, since somebody is gone.
create view thin_groups as
    select g.id as group_id, g.round_id, (select max(d.departed_at) from departures d where d.group_id = g.id) as since
    from groups g join rounds r on r.id = g.round_id
    where exists (select 1 from departures d where d.group_id = g.id)
      and exists (select 1 from present_memberships p where p.group_id = g.id)
      and not exists (select 1 from group_endings e where e.group_id = g.id)
      and exists (
        select 1 from format_roles f where f.format_id = r.format_id
            and f.minimum > (select count(*) from present_memberships p where p.group_id = g.id and p.role = f.role));

-- Who was left behind by others: they come first the next time, as those do who got no place.
create view left_behind as
    select p.round_id, p.person_id from present_memberships p join thin_groups t on t.group_id = p.group_id
    union
    select m.round_id, m.person_id from departures d join memberships m on m.group_id = d.group_id and m.person_id = d.person_id
    where d.ending = 'DISSOLVED' and not exists (
        select 1 from present_memberships p where p.round_id = m.round_id and p.person_id = m.person_id);
