create table partner_merge (
    id int64 primary key references document (id),
    merged_id int64 not null references partner (id),
    survivor_id int64 not null references partner (id),
    check (merged_id <> survivor_id)
) strict;
create index partner_merge_by_partner on partner_merge (merged_id);
-- append-only: partner_merge
