-- Somebody is in a group again that they were gone from. What was before stays; it counts no more.
create table returns (
    departure_id bigint primary key references departures on delete cascade,
    returned_at  timestamptz not null,
    returned_by  bigint references people on delete set null
);

-- The how manieth time somebody is gone from a group: of two who press at once one is first.
alter table departures add column turn int not null default 1;
alter table departures drop constraint departures_group_id_person_id_key;
alter table departures add unique (group_id, person_id, turn);

-- Departures that count: whoever is back is in the group.
create view standing_departures as
    select * from departures d where not exists (select 1 from returns r where r.departure_id = d.id);

-- A ring that somebody is gone from goes on with those who are left: an organizer has seen what they have for each other.
create table goings_on (
    group_id   bigint primary key references groups on delete cascade,
    decided_at timestamptz not null,
    decided_by bigint references people on delete set null
);

-- Away from a day on, by the clock of whoever will be away.
alter table pauses add column from_on date, add column from_at timestamptz;
update pauses set from_on = begun_at::date, from_at = begun_at;
alter table pauses alter column from_on set not null, alter column from_at set not null;

create or replace view present_memberships as
    select * from memberships m
    where not exists (select 1 from standing_departures d where d.group_id = m.group_id and d.person_id = m.person_id);

-- How far those are told of a departure who are to be told by a letter: how many letters, let go, delivered, and waiting for a nod they can get.
create view departure_tellings as
    select n.departure_id, count(*) as letters, count(a.letter_id) as let_go, count(v.letter_id) as delivered,
        count(*) filter (where a.letter_id is null and coalesce(l.address, p.email) is not null) as waiting
    from departure_letters n join letters l on l.id = n.letter_id left join people p on p.id = l.person_id
        left join letter_approvals a on a.letter_id = n.letter_id left join letter_deliveries v on v.letter_id = n.letter_id
    group by n.departure_id;

-- Of whom somebody in their group was not told yet by an organizer who could.
create view half_told_departures as
    select d.* from standing_departures d join departure_tellings t on t.departure_id = d.id where d.told_by = 'ORGANIZER' and t.waiting > 0;

create or replace view seen_memberships as
    select * from memberships m
    where not exists (
        select 1 from standing_departures d where d.group_id = m.group_id and d.person_id = m.person_id
            and (d.ending not in ('LEFT', 'MOVED') or d.id not in (select h.id from half_told_departures h)));

drop view untold_departures;

-- Departures that can be taken back: one's own, as long as nobody was told by an organizer, or else for an hour, while the group goes on and the place is free.
create view revocable_departures as
    select d.id, d.group_id, d.person_id, case when n.letters is null or d.told_by = 'MYSELF' then d.departed_at + interval '1 hour' end as until
    from standing_departures d left join departure_tellings n on n.departure_id = d.id
    where d.ending in ('LEFT', 'FINISHED') and d.departed_by = d.person_id
      and (d.told_by = 'MYSELF' or n.letters is null or n.let_go = 0)
      and not exists (select 1 from group_endings e where e.group_id = d.group_id)
      and not exists (
        select 1 from memberships mine join memberships other on other.group_id = mine.group_id and other.role = mine.role
        where mine.group_id = d.group_id and mine.person_id = d.person_id and (other.since > d.departed_at or exists (
            select 1 from returns r join departures o on o.id = r.departure_id
            where o.group_id = other.group_id and o.person_id = other.person_id and r.returned_at > d.departed_at)));

-- As before, and rings with fewer than they were put together with: what the others had for each other went through whoever is gone.
create or replace view thin_groups as
    select t.group_id, t.round_id, t.since, t.lacking
    from (
        select g.id as group_id, g.round_id, (select max(d.departed_at) from standing_departures d where d.group_id = g.id) as since,
            exists (
                select 1 from format_roles o where o.format_id = r.format_id
                    and o.minimum > (select count(*) from present_memberships p where p.group_id = g.id and p.role = o.role)) as lacking,
            f.preset = 'PEER' and (select count(*) from memberships m where m.group_id = g.id and m.since = g.formed_at)
                > (select count(*) from present_memberships p where p.group_id = g.id) as broken_ring
        from groups g join rounds r on r.id = g.round_id join formats f on f.id = r.format_id
        where exists (select 1 from standing_departures d where d.group_id = g.id)
          and exists (select 1 from present_memberships p where p.group_id = g.id)
          and not exists (select 1 from group_endings e where e.group_id = g.id)) t
    where t.lacking or t.broken_ring and not exists (select 1 from goings_on o where o.group_id = t.group_id and o.decided_at >= t.since);

create or replace view left_behind as
    select p.round_id, p.person_id from present_memberships p join thin_groups t on t.group_id = p.group_id
    union
    select m.round_id, m.person_id from standing_departures d join memberships m on m.group_id = d.group_id and m.person_id = d.person_id
    where d.ending = 'DISSOLVED' and not exists (
        select 1 from present_memberships p where p.round_id = m.round_id and p.person_id = m.person_id);

-- outbox:

-- That a letter was let go and taken back before it left.
create table letter_recalls (
    id          bigint generated always as identity primary key,
    letter_id   bigint not null references letters on delete cascade,
    approved_by bigint references people on delete set null,
    approved_at timestamptz not null,
    recalled_by bigint references people on delete set null,  -- nobody where Belay did, as the letter was not true any more
    recalled_at timestamptz not null
);
create index on letter_recalls (letter_id);
