-- Steps an application passes before it is decided on, in a round that wants them.
create table screening_steps (
    round_id bigint not null references rounds on delete cascade,
    step     text not null check (step in ('CHECK', 'CHAT')),
    begun_by bigint references people on delete set null,
    begun_at timestamptz not null,
    primary key (round_id, step)
);

-- A round in which whoever passed the steps has a yes, without a decision of its own. Nobody hears of it before it is announced.
create table screening_waivers (
    round_id  bigint primary key references rounds on delete cascade,
    waived_by bigint references people on delete set null,
    waived_at timestamptz not null
);

-- That somebody looked at an application: whether its links open and show who it is of, whether everything asked is there. The latest counts.
create table application_checks (
    id             bigint generated always as identity primary key,
    application_id bigint not null references applications on delete cascade,
    links          boolean not null,
    complete       boolean not null,
    wrong          text not null default '',  -- seen by organizers only
    checked_by     bigint references people on delete set null,
    checked_at     timestamptz not null,
    check (links and complete or length(trim(wrong)) > 0)
);
create index on application_checks (application_id, id);

-- Times an organizer offers for a short chat. It stands until it is ended; from the offer to the pick the promise rests.
create table chat_invitations (
    id             bigint generated always as identity primary key,
    application_id bigint not null references applications on delete cascade,
    organizer_id   bigint not null references people on delete cascade,
    minutes        int not null check (minutes between 5 and 120),
    offered_at     timestamptz not null
);
create index on chat_invitations (application_id, id);
create index on chat_invitations (organizer_id);

-- Where the conversation is: a link, or words about a telephone. The latest counts.
create table chat_places (
    id            bigint generated always as identity primary key,
    invitation_id bigint not null references chat_invitations on delete cascade,
    place         text not null check (length(trim(place)) > 0),
    said_at       timestamptz not null
);
create index on chat_places (invitation_id, id);

create table chat_times (
    id            bigint generated always as identity primary key,
    invitation_id bigint not null references chat_invitations on delete cascade,
    starts_at     timestamptz not null,
    unique (invitation_id, starts_at)
);

create table chat_picks (
    invitation_id bigint primary key references chat_invitations on delete cascade,
    time_id       bigint not null unique references chat_times on delete cascade,
    uid           uuid not null default gen_random_uuid(),  -- by which calendars know it again
    picked_at     timestamptz not null
);

-- Called off by either side, before a time was picked or after.
create table chat_endings (
    invitation_id bigint primary key references chat_invitations on delete cascade,
    line          text not null default '',
    ended_by      bigint references people on delete set null,
    ended_at      timestamptz not null
);

-- The time of both that a pick takes, until the chat is called off: nobody talks with two people at once.
create table chat_bookings (
    invitation_id bigint not null references chat_picks on delete cascade,
    person_id     bigint not null references people on delete cascade,
    during        tstzrange not null,
    primary key (invitation_id, person_id),
    exclude using gist (int8range(person_id, person_id, '[]') with &&, during with &&)
);

-- What an organizer heard in a chat. The latest counts.
create table chat_notes (
    id             bigint generated always as identity primary key,
    application_id bigint not null references applications on delete cascade,
    wants          text not null default '',
    offers         text not null default '',
    notes          text not null default '',
    noted_by       bigint references people on delete set null,
    noted_at       timestamptz not null
);
create index on chat_notes (application_id, id);

-- What organizers of a round look at when they score; never changed, but followed by another. The latest counts.
create table rubrics (
    id         bigint generated always as identity primary key,
    round_id   bigint not null references rounds on delete cascade,
    written_by bigint references people on delete set null,
    written_at timestamptz not null
);
create index on rubrics (round_id, id);

create table criteria (
    id        bigint generated always as identity primary key,
    rubric_id bigint not null references rubrics on delete cascade,
    position  int not null,
    name      text not null check (length(trim(name)) > 0),
    says      text not null default '',
    unique (rubric_id, position)
);

