create table open_item (
    id int64 primary key,
    document_id int64 not null references document (id),
    partner_id int64 not null references partner (id),
    account_id int64 not null references account (id),
    number text not null,
    date int64 not null,
    due int64 not null,
    amount int64 not null,
    currency text not null,
    foreign_amount int64 not null,
    discount int64,
    discount_until int64
) strict;
create index open_item_by_document on open_item (document_id);
create index open_item_by_number on open_item (partner_id, number);
create index open_item_by_account on open_item (account_id, date, amount);
-- append-only: open_item

create table open_item_application (
    id int64 primary key,
    document_id int64 not null references document (id),
    date int64 not null,
    from_item_id int64 not null references open_item (id),
    to_item_id int64 not null references open_item (id),
    from_amount int64 not null,
    to_amount int64 not null,
    foreign_amount int64 not null check (foreign_amount <> 0),
    check (from_item_id <> to_item_id)
) strict;
create index open_item_application_by_document on open_item_application (document_id);
create index open_item_application_from on open_item_application (from_item_id, date, from_amount);
create index open_item_application_to on open_item_application (to_item_id, date, to_amount);
create index open_item_application_difference on open_item_application (date)
    where from_amount <> to_amount;
-- append-only: open_item_application

create table open_item_balance (
    open_item_id int64 primary key references open_item (id),
    open int64 not null,
    foreign_open int64 not null
) strict;
create index open_item_balance_open on open_item_balance (open_item_id, open, foreign_open)
    where foreign_open <> 0;

create table payment (
    document_id int64 primary key references document (id),
    direction text not null check (direction in ('received', 'made')),
    partner_id int64 not null references partner (id),
    account_id int64 not null references account (id),
    amount int64 not null check (amount >= 0),
    reference text not null,
    currency text not null,
    foreign_amount int64 not null check (foreign_amount > 0)
) strict;
create index payment_by_partner on payment (partner_id);
-- append-only: payment
