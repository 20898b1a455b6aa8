create table account (
    id int64 primary key,
    code text not null unique,
    name text not null,
    type text not null check (type in ('asset', 'liability', 'equity', 'income', 'expense')),
    control text not null,
    active bool not null check (active in (0, 1)),
    version int64 not null,
    cash_flow text not null check (cash_flow in ('operating', 'investing', 'financing'))
) strict;

create table posting_rule (
    role text not null,
    category_id int64 not null,
    warehouse_id int64 not null,
    account_id int64 not null references account (id),
    primary key (role, category_id, warehouse_id)
) strict, without rowid;

create table period_lock (
    id int64 primary key check (id = 1),
    closed_through int64 not null
) strict;

create table journal (
    id int64 primary key,
    number text not null unique,
    document_id int64 not null references document (id),
    date int64 not null,
    memo text not null
) strict;
create index journal_by_document on journal (document_id);
-- append-only: journal

create table journal_line (
    journal_id int64 not null references journal (id),
    line int64 not null,
    account_id int64 not null references account (id),
    date int64 not null,
    amount int64 not null,
    partner_id int64 references partner (id),
    item_id int64 references item (id),
    warehouse_id int64 references warehouse (id),
    memo text not null,
    primary key (journal_id, line)
) strict, without rowid;
create index journal_line_by_account on journal_line (account_id, date, amount);
create index journal_line_by_item on journal_line (item_id, warehouse_id, account_id, date, amount)
    where item_id is not null;
-- append-only: journal_line

create table account_balance (
    account_id int64 not null references account (id),
    date int64 not null,
    debit int64 not null,
    credit int64 not null,
    primary key (account_id, date)
) strict, without rowid;

create table account_item_balance (
    account_id int64 not null references account (id),
    item_id int64 not null references item (id),
    warehouse_id int64 not null,
    amount int64 not null,
    primary key (item_id, warehouse_id, account_id)
) strict, without rowid;