-- What one organizer thinks of an application by a rubric. Their latest counts, and what they thought before is kept.
create table reviews (
    id             bigint generated always as identity primary key,
    application_id bigint not null references applications on delete cascade,
    rubric_id      bigint not null references rubrics on delete cascade,
    reviewer_id    bigint not null references people on delete cascade,
    note           text not null default '',
    given_at       timestamptz not null
);
create index on reviews (application_id, rubric_id, reviewer_id, id);
create index on reviews (rubric_id);
create index on reviews (reviewer_id);

create table review_marks (
    review_id    bigint not null references reviews on delete cascade,
    criterion_id bigint not null references criteria on delete cascade,
    mark         int not null check (mark between 1 and 5),
    primary key (review_id, criterion_id)
);
create index on review_marks (criterion_id);

-- As before, and at which step each is. Asked are those who owe us something, be it a reply or the pick of a time; while they do the promise rests,
-- but only once where they owed both.
drop view screened_applications;
create view screened_applications as
    select a.*, staged.id as staged_id, staged.verdict as staged, staged.line as staged_line, coalesce(said.verdict, '') as answer, said.announced_at as answered_at,
        open.asked_at is not null or talk.id is not null and talk.picked_at is null as asked,
        a.submitted_at + s.promise_days * interval '24 hours' + coalesce(rest.time, interval '0') as due_at,
        open.asked_at is not null as questioned,
        talk.id is not null and talk.picked_at is null as offered,
        talk.starts_at as chat_at,
        case when a.round_id in (select p.round_id from screening_steps p where p.step = 'CHECK') and not coalesce(seen.passed, false) then 'CHECK'
            when a.round_id in (select p.round_id from screening_steps p where p.step = 'CHAT')
                and not exists (select 1 from chat_notes n where n.application_id = a.id and n.noted_at >= a.submitted_at) then 'CHAT'
            else 'DECISION' end as step
    from applications a join screenings s on s.round_id = a.round_id
    left join lateral (
        select d.id, d.verdict, d.line from decisions d
        where d.application_id = a.id and d.decided_at >= a.submitted_at and not exists (select 1 from announcements n where n.decision_id = d.id) order by d.id desc limit 1) staged on true
    left join lateral (
        select d.verdict, n.announced_at from decisions d join announcements n on n.decision_id = d.id
        where d.application_id = a.id and d.decided_at >= a.submitted_at order by d.id desc limit 1) said on true
    left join lateral (
        select q.asked_at from application_questions q
        where q.application_id = a.id and q.asked_at >= a.submitted_at and not exists (select 1 from application_replies r where r.question_id = q.id) order by q.id limit 1) open on true
    left join lateral (
        select c.links and c.complete as passed from application_checks c where c.application_id = a.id and c.checked_at >= a.submitted_at order by c.id desc limit 1) seen on true
    left join lateral (
        select i.id, p.picked_at, t.starts_at from chat_invitations i left join chat_picks p on p.invitation_id = i.id left join chat_times t on t.id = p.time_id
        where i.application_id = a.id and i.offered_at >= a.submitted_at and not exists (select 1 from chat_endings e where e.invitation_id = i.id) order by i.id desc limit 1) talk on true
    left join lateral (
        select sum(extract(epoch from upper(each.during) - lower(each.during))) * interval '1 second' as time from (
            select unnest(range_agg(owed.during)) as during from (
                select tstzrange(q.asked_at, r.replied_at) as during from application_questions q join application_replies r on r.question_id = q.id
                where q.application_id = a.id and q.asked_at >= a.submitted_at and r.replied_at > q.asked_at
                union all
                select tstzrange(i.offered_at, least(p.picked_at, e.ended_at)) from chat_invitations i
                left join chat_picks p on p.invitation_id = i.id left join chat_endings e on e.invitation_id = i.id
                where i.application_id = a.id and i.offered_at >= a.submitted_at and least(p.picked_at, e.ended_at) > i.offered_at) owed) each) rest on true
    where a.id not in (select w.application_id from withdrawals w);
