-- Who is invited to a group they left: as long as that is open, it is their way back.
create view asked_back as
    select d.id as departure_id, i.id as invitation_id, i.answer_by
    from standing_departures d join groups g on g.id = d.group_id join invitations i on i.proposal_id = g.proposal_id and i.person_id = d.person_id
    where not exists (select 1 from invitation_answers a where a.invitation_id = i.id)
      and not exists (select 1 from group_endings e where e.group_id = g.id);

-- matching:

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
            and not exists (select 1 from given_up v where v.proposal_id = q.id)
            and not exists (select 1 from groups g join group_endings e on e.group_id = g.id where g.proposal_id = q.id))
      and not exists (
        select 1 from proposals q join invitations o on o.proposal_id = q.id and o.person_id = i.person_id join invitation_answers n on n.invitation_id = o.id
        where q.draft_id = p.draft_id and not n.elsewhere)
      and least(a.capacity, f.most_groups, coalesce(w.most, a.capacity))
        > (select count(*) from held_seats h where h.draft_id = p.draft_id and h.person_id = i.person_id)
        + (select count(*) from board_places b where b.round_id = u.round_id and b.person_id = i.person_id);
