-- How many mentees the mentors of a published cohort take on together, where they are as many as a group needs, and whether one of them said fewer when they were invited.
create or replace view led_places as
    select p.id as proposal_id, c.most, c.fewer
    from proposals p join publications u on u.draft_id = p.draft_id join rounds r on r.id = u.round_id join formats f on f.id = r.format_id and f.preset = 'COHORT'
        join format_roles o on o.format_id = f.id and o.role = 'MENTOR'
        cross join lateral (
            select count(*) as mentors, sum(coalesce(least(nullif(f.most_led, 0), a.mentees, w.most), 100)) as most, bool_or(w.person_id is not null) as fewer
            from held_seats s left join applications a on a.round_id = r.id and a.person_id = s.person_id
                left join fewer_mentees w on w.round_id = r.id and w.person_id = s.person_id
            where s.proposal_id = p.id and s.role = 'MENTOR') c
    where c.mentors >= o.minimum;

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

-- The places of each group that was published, role by role. A ring holds as many as it was put together with: who comes comes for somebody who went. A cohort holds as
-- many mentees as its mentors take on; where nobody said fewer, whoever is in it or was asked has a place whatever they take on.
--   meant        how many it was put together with, those left out to whom the place was said to be taken
--   seated       how many have a seat, whether they said yes already or not
--   certain      how many of those said yes, or were not asked
--   offered      how many were asked for a free place and have not answered
--   unasked      how many places came free that nobody was asked for
--   again        for how many of those there is a place to whom it was said that theirs is taken, who have none and may be asked again
--   kept_out     for how many of them one more mentor would make room, as long as no mentor is asked
create view group_rooms as
    select p.draft_id, p.id as proposal_id, o.role, o.position, o.minimum as least, b.most, b.meant, c.seated, c.certain, c.offered, coalesce(l.fewer, false) as fewer, n.unasked, t.again,
        case when f.preset <> 'COHORT' or o.role <> 'MENTEE' or c.turned_away = t.again or l.proposal_id is null or b.most >= o.maximum or c.seated > b.most then 0
            when (select count(*) from held_seats s where s.proposal_id = p.id and s.role = 'MENTOR') >= (
                    select m.maximum from format_roles m where m.format_id = f.id and m.role = 'MENTOR')
                or exists (select 1 from invitations i where i.proposal_id = p.id and i.role = 'MENTOR' and i.offered
                    and not exists (select 1 from invitation_answers a where a.invitation_id = i.id)) then 0
            else c.turned_away - t.again end as kept_out
    from publications u join proposals p on p.draft_id = u.draft_id join rounds r on r.id = u.round_id join formats f on f.id = r.format_id
        join format_roles o on o.format_id = f.id left join led_places l on l.proposal_id = p.id and o.role = 'MENTEE'
        cross join lateral (
            select greatest(
                    (select count(*) from invitations i where i.proposal_id = p.id and i.role = o.role
                        and (not i.offered and not exists (select 1 from invitation_answers a where a.invitation_id = i.id and a.answer = 'TAKEN')
                            or exists (select 1 from past_invitations b where b.invitation_id = i.id and not b.offered))),
                    (select count(*) from groups g join memberships m on m.group_id = g.id and m.since = g.formed_at where g.proposal_id = p.id and m.role = o.role)) as meant,
                (select count(*) from held_seats s where s.proposal_id = p.id and s.role = o.role) as seated,
                (select count(*) from held_seats s where s.proposal_id = p.id and s.role = o.role and not exists (
                    select 1 from invitations i where i.proposal_id = p.id and i.person_id = s.person_id and not exists (
                        select 1 from invitation_answers a where a.invitation_id = i.id))) as certain,
                (select count(*) from invitations i where i.proposal_id = p.id and i.role = o.role and i.offered
                    and not exists (select 1 from invitation_answers a where a.invitation_id = i.id)) as offered,
                (select count(distinct h.person_id) from open_hopes h join invitations i on i.id = h.invitation_id
                    where i.proposal_id = p.id and i.role = o.role
                        and (not i.offered or exists (select 1 from past_invitations b where b.invitation_id = i.id and not b.offered))
                        and not exists (select 1 from held_seats s where s.draft_id = p.draft_id and s.person_id = h.person_id)
                        and not exists (select 1 from groups g join memberships m on m.group_id = g.id where g.proposal_id = p.id and m.person_id = h.person_id)
                        and not exists (select 1 from proposals q join invitations w on w.proposal_id = q.id
                            where q.draft_id = p.draft_id and w.person_id = h.person_id and w.offered
                                and not exists (select 1 from invitation_answers a where a.invitation_id = w.id))) as turned_away) c
        cross join lateral (
            select case when f.preset = 'PEER' then c.meant when l.fewer then least(o.maximum, l.most)
                else least(o.maximum, greatest(coalesce(l.most, o.maximum), c.seated + c.offered)) end as most) m
        cross join lateral (select m.most, least(c.meant, m.most) as meant) b
        cross join lateral (select greatest(0, b.meant - c.seated - c.offered) as unasked) n
        cross join lateral (
            select case when f.preset = 'COHORT' and o.role = 'MENTEE' and l.proposal_id is null then 0
                else least(c.turned_away, greatest(0, b.most - c.seated - c.offered - n.unasked)) end as again) t;
