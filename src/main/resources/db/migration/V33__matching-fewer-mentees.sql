-- How many mentees a mentor takes on in one cohort; 0 for any number. Where cohorts may be of a size for which that would be too few, nothing changes
-- until an organizer says so.
alter table formats add column most_led int not null default 0 check (most_led = 0 or preset = 'COHORT' and most_led between 1 and 100);
update formats f set most_led = 4 where f.preset = 'COHORT'
    and (select maximum from format_roles where format_id = f.id and role = 'MENTEE') <= 4 * (select minimum from format_roles where format_id = f.id and role = 'MENTOR');

-- What a mentor says of it when they apply; null if nothing.
alter table applications add column mentees int check (mentees between 1 and 50);
create or replace view standing_applications as
    select * from applications a
    where a.id not in (select w.application_id from withdrawals w)
      and (a.round_id not in (select s.round_id from screenings s)
        or coalesce((select d.verdict from decisions d join announcements n on n.decision_id = d.id
                     where d.application_id = a.id and d.decided_at >= a.submitted_at order by d.id desc limit 1), '') = 'ACCEPT');

-- How many hours somebody can give in a usual week, in their words: 3 or 2-4.
alter table profiles add column hours text not null default '';

alter table form_parts drop constraint form_parts_part_check, add check (part in ('PRONOUNS', 'ZONE', 'PLACE', 'LANGUAGES', 'LINKS', 'OFFERS', 'WANTS', 'PURPOSE', 'FREE',
    'HOURS', 'STAGE', 'GOALS', 'CAPACITY', 'MENTEES', 'PREFERS', 'AVOIDS'));

-- Who said, when they were invited, that they take on fewer mentees in one cohort than they had offered to.
create table fewer_mentees (
    round_id  bigint not null references rounds on delete cascade,
    person_id bigint not null references people on delete cascade,
    most      int not null check (most >= 1),
    told_at   timestamptz not null,
    primary key (round_id, person_id)
);

-- How many mentees the mentors of a cohort take on together, where one of them said fewer and they are as many as a group needs.
create view led_places as
    select p.proposal_id, c.most
    from (select distinct s.proposal_id, w.round_id from fewer_mentees w join publications u on u.round_id = w.round_id
            join held_seats s on s.draft_id = u.draft_id and s.person_id = w.person_id and s.role = 'MENTOR') p
        join rounds r on r.id = p.round_id join formats f on f.id = r.format_id and f.preset = 'COHORT'
        join format_roles o on o.format_id = f.id and o.role = 'MENTOR'
        cross join lateral (
            select count(*) as mentors, sum(coalesce(least(nullif(f.most_led, 0), a.mentees, w.most), 100)) as most
            from held_seats s left join applications a on a.round_id = r.id and a.person_id = s.person_id
                left join fewer_mentees w on w.round_id = r.id and w.person_id = s.person_id
            where s.proposal_id = p.proposal_id and s.role = 'MENTOR') c
    where c.mentors >= o.minimum;
