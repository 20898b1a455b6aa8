create table price_list (
    id int64 primary key,
    code text not null unique,
    name text not null,
    buying bool not null check (buying in (0, 1)),
    partner_id int64 references partner (id),
    currency text not null,
    active bool not null check (active in (0, 1)),
    version int64 not null,
    check (buying = 0 or partner_id is not null)
) strict;

create table price_list_entry (
    item_id int64 not null references item (id),
    list_id int64 not null references price_list (id),
    unit text not null,
    valid_from int64 not null,
    minimum int64 not null check (minimum >= 0),
    price int64 not null check (price >= 0),
    primary key (item_id, list_id, unit, valid_from, minimum)
) strict, without rowid;
