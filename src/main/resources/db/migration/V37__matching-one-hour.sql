-- All groups of a round may meet at one hour, by the program's clock; null where each finds its own.
alter table formats add column hour_day text check (hour_day in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'));
alter table formats add column hour_start time check ((hour_start is null) = (hour_day is null) and (hour_start is null or shared_slot and most_groups = 1));
