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

-- The places of each group that was published, role by role. A ring holds as many as it was put together with: who comes comes for somebody who went. Where nobody
-- said fewer, a cohort may have as many mentees as it was put together with, whatever its mentors take on.
--   meant        how many it was put together with, those left out to whom the place was said to be taken
--   seated       how many have a seat, whether they said yes already or not
--   certain      how many of those said yes, or were not asked
--   offered      how many were asked for a free place and have not answered
--   unasked      how many places came free that nobody was asked for
--   turned_away  to how many it was said that the place is taken, who would still take one and have none
--   again        for how many of those there is a place now
create view group_rooms as
    select p.draft_id, p.id as proposal_id, o.role, o.position, o.minimum as least, b.most, b.meant, c.seated, c.certain, c.offered, coalesce(l.fewer, false) as fewer, n.unasked,
        c.turned_away, least(c.turned_away, greatest(0, b.most - c.seated - c.offered - n.unasked)) as again
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
                (select count(*) from invitations i join invitation_answers a on a.invitation_id = i.id and a.answer = 'TAKEN'
                        join standing_applications w on w.round_id = u.round_id and w.person_id = i.person_id and w.capacity > 0
                    where i.proposal_id = p.id and i.role = o.role
                        and (not i.offered or exists (select 1 from past_invitations b where b.invitation_id = i.id and not b.offered))
                        and not exists (select 1 from held_seats s where s.draft_id = p.draft_id and s.person_id = i.person_id)) as turned_away) c
        cross join lateral (
            select case when f.preset = 'PEER' then c.meant when l.fewer then least(o.maximum, l.most)
                else least(o.maximum, greatest(coalesce(l.most, o.maximum), c.seated)) end as most) m
        cross join lateral (select m.most, least(c.meant, m.most) as meant) b
        cross join lateral (select greatest(0, b.meant - c.seated - c.offered) as unasked) n;
