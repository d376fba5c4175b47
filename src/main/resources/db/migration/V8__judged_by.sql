-- Stands for all that a draft's groups were judged by: sign-ups, profiles, format and days. Once it differs they are judged anew.
alter table drafts add column judged_by text not null default '';
