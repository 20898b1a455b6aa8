create table channel_batch (
    id int64 primary key references document (id),
    channel text not null
) strict;
-- append-only: channel_batch

create table channel_batch_line (
    return_id int64 not null,
    line int64 not null,
    batch_id int64 not null references channel_batch (id),
    channel text not null,
    reference text not null,
    item text not null,
    status text not null check (status in ('accepted', 'partly_accepted', 'rejected')),
    returned int64 not null check (returned > 0),
    restocked int64 not null check (restocked >= 0 and restocked <= returned),
    primary key (return_id, line),
    foreign key (return_id, line) references return_line (return_id, line)
) strict, without rowid;
create index channel_batch_line_by_batch on channel_batch_line (batch_id);
-- append-only: channel_batch_line
