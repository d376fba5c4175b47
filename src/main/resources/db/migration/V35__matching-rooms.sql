drop view led_places;

-- Groups that do not come about, or are over.
create view ended_proposals as
    select proposal_id from given_up
    union all
    select g.proposal_id from groups g join group_endings e on e.group_id = g.id where g.proposal_id is not null;

-- Invitations whose place was taken, of people who may be asked again: they have room for a group, did not say that they want no other, and some group they could be
-- asked for goes on or is still coming about.
create view open_hopes as
    select i.id as invitation_id, u.round_id, i.person_id
    from invitations i join invitation_answers x on x.invitation_id = i.id and x.answer = 'TAKEN' join proposals p on p.id = i.proposal_id
        join publications u on u.draft_id = p.draft_id join rounds r on r.id = u.round_id join formats f on f.id = r.format_id
        join standing_applications a on a.round_id = u.round_id and a.person_id = i.person_id
        left join fewer_groups w on w.round_id = u.round_id and w.person_id = i.person_id
    where exists (
        select 1 from proposals q where q.draft_id = p.draft_id and exists (select 1 from invitations o where o.proposal_id = q.id)
            and q.id not in (select proposal_id from ended_proposals))
      and not exists (
        select 1 from proposals q join invitations o on o.proposal_id = q.id and o.person_id = i.person_id join invitation_answers n on n.invitation_id = o.id
        where q.draft_id = p.draft_id and not n.elsewhere)
      and least(a.capacity, f.most_groups, coalesce(w.most, a.capacity))
        > (select count(*) from held_seats h where h.draft_id = p.draft_id and h.person_id = i.person_id)
        + (select count(*) from board_places b where b.round_id = u.round_id and b.person_id = i.person_id);

-- The places of groups that were published, role by role. A ring holds as many as it was put together with: who comes comes for somebody who went. A cohort holds as many
-- mentees as its mentors take on together; where nobody of them said fewer, whoever is in it or was asked has a place whatever they take on.
--   meant     how many it was put together with, those left out to whom the place was said to be taken
--   seated    how many have a seat, whether they said yes already or not
--   certain   how many of those said yes, or were not asked
--   offered   how many were asked for a free place and have not answered
--   unasked   how many places came free that nobody was asked for
--   again     for how many of those there is a place to whom it was said that theirs is taken, who have none and may be asked again
--   kept_out  for how many of them one more mentor would make room; of nobody while a mentor is asked
create function group_rooms(wanted bigint[]) returns table (
    draft_id bigint, proposal_id bigint, role text, place int, "least" int, most int, meant int, seated int, certain int, offered int, fewer boolean, unasked int, again int, kept_out int)
