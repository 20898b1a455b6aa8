create table tax_code (
    code text primary key,
    name text not null,
    kind text not null check (kind in ('sales', 'purchase', 'both')),
    recoverable int64 not null check (recoverable >= 0),
    sales_account_id int64 references account (id),
    purchase_account_id int64 references account (id),
    version int64 not null
) strict, without rowid;

create table tax_rate (
    code text not null references tax_code (code),
    date int64 not null,
    rate int64 not null check (rate >= 0),
    primary key (code, date)
) strict, without rowid;

create table tax_line (
    document_id int64 not null references document (id),
    line int64 not null,
    code text not null references tax_code (code),
    side text not null check (side in ('sales', 'purchase')),
    date int64 not null,
    rate int64 not null,
    base int64 not null,
    tax int64 not null,
    account_id int64 not null references account (id),
    posted int64 not null,
    currency text not null,
    paper_tax int64 not null,
    primary key (document_id, line)
) strict, without rowid;
create index tax_line_by_code on tax_line (code, date);
-- append-only: tax_line
