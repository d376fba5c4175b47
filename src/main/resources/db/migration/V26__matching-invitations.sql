-- A round whose groups form once enough of those who were asked said yes. Without a row whoever has a seat is a member when the round is published.
create table inviting_rounds (
    round_id bigint primary key references publications on delete cascade,
    days     int not null check (days between 1 and 60)  -- so long people have to answer
);

-- Where Belay asks the next best itself when a seat is free, rather than an organizer.
create table automatic_offers (
    round_id    bigint primary key references publications on delete cascade,
    switched_by bigint references people on delete set null,
    switched_at timestamptz not null
);

-- Somebody asked to take a place in a group. Those asked first have a seat in the proposal until they say no; whoever is offered a place that came
-- free gets a seat by saying yes.
create table invitations (
    id          bigint generated always as identity primary key,
    proposal_id bigint not null references proposals on delete cascade,
    person_id   bigint not null references people on delete cascade,
    role        text not null check (role in ('PEER', 'MENTOR', 'MENTEE', 'STUDENT', 'ALUM', 'PROFESSIONAL')),
    offered     boolean not null,
    invited_by  bigint references people on delete set null,  -- nobody where Belay asked by itself
    invited_at  timestamptz not null,
    answer_by   timestamptz not null,
    unique (proposal_id, person_id)
);
create index on invitations (person_id);

-- What became of it: one answer each, whoever presses what and how often.
create table invitation_answers (
    invitation_id bigint primary key references invitations on delete cascade,
    answer        text not null check (answer in ('YES', 'NO', 'LATE', 'TAKEN', 'ENDED')),  -- late: none came; taken: somebody was quicker; ended: the group was given up
    reason        text not null default '',     -- for organizers alone
    elsewhere     boolean not null default true,  -- whether they would gladly join another group
    answered_at   timestamptz not null
);

-- A group that an organizer gave up because too few said yes.
create table given_up (
    proposal_id bigint primary key references proposals on delete cascade,
    given_up_by bigint references people on delete set null,
    given_up_at timestamptz not null
);

-- Who said that they take fewer groups than they had offered to.
create table fewer_groups (
    round_id  bigint not null references rounds on delete cascade,
    person_id bigint not null references people on delete cascade,
    most      int not null check (most >= 0),
    told_at   timestamptz not null,
    primary key (round_id, person_id)
);

-- Those for whom a group of a published round is still coming about.
create view invited_people as
    select u.round_id, i.person_id from publications u join proposals p on p.draft_id = u.draft_id join invitations i on i.proposal_id = p.id
        left join invitation_answers a on a.invitation_id = i.id where a.answer is null or a.answer = 'YES';

-- Who has a place in each group: until it is formed the seats, afterwards its members, and those who were asked and are none yet.
create view held_seats as
    select s.proposal_id, s.draft_id, s.person_id, s.role, s.position from seats s left join groups g on g.proposal_id = s.proposal_id
    where g.id is null or exists (select 1 from invitations i where i.proposal_id = s.proposal_id and i.person_id = s.person_id)
        and not exists (select 1 from memberships m where m.group_id = g.id and m.person_id = s.person_id)
    union all
    select g.proposal_id, u.draft_id, m.person_id, m.role, m.position
    from groups g join publications u on u.round_id = g.round_id join present_memberships m on m.group_id = g.id;
