create table transfer_write_off (
    id int64 primary key references document (id),
    transfer_id int64 not null references transfer (id),
    reason text not null,
    state text not null check (state in ('waiting', 'posted', 'rejected')),
    posted_on int64,
    value int64 not null,
    check ((state = 'posted') = (posted_on is not null))
) strict;
create index transfer_write_off_waiting on transfer_write_off (id) where state = 'waiting';

create table transfer_write_off_line (
    write_off_id int64 not null references transfer_write_off (id),
    line int64 not null,
    lot_id int64 not null references lot (id),
    quantity int64 not null check (quantity > 0),
    primary key (write_off_id, line, lot_id)
) strict, without rowid;
-- append-only: transfer_write_off_line
