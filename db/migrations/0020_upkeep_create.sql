create table item_merge (
    id int64 primary key references document (id),
    merged_id int64 not null references item (id),
    survivor_id int64 not null references item (id),
    check (merged_id <> survivor_id)
) strict;
create index item_merge_by_item on item_merge (merged_id);
-- append-only: item_merge
