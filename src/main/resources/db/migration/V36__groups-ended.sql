-- Who is invited to a group they left: as long as that is open, it is their way back.
create view asked_back as
    select d.id as departure_id, i.id as invitation_id, i.answer_by
    from standing_departures d join groups g on g.id = d.group_id join invitations i on i.proposal_id = g.proposal_id and i.person_id = d.person_id
    where not exists (select 1 from invitation_answers a where a.invitation_id = i.id)
      and not exists (select 1 from group_endings e where e.group_id = g.id);