language sql stable set enable_nestloop = off as $$  -- how many are wanted nobody can know beforehand, and loops over 800 groups take seconds
    with frame as (
        select p.id, p.draft_id, u.round_id, f.preset, f.most_led, o.role, o.position, o.minimum, o.maximum,
            max(o.maximum) filter (where o.role = 'MENTOR') over (partition by p.id) as most_mentors
        from proposals p join publications u on u.draft_id = p.draft_id join rounds r on r.id = u.round_id join formats f on f.id = r.format_id
            join format_roles o on o.format_id = f.id
        where p.id = any(wanted)),
    held as materialized (select * from held_seats s where s.proposal_id = any(wanted)),
    asked as materialized (
        select i.id, i.proposal_id, i.person_id, i.role, i.offered, a.answer,
            not i.offered or exists (select 1 from past_invitations b where b.invitation_id = i.id and not b.offered) as from_the_first
        from invitations i left join invitation_answers a on a.invitation_id = i.id where i.proposal_id = any(wanted)),
    seats as (
        select h.proposal_id, h.role, count(*) as seated, count(*) filter (where i.id is null or i.answer is not null) as certain
        from held h left join asked i on i.proposal_id = h.proposal_id and i.person_id = h.person_id group by h.proposal_id, h.role),
    questions as (
        select i.proposal_id, i.role, count(*) filter (where i.from_the_first and (i.offered or i.answer is distinct from 'TAKEN')) as meant,
            count(*) filter (where i.offered and i.answer is null) as offered
        from asked i group by i.proposal_id, i.role),
    begun as (
        select g.proposal_id, m.role, count(*) as meant from groups g join memberships m on m.group_id = g.id and m.since = g.formed_at
        where g.proposal_id = any(wanted) group by g.proposal_id, m.role),
    led as (
        select f.id, sum(coalesce(least(nullif(f.most_led, 0), a.mentees, w.most), 100)) as most, bool_or(w.person_id is not null) as fewer
        from frame f join held h on h.proposal_id = f.id and h.role = 'MENTOR' left join applications a on a.round_id = f.round_id and a.person_id = h.person_id
            left join fewer_mentees w on w.round_id = f.round_id and w.person_id = h.person_id
        where f.preset = 'COHORT' and f.role = 'MENTOR' group by f.id, f.minimum having count(*) >= f.minimum),
    turned_away as (
        select i.proposal_id, i.role, count(*) as people
        from asked i join proposals p on p.id = i.proposal_id
        where i.answer = 'TAKEN' and i.from_the_first and exists (select 1 from open_hopes h where h.invitation_id = i.id)
            and not exists (select 1 from held_seats s where s.draft_id = p.draft_id and s.person_id = i.person_id)
            and not exists (select 1 from groups g join memberships m on m.group_id = g.id where g.proposal_id = p.id and m.person_id = i.person_id)
            and not exists (
                select 1 from proposals q join invitations w on w.proposal_id = q.id
                where q.draft_id = p.draft_id and w.person_id = i.person_id and w.offered and not exists (select 1 from invitation_answers a where a.invitation_id = w.id))
        group by i.proposal_id, i.role)
    select f.draft_id, f.id, f.role, f.position, f.minimum, b.most, b.meant, c.seated, c.certain, c.offered, coalesce(l.fewer, false), n.unasked, t.again,
        case when f.preset = 'COHORT' and f.role = 'MENTEE' and l.id is not null and b.most < f.maximum and c.seated <= b.most
            and coalesce(ms.seated, 0) < f.most_mentors and coalesce(mq.offered, 0) = 0 then c.turned_away - t.again else 0 end
    from frame f left join seats s on s.proposal_id = f.id and s.role = f.role left join questions q on q.proposal_id = f.id and q.role = f.role
        left join begun g on g.proposal_id = f.id and g.role = f.role left join led l on l.id = f.id and f.role = 'MENTEE'
        left join turned_away a on a.proposal_id = f.id and a.role = f.role
        left join seats ms on ms.proposal_id = f.id and ms.role = 'MENTOR' left join questions mq on mq.proposal_id = f.id and mq.role = 'MENTOR'
        cross join lateral (
            select greatest(coalesce(q.meant, 0), coalesce(g.meant, 0))::int as meant, coalesce(s.seated, 0)::int as seated, coalesce(s.certain, 0)::int as certain,
                coalesce(q.offered, 0)::int as offered, coalesce(a.people, 0)::int as turned_away) c
        cross join lateral (
            select case when f.preset = 'PEER' then c.meant when l.fewer then least(f.maximum, l.most::int)
                else least(f.maximum, greatest(coalesce(l.most::int, f.maximum), c.seated + c.offered)) end as most) m
        cross join lateral (select m.most, least(c.meant, m.most) as meant) b
        cross join lateral (select greatest(0, b.meant - c.seated - c.offered) as unasked) n
        cross join lateral (
            select case when f.preset = 'COHORT' and f.role = 'MENTEE' and l.id is null then 0
                else least(c.turned_away, greatest(0, b.most - c.seated - c.offered - n.unasked)) end as again) t
$$;
