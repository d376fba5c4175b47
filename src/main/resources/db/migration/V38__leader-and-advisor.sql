-- A posse may have a leader and an advisor. Which roles there are stands in one place from now on.
create function is_role(word text) returns boolean language sql immutable
    return word in ('PEER', 'MENTOR', 'MENTEE', 'STUDENT', 'ALUM', 'PROFESSIONAL', 'LEADER', 'ADVISOR');

alter table format_roles drop constraint format_roles_role_check, add constraint format_roles_role_check check (is_role(role));
alter table seats drop constraint seats_role_check, add constraint seats_role_check check (is_role(role));
alter table invitations drop constraint invitations_role_check, add constraint invitations_role_check check (is_role(role));
alter table role_places drop constraint role_places_role_check, add constraint role_places_role_check check (role = lower(role) and is_role(upper(role)));
alter table formats drop constraint formats_check1, add constraint formats_leader_check check (leader is null or not shared_slot and leader <> 'PEER' and is_role(leader));
