-- The whole schema as it is today, for reading. What builds a company are the migrations beside
-- this file; a test proves that both make the same database, on SQLite and on PostgreSQL.
--
-- Written in the dialect that db/migrate.h describes: int64, bool and text are the only types; an
-- instant is int64 microseconds, a date is int64 days, money is int64 minor units, a quantity or a
-- price is int64 millionths. A line `-- append-only: TABLE` lets the database itself refuse to
-- change or delete that table's rows.

-- ============================================================================================
-- The office: the company itself, its log of operations, its documents and its numbers.
-- ============================================================================================

-- The company. One row, read at the beginning of every transaction and saved at its end.
create table company (
    id int64 primary key check (id = 1),         -- there is only one
    identity text not null,                      -- random, given at birth; seals are derived from it
    name text not null,                          -- as on its papers
    currency text not null,                      -- ISO 4217 code of the books
    chart text not null,                         -- the chart of accounts it began with
    created_at int64 not null,                   -- instant of its birth
    sequence int64 not null check (sequence >= 0),  -- of the last operation in the log
    chain_hash text not null,                    -- of the last operation: the seal of all before
    next_id int64 not null check (next_id > 0)   -- the next identifier of any table
) strict;

-- Where each series of document numbers stands. A number is given once, also when its operation is
-- replayed, because the series is part of the state.
create table number_series (
    series text primary key not null,            -- 'receipt'
    next int64 not null check (next > 0)         -- 7 gives GR-000007
) strict, without rowid;

-- Every operation that happened, in the order in which it happened. Running it again from the
-- beginning gives the same company; each entry seals the ones before it.
create table operation_log (
    sequence int64 primary key,                  -- 1, 2, 3, … without gaps
    at int64 not null,                           -- instant, as the operation saw it
    today int64 not null,                        -- the office's calendar day then
    user_name text not null,                     -- who
    operation text not null,                     -- 'receipt.post'
    key text unique,                             -- the caller's key: asked twice, done once
    body text not null,                          -- the request, canonical JSON without secrets
    reply text not null,                         -- the answer, to be given again for the same key
    chain_hash text not null                     -- over this entry and the previous chain_hash
) strict;
-- append-only: operation_log

-- Settings that differ from what they are at birth.
create table company_setting (
    name text primary key not null,              -- 'cost_method'
    value text not null                          -- one of the setting's choices
) strict, without rowid;

-- Every document, whatever its kind. Moves and journals point here, so that any figure leads to the
-- paper it came from.
create table document (
    id int64 primary key,                        -- from company.next_id
    kind text not null,                          -- 'receipt'
    number text not null,                        -- 'GR-000001'
    date int64 not null,                         -- its business date
    memo text not null,                          -- '' when there is nothing to say
    sequence int64 not null,                     -- of the operation that made it
    reverses_id int64 unique references document (id),  -- what it takes back; only once
    unique (kind, number)
) strict;
-- append-only: document

-- What happened to a document since: confirmed, packed, closed. Who and when are in the operation
-- log under the same sequence.
create table document_event (
    id int64 primary key,                        -- from company.next_id
    document_id int64 not null references document (id),  -- whose history it is
    sequence int64 not null,                     -- of the operation that did it
    event text not null,                         -- 'confirmed'
    detail text not null                         -- '' or a few words
) strict;
create index document_event_by_document on document_event (document_id);
-- append-only: document_event

-- How the columns of a file were matched to an importer's fields, kept for the next file that looks
-- the same.
create table import_mapping (
    importer text not null,                      -- 'items'
    layout text not null,                        -- what identifies the file's header
    mapping text not null,                       -- column to field, JSON
    primary key (importer, layout)
) strict, without rowid;
