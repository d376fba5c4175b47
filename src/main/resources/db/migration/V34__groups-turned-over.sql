-- A group of which a round goes on with those of an earlier one is over when that round's are formed: it continues as another, or does not go on.
alter table departures drop constraint departures_ending_check;
alter table departures add constraint departures_ending_check check (ending in ('LEFT', 'FINISHED', 'MOVED', 'DISSOLVED', 'CONTINUED', 'OVER'));
alter table group_endings drop constraint group_endings_ending_check;
alter table group_endings add constraint group_endings_ending_check check (ending in ('FINISHED', 'DISSOLVED', 'CONTINUED', 'OVER'));

create table successions (
    group_id bigint primary key references group_endings on delete cascade,  -- which says who and when
    round_id bigint not null references rounds on delete cascade,
    next_id  bigint references groups on delete cascade                      -- the group it goes on as; nothing where it does not go on
);
create index on successions (round_id);
create index on successions (next_id);

-- Who is in the groups with which a round goes on; once its own groups are formed, who was to the end.
create view earlier_memberships as
    select c.round_id, g.id as group_id, 'g' || g.id as key, g.name, g.goal, g.slot, m.person_id, m.role, m.position
    from continuations c join groups g on g.round_id = c.earlier_id join memberships m on m.group_id = g.id
        left join successions s on s.group_id = g.id and s.round_id = c.round_id
    where (s.group_id is not null or not exists (select 1 from group_endings e where e.group_id = g.id))
      and not exists (select 1 from standing_departures d where d.group_id = g.id and d.person_id = m.person_id
        and (s.group_id is null or d.ending not in ('CONTINUED', 'OVER')));

-- Until when a departure can be taken back, and what is in the way: it was no deed of their own, an organizer has told somebody, the group is over, the place was given to
-- somebody else, they have as many groups as they can take, or, of two who found each other by themselves, the other has. Until: none as long as it is up to an organizer.
drop view revocable_departures;
create view departure_undoings as
    select d.id, d.group_id, d.person_id, case when n.letters is null or d.told_by = 'MYSELF' then d.departed_at + interval '1 hour' end as until,
        case when d.ending not in ('LEFT', 'FINISHED') or d.departed_by is distinct from d.person_id then 'NOT_THEIRS'
            when d.told_by = 'ORGANIZER' and n.let_go > 0 then 'TOLD'
            when exists (select 1 from group_endings e where e.group_id = d.group_id) then 'OVER'
            when exists (
                select 1 from memberships mine join memberships other on other.group_id = mine.group_id and other.role = mine.role
                where mine.group_id = d.group_id and mine.person_id = d.person_id and (other.since > d.departed_at or exists (
                    select 1 from returns r join departures o on o.id = r.departure_id
                    where o.group_id = other.group_id and o.person_id = other.person_id and r.returned_at > d.departed_at))) then 'TAKEN'
            when taken_up.mine then 'FULL'
            when taken_up.theirs then 'OTHER_FULL' end as bar
    from standing_departures d left join departure_tellings n on n.departure_id = d.id
    cross join lateral (
        select bool_or(m.person_id = d.person_id) as mine, bool_or(m.person_id <> d.person_id) as theirs
        from groups g join memberships m on m.group_id = g.id join rounds o on o.id = g.round_id join formats f on f.id = o.format_id
            join applications a on a.round_id = g.round_id and a.person_id = m.person_id
            left join fewer_groups w on w.round_id = g.round_id and w.person_id = m.person_id
        where g.id = d.group_id and g.proposal_id is null
          and (m.person_id = d.person_id or exists (select 1 from present_memberships p where p.group_id = g.id and p.person_id = m.person_id))
          and least(a.capacity, f.most_groups, coalesce(w.most, a.capacity)) <= (
            select count(*) from present_memberships h where h.round_id = g.round_id and h.person_id = m.person_id and h.group_id <> g.id)) taken_up;

-- outbox:

-- A draft nobody had let go that is gone, as what it said was not true any more. Its words are gone with it.
create table letter_discards (
    id           bigint generated always as identity primary key,
    program_id   bigint not null references programs on delete cascade,
    person_id    bigint references people on delete cascade,
    kind         text not null,
    subject      text not null,
    drafted_at   timestamptz not null,
    discarded_by bigint references people on delete set null,  -- nobody where Belay did by itself
    discarded_at timestamptz not null
);
create index on letter_discards (program_id, id);
create index on letter_discards (person_id);

-- matching:

-- An invitation somebody had said yes to before they left the group, or for whose place somebody else was first, and who were asked once more; the
-- invitation itself is the new one.
create table past_invitations (
    id            bigint generated always as identity primary key,
    invitation_id bigint not null references invitations on delete cascade,
    role          text not null,
    offered       boolean not null,
    invited_by    bigint references people on delete set null,
    invited_at    timestamptz not null,
    answered_at   timestamptz not null
);
create index on past_invitations (invitation_id);

-- As before, without the number of the application, which nobody asked for.
drop view free_places;
create view free_places as
    select a.round_id, a.person_id, least(a.capacity, f.most_groups, coalesce(w.most, a.capacity)) - (
        select count(*) from board_places b where b.round_id = a.round_id and b.person_id = a.person_id)::int as free
    from standing_applications a join rounds r on r.id = a.round_id join formats f on f.id = r.format_id
        left join fewer_groups w on w.round_id = a.round_id and w.person_id = a.person_id;
