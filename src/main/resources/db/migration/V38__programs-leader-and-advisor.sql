-- A posse may have a leader and an advisor. Which roles there are stands in one place from now on.
create function is_role(word text) returns boolean language sql immutable
    return word in ('PEER', 'MENTOR', 'MENTEE', 'STUDENT', 'ALUM', 'PROFESSIONAL', 'LEADER', 'ADVISOR');

alter table format_roles drop constraint format_roles_role_check, add constraint format_roles_role_check check (is_role(role));
alter table seats drop constraint seats_role_check, add constraint seats_role_check check (is_role(role));
alter table invitations drop constraint invitations_role_check, add constraint invitations_role_check check (is_role(role));
alter table role_places drop constraint role_places_role_check, add constraint role_places_role_check check (role = lower(role) and is_role(upper(role)));
alter table formats drop constraint formats_check1, add constraint formats_leader_check check (leader is null or not shared_slot and leader <> 'PEER' and is_role(leader));

-- Where everybody meets with whoever leads, a group without one would share no time at all.
update format_roles r set minimum = 1 from formats f where f.id = r.format_id and f.leader = r.role and r.minimum = 0;
