-- Who of a group has to be able to come: everybody, so many at one hour, or everybody at some hour with whoever leads.
alter table formats add column quorum int not null default 0 check (quorum = 0 or quorum between 2 and 100 and shared_slot);
alter table formats add column leader text check (leader is null or not shared_slot and leader in ('MENTOR', 'MENTEE', 'STUDENT', 'ALUM', 'PROFESSIONAL'));
