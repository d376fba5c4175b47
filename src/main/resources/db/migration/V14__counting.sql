-- A seat says in which draft it is, and a membership in which round: who has a place is then read from one index.
alter table seats add column draft_id bigint;
update seats s set draft_id = p.draft_id from proposals p where p.id = s.proposal_id;
alter table seats alter column draft_id set not null;
alter table proposals add unique (id, draft_id);
alter table seats drop constraint seats_proposal_id_fkey,
    add foreign key (proposal_id, draft_id) references proposals (id, draft_id) on delete cascade;
create index on seats (draft_id, person_id) include (proposal_id, role);
create index on proposals (draft_id) where broken > 0;

alter table memberships add column round_id bigint;
update memberships m set round_id = g.round_id from groups g where g.id = m.group_id;
alter table memberships alter column round_id set not null;
alter table groups add unique (id, round_id);
alter table memberships drop constraint memberships_group_id_fkey,
    add foreign key (group_id, round_id) references groups (id, round_id) on delete cascade;
create index on memberships (round_id, person_id);

alter table applications drop constraint applications_round_id_person_id_key, add unique (round_id, person_id) include (capacity);

-- The subjects of the letters that wait, without reading the letters.
create index on letters (program_id, subject, id);
