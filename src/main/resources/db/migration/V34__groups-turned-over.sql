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
