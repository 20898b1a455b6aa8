create table company (
    id int64 primary key check (id = 1),
    identity text not null,
    name text not null,
    currency text not null,
    chart text not null,
    created_at int64 not null,
    sequence int64 not null check (sequence >= 0),
    chain_hash text not null,
    next_id int64 not null check (next_id > 0)
) strict;

create table number_series (
    series text primary key not null,
    next int64 not null check (next > 0)
) strict, without rowid;

create table operation_log (
    sequence int64 primary key,
    at int64 not null,
    today int64 not null,
    user_name text not null,
    operation text not null,
    key text unique,
    body text not null,
    reply text not null,
    chain_hash text not null
) strict;
-- append-only: operation_log

create table company_setting (
    name text primary key not null,
    value text not null
) strict, without rowid;

create table document (
    id int64 primary key,
    kind text not null,
    number text not null,
    date int64 not null,
    memo text not null,
    sequence int64 not null,
    reverses_id int64 unique references document (id),
    unique (kind, number)
) strict;
-- append-only: document

create table document_event (
    id int64 primary key,
    document_id int64 not null references document (id),
    sequence int64 not null,
    event text not null,
    detail text not null
) strict;
create index document_event_by_document on document_event (document_id);
-- append-only: document_event

create table import_mapping (
    importer text not null,
    layout text not null,
    mapping text not null,
    primary key (importer, layout)
) strict, without rowid;
