-- A round whose applications are read and answered before they count. Without a row everybody who applies is in.
create table screenings (
    round_id     bigint primary key references rounds on delete cascade,
    promise_days int not null check (promise_days between 1 and 90),  -- how soon people are told they hear from us
    begun_by     bigint references people on delete set null,
    begun_at     timestamptz not null
);

-- What an organizer decided. Nobody hears of it before it is announced; until then another takes its place.
create table decisions (
    id             bigint generated always as identity primary key,
    application_id bigint not null references applications on delete cascade,
    verdict        text not null check (verdict in ('ACCEPT', 'DECLINE', 'WAIT')),
    line           text not null default '',  -- a word of one's own in the letter
    decided_by     bigint references people on delete set null,
    decided_at     timestamptz not null
);
create index on decisions (application_id);
create index on decisions (decided_by);

create table announcements (
    decision_id  bigint primary key references decisions on delete cascade,
    announced_by bigint references people on delete set null,
    announced_at timestamptz not null
);

-- What an organizer still wants to know; from the question to the reply the promise rests.
create table application_questions (
    id             bigint generated always as identity primary key,
    application_id bigint not null references applications on delete cascade,
    text           text not null check (length(trim(text)) > 0),
    asked_by       bigint references people on delete set null,
    asked_at       timestamptz not null
);
create index on application_questions (application_id);

create table application_replies (
    question_id bigint primary key references application_questions on delete cascade,
    text        text not null check (length(trim(text)) > 0),
    replied_at  timestamptz not null
);

-- Where each application that is read stands: what was decided and not announced yet, what was answered, and by when an answer is promised. One that
-- was taken back and sent anew is new: what was decided or asked before has no say in it.
create view screened_applications as
    select a.*, staged.id as staged_id, staged.verdict as staged, staged.line as staged_line, coalesce(said.verdict, '') as answer, said.announced_at as answered_at,
        open.asked_at is not null as asked,
        a.submitted_at + s.promise_days * interval '24 hours' + coalesce(rest.time, interval '0') as due_at
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
        select sum(r.replied_at - q.asked_at) as time from application_questions q join application_replies r on r.question_id = q.id
        where q.application_id = a.id and q.asked_at >= a.submitted_at) rest on true
    where a.id not in (select w.application_id from withdrawals w);

-- Those that groups are formed of: neither taken back nor, where they are read, without a yes.
create or replace view standing_applications as
    select * from applications a
    where a.id not in (select w.application_id from withdrawals w)
      and (a.round_id not in (select s.round_id from screenings s)
        or coalesce((select d.verdict from decisions d join announcements n on n.decision_id = d.id
                     where d.application_id = a.id and d.decided_at >= a.submitted_at order by d.id desc limit 1), '') = 'ACCEPT');

-- Those who ask for a place and were not told no: whoever of them gets none hears so, and comes first the next time.
create view hopeful_applications as
    select * from applications a
    where a.id not in (select w.application_id from withdrawals w)
      and (a.round_id not in (select s.round_id from screenings s)
        or coalesce((select d.verdict from decisions d join announcements n on n.decision_id = d.id
                     where d.application_id = a.id and d.decided_at >= a.submitted_at order by d.id desc limit 1), '') <> 'DECLINE');
