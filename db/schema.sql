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

-- How the numbers of a series are written where the company has its own way. Numbers given before
-- stay as they are.
create table number_format (
    series text primary key not null,
    prefix text not null check (prefix <> ''),   -- 'INV-2026-'
    digits int64 not null check (digits between 1 and 12)  -- 4 gives INV-2026-0007
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
create index operation_log_of_periods on operation_log (sequence)
    where operation in ('period.close', 'period.reopen');
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
create index document_by_date on document (kind, date, id);
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

-- Imports as batches that can be taken back: the entries of the operation log that each one made.
create table import_batch (
    number int64 primary key check (number > 0),
    importer text not null,                      -- 'items', 'accounts, items'
    file text not null,                          -- where its rows came from
    first_sequence int64 not null check (first_sequence > 0),
    last_sequence int64 not null check (last_sequence >= first_sequence),
    last_id int64 not null,                      -- of all that it made: what is higher came after it
    rows_read int64 not null,
    records_made int64 not null,
    undone_sequence int64                        -- of the operation that took it back
) strict;

-- ============================================================================================
-- Access: users, roles and rights.
-- ============================================================================================

-- A person who enters. Nobody is deleted: the operation log names them for ever.
create table app_user (
    id int64 primary key,                        -- from company.next_id
    name text not null unique,                   -- what is typed to enter
    full_name text not null,                     -- the person's name
    password text not null,                      -- what is derived from it; '' for none
    active bool not null check (active in (0, 1)),  -- 0 for a retired user
    version int64 not null,                      -- counts the changes
    unlocked_at int64 not null                   -- instant from which wrong passwords count
) strict;

-- A set of rights under a name: what a position in the firm may do.
create table role (
    id int64 primary key,                        -- from company.next_id
    code text not null unique,                   -- 'warehouse'
    name text not null,                          -- as people call it
    version int64 not null                       -- counts the changes
) strict;

-- What a role allows: a right, a whole room of rights, or everything.
create table role_right (
    role_id int64 not null references role (id),
    right_name text not null,                    -- 'purchasing.receive', 'purchasing.*' or '*'
    primary key (role_id, right_name)
) strict, without rowid;

-- Up to what amount the role's users decide something alone. Of several roles the highest counts.
create table role_limit (
    role_id int64 not null references role (id),
    subject text not null,                       -- 'purchase_order'
    amount int64 not null check (amount >= 0),   -- in the company's currency
    primary key (role_id, subject)
) strict, without rowid;

-- Which roles a user has. Their rights add up.
create table user_role (
    user_id int64 not null references app_user (id),
    role_id int64 not null references role (id),
    primary key (user_id, role_id)
) strict, without rowid;

-- What was tried without the right to, and wrong passwords. It changed nothing, so it is no part of
-- the state: no hash, copy or replay has it.
create table refused_attempt (
    id int64 primary key,                        -- 1, 2, 3, …
    at int64 not null,                           -- instant
    user_name text not null,                     -- who tried
    operation text not null,                     -- 'item.save'; '' for entering
    code text not null,                          -- 'right_missing', 'wrong_password', 'entered'
    detail text not null                         -- the right that was missing; or ''
) strict;
create index refused_attempt_by_user on refused_attempt (user_name, code, id);
-- append-only: refused_attempt

-- ============================================================================================
-- The catalog: what is traded, with whom, and where it lies.
-- ============================================================================================

-- What gathers items, for posting rules and reports. Made when an item first names it.
create table category (
    id int64 primary key,                        -- from company.next_id
    code text not null unique,                   -- 'FASTENERS'
    name text not null,                          -- as people call it
    cost_method text not null                    -- of its items; '' leaves it to the company's setting
) strict;

-- A unit of measure. What it holds is said by each item, because a case of bolts is not a case of
-- wine.
create table unit (
    code text primary key,                       -- 'EA', 'CASE', 'KG'
    name text not null                           -- as people call it
) strict, without rowid;

-- What is bought, kept and sold: the one record that every room reads.
create table item (
    id int64 primary key,                        -- from company.next_id
    sku text not null unique,                    -- its code, compared exactly
    name text not null,                          -- as on documents
    description text not null,                   -- more about it, or ''
    category_id int64 not null references category (id),  -- every item has one
    unit text not null references unit (code),   -- the base unit: stock and cost are kept in it
    step int64 not null check (step > 0),        -- the least quantity; a million is one whole unit
    tracking text not null check (tracking in ('none', 'lot', 'serial', 'lot_and_serial')),
                                                 -- what is kept apart
    cost_method text not null,                   -- its own; '' leaves it to category or company
    status text not null check (status in ('draft', 'active', 'discontinued', 'blocked')),
    sales_price int64 not null,                  -- for one base unit
    purchase_price int64 not null,               -- of one base unit
    weight int64 not null,                       -- of one base unit, millionths of a kilogram
    length int64 not null,                       -- of one base unit, millionths of a centimetre
    width int64 not null,                        -- likewise
    height int64 not null,                       -- likewise
    inspect_on_receipt bool not null check (inspect_on_receipt in (0, 1)),  -- 1: waits at the dock
    safety_stock int64 not null,                 -- kept back from sale, over all warehouses
    version int64 not null,                      -- counts the changes
    tax_code text not null,                      -- how it is taxed; '' not by itself
    standard_cost int64 not null                 -- of one base unit; 0 until it is known
) strict;

-- The further units of an item, as exact fractions of its base unit.
create table item_unit (
    item_id int64 not null references item (id),
    unit text not null references unit (code),   -- never the base unit
    numerator int64 not null check (numerator > 0),      -- it holds numerator / denominator
    denominator int64 not null check (denominator > 0),  -- base units, in lowest terms
    primary key (item_id, unit)
) strict, without rowid;

-- What a scanner reads. A code leads to one item and one unit of it.
create table item_barcode (
    code text primary key,                       -- as read; check digits are not judged
    item_id int64 not null references item (id), -- what carries it
    unit text not null                           -- which unit of it; '' for the base unit
) strict, without rowid;
create index item_barcode_by_item on item_barcode (item_id);

-- A firm or person that is traded with. One that both buys and sells is one partner.
create table partner (
    id int64 primary key,                        -- from company.next_id
    code text not null unique,                   -- compared exactly
    name text not null,                          -- as on documents
    is_supplier bool not null check (is_supplier in (0, 1)),  -- goods are bought from them
    is_customer bool not null check (is_customer in (0, 1)),  -- goods are sold to them
    currency text not null,                      -- ISO 4217 code of bills and invoices
    terms_days int64 not null,                   -- from bill or invoice to payment
    lead_time_days int64 not null,               -- from order to arrival
    over_receipt_percent int64 not null,         -- how much more than ordered may arrive
    contact text not null,                       -- whom to talk to, or ''
    email text not null,                         -- or ''
    phone text not null,                         -- or ''
    tax_number text not null,                    -- or ''
    credit_limit int64,                          -- the most they may owe; null for no limit
    shelf_life_days int64 not null,              -- lots they get must be good for that long yet
    active bool not null check (active in (0, 1)),  -- 0: out of use
    version int64 not null,                      -- counts the changes
    tax_code text not null,                      -- whatever the item; '' as the item
    discount_percent int64 not null,             -- of bills and invoices paid early
    discount_days int64 not null                 -- from bill or invoice until then
) strict;

-- A partner's addresses. Documents keep the text they were made with, so these may change.
create table partner_address (
    partner_id int64 not null references partner (id),
    code text not null,                          -- tells them apart: 'MAIN', 'DOCK-2'
    name text not null,                          -- who or what is there
    street text not null,                        -- street and number
    city text not null,                          -- the town
    region text not null,                        -- state, county or province
    postal_code text not null,                   -- as the country writes it
    country text not null,                       -- its name or code
    primary key (partner_id, code)
) strict, without rowid;

-- What the company says of itself on its papers, beside its name. One row, once somebody said it.
create table letterhead (
    id int64 primary key check (id = 1),         -- there is only one
    street text not null,                        -- street and number
    city text not null,                          -- the town
    region text not null,                        -- state, county or province
    postal_code text not null,                   -- as the country writes it
    country text not null,                       -- its name or code
    phone text not null,                         -- or ''
    email text not null,                         -- or ''
    website text not null,                       -- or ''
    tax_number text not null,                    -- or ''
    bank text not null,                          -- where invoices are to be paid
    note text not null,                          -- below every invoice
    paper text not null check (paper in ('a4', 'letter'))  -- what the printers are filled with
) strict;

-- What one of another currency is worth in the company's, until the next rate.
create table currency_rate (
    currency text not null,                      -- ISO 4217 code, not the company's
    date int64 not null,                         -- from which day on
    rate int64 not null check (rate > 0),        -- company currency for one of it
    primary key (currency, date)
) strict, without rowid;

-- A building or yard with stock of its own.
create table warehouse (
    id int64 primary key,                        -- from company.next_id
    code text not null unique,                   -- 'MAIN'
    name text not null,                          -- as people call it
    street text not null,                        -- street and number
    city text not null,                          -- the town
    region text not null,                        -- state, county or province
    postal_code text not null,                   -- as the country writes it
    country text not null,                       -- its name or code
    active bool not null check (active in (0, 1)),  -- 0: out of use
    version int64 not null                       -- counts the changes
) strict;

-- A part of a warehouse that gathers bins.
create table zone (
    id int64 primary key,                        -- from company.next_id
    warehouse_id int64 not null references warehouse (id),  -- what it is a part of
    code text not null,                          -- 'A'
    name text not null,                          -- 'Fast movers'
    unique (warehouse_id, code)
) strict;

-- A place where goods lie. The first five are the places outside of every warehouse, between which
-- and our bins goods come and go.
create table bin (
    id int64 primary key,                        -- from company.next_id; 1 to 5 are outside
    warehouse_id int64 references warehouse (id),  -- null for the outside places
    code text not null,                          -- as on its label
    zone_id int64 references zone (id),          -- null for none
    type text not null,                          -- 'receiving', 'pick_face' …; 'outside'
    pick_order text not null,                    -- place on the walk, sorted as text
    active bool not null check (active in (0, 1)),  -- 0: out of use
    unique (warehouse_id, code)
) strict;
insert into bin (id, warehouse_id, code, zone_id, type, pick_order, active) values
    (1, null, 'supplier', null, 'outside', '', 1),
    (2, null, 'customer', null, 'outside', '', 1),
    (3, null, 'loss', null, 'outside', '', 1),
    (4, null, 'production', null, 'outside', '', 1),
    (5, null, 'transit', null, 'outside', '', 1);

-- What differs for an item in one warehouse.
create table item_warehouse (
    item_id int64 not null references item (id),
    warehouse_id int64 not null references warehouse (id),
    preferred_bin_id int64 references bin (id),  -- where it is put away first; null for anywhere
    safety_stock int64 not null,                 -- kept back from sale there
    lead_time_days int64,                        -- of what is ordered there; null: the supplier's
    abc_class text not null,                     -- 'A'; '' where nobody said
    primary key (item_id, warehouse_id)
) strict, without rowid;

-- Prices that a supplier asks, or that customers are asked: one of them, or all by a list without a
-- partner.
create table price_list (
    id int64 primary key,                        -- from company.next_id
    code text not null unique,                   -- 'ACME-2026'
    name text not null,                          -- as people call it
    buying bool not null check (buying in (0, 1)),  -- 1 for a supplier's
    partner_id int64 references partner (id),    -- null for all customers
    currency text not null,                      -- of its prices
    active bool not null check (active in (0, 1)),  -- 0 for one no longer asked
    version int64 not null,                      -- counts the changes
    check (buying = 0 or partner_id is not null)
) strict;

-- A price on a list, from a day on, where at least so many are ordered.
create table price_list_entry (
    item_id int64 not null references item (id),
    list_id int64 not null references price_list (id),
    unit text not null,                          -- what the price buys one of
    valid_from int64 not null,                   -- date
    minimum int64 not null check (minimum >= 0), -- in that unit
    price int64 not null check (price >= 0),     -- of one such unit
    primary key (item_id, list_id, unit, valid_from, minimum)
) strict, without rowid;

-- ============================================================================================
-- The money book: accounts, what each is for, entries, and the balances that follow from them.
-- ============================================================================================

-- An account: where amounts of one meaning are counted.
create table account (
    id int64 primary key,                        -- from company.next_id
    code text not null unique,                   -- '1400'
    name text not null,                          -- 'Inventory'
    type text not null check (type in ('asset', 'liability', 'equity', 'income', 'expense')),
                                                 -- where it stands in the statements
    control text not null,                       -- the role whose documents alone post here; '' free
    active bool not null check (active in (0, 1)),  -- 0: takes no further postings
    version int64 not null,                      -- raised by every change
    -- to which part of the cash flow it belongs
    cash_flow text not null check (cash_flow in ('operating', 'investing', 'financing'))
) strict;

-- Which account plays a role. Documents name roles; the most particular rule gives the account.
create table posting_rule (
    role text not null,                          -- 'cost_of_goods_sold'
    category_id int64 not null,                  -- only for items of this category; 0: all
    warehouse_id int64 not null,                 -- only for stock of this warehouse; 0: all
    account_id int64 not null references account (id),  -- where it is posted from now on
    primary key (role, category_id, warehouse_id)
) strict, without rowid;

-- The last closed day. No row: nothing was ever closed.
create table period_lock (
    id int64 primary key check (id = 1),         -- there is only one
    closed_through int64 not null                -- nothing is dated on this day or before
) strict;

-- An entry as posted, whole and balanced.
create table journal (
    id int64 primary key,                        -- from company.next_id
    number text not null unique,                 -- 'J-000007'
    document_id int64 not null references document (id),  -- what made it
    date int64 not null,                         -- its business date
    memo text not null                           -- '' when there is nothing to say
) strict;
create index journal_by_document on journal (document_id);
create index journal_by_date on journal (date);
-- append-only: journal

-- One side of an entry. The lines of a journal sum to nothing.
create table journal_line (
    journal_id int64 not null references journal (id),  -- whose line it is
    line int64 not null,                         -- 1, 2, 3, …
    account_id int64 not null references account (id),  -- where it counts
    date int64 not null,                         -- the journal's, for balances as of a day
    amount int64 not null,                       -- debit positive, credit negative
    partner_id int64 references partner (id),    -- whom it concerns
    item_id int64 references item (id),          -- of what goods, on stock, revenue and cost accounts
    warehouse_id int64 references warehouse (id),  -- where those goods lie
    memo text not null,                          -- '' when there is nothing to say
    primary key (journal_id, line)
) strict, without rowid;
create index journal_line_by_date on journal_line (date, journal_id, line);
create index journal_line_by_account on journal_line (account_id, date, amount, item_id);
create index journal_line_by_item on journal_line (item_id, warehouse_id, account_id, date, amount)
    where item_id is not null;
-- append-only: journal_line

-- Derived: what was posted to an account on a day. A balance as of a day is a sum of few rows.
create table account_balance (
    account_id int64 not null references account (id),  -- of which account
    date int64 not null,                         -- on which day
    debit int64 not null,                        -- the day's debits
    credit int64 not null,                       -- the day's credits, positive
    primary key (account_id, date)
) strict, without rowid;

-- Derived: the value of an item in a warehouse on the stock accounts, as the books have it; the
-- cost layers must say the same.
create table account_item_balance (
    account_id int64 not null references account (id),  -- inventory or goods in transit
    item_id int64 not null references item (id), -- of which item
    warehouse_id int64 not null,                 -- in which warehouse; 0: none
    amount int64 not null,                       -- value now
    primary key (item_id, warehouse_id, account_id)
) strict, without rowid;

-- ============================================================================================
-- The goods book: lots, moves, what lies where, what it cost, and who it is held for.
-- ============================================================================================

-- What tells goods of one item apart: a lot, or the serial number of a single thing. Row 0 stands
-- for goods that nobody tells apart, so that every move can name one.
create table lot (
    id int64 primary key,                        -- from company.next_id; 0: not told apart
    item_id int64 references item (id),          -- of what; null only for row 0
    code text not null,                          -- the lot's number; '' for a serial
    serial text not null,                        -- the serial number; '' for a lot
    expires int64,                               -- date after which it is not sold; null: never
    blocked_by int64 references document (id),   -- the lot block that holds it; null: none
    unique (item_id, code, serial)
) strict;
create index lot_by_serial on lot (item_id, serial, code);
create index lot_by_block on lot (blocked_by) where blocked_by is not null;
insert into lot (id, item_id, code, serial, expires) values (0, null, '', '', null);

-- Goods went from one place to another. Every quantity anywhere is a sum of these rows.
create table stock_move (
    id int64 primary key,                        -- from company.next_id
    document_id int64 not null references document (id),  -- what moved them
    line int64 not null,                         -- of that document
    date int64 not null,                         -- the document's, for quantities as of a day
    item_id int64 not null references item (id), -- what moved
    lot_id int64 not null references lot (id),   -- 0: none
    quantity int64 not null check (quantity > 0),  -- base unit
    from_bin_id int64 not null references bin (id),  -- a bin of ours, or a place outside
    from_status text not null,                   -- 'available', 'inspection' …; '' outside
    to_bin_id int64 not null references bin (id),  -- likewise
    to_status text not null,                     -- likewise
    check (from_bin_id <> to_bin_id or from_status <> to_status)
) strict;
create index stock_move_by_document on stock_move (document_id);
create index stock_move_by_item on stock_move (item_id, date, id);
create index stock_move_by_lot on stock_move (lot_id) where lot_id <> 0;
create index stock_move_into on stock_move (to_bin_id, item_id, lot_id, to_status, date, quantity);
create index stock_move_out_of on stock_move
    (from_bin_id, item_id, lot_id, from_status, date, quantity);
-- append-only: stock_move

-- Bins whose goods stay where they are, because they are being counted.
create table bin_freeze (
    bin_id int64 not null references bin (id),   -- which bin
    item_id int64 not null,                      -- which item in it; 0: all
    frozen_by int64 not null references document (id),  -- the count
    primary key (bin_id, item_id)
) strict, without rowid;
create index bin_freeze_by_document on bin_freeze (frozen_by);

-- Derived: what lies in a bin now. The database itself refuses less than nothing, and more held for
-- orders than there is.
create table bin_balance (
    bin_id int64 not null references bin (id),   -- where; 5: on its way between warehouses
    item_id int64 not null references item (id), -- what
    lot_id int64 not null references lot (id),   -- 0: none
    status text not null,                        -- 'available' …; '' on its way
    quantity int64 not null check (quantity >= 0),  -- base unit
    allocated int64 not null check (allocated >= 0),  -- of it, held for orders
    last_date int64 not null,                    -- of the latest move here: later ones need no look
    check (allocated <= quantity),
    check (allocated = 0 or status = 'available'),
    primary key (bin_id, item_id, lot_id, status)
) strict, without rowid;
create index bin_balance_by_item on bin_balance
    (item_id, bin_id, lot_id, status, quantity, allocated) where quantity > 0;
create index bin_balance_by_lot on bin_balance (lot_id, bin_id) where quantity > 0 and lot_id <> 0;

-- Derived: the same over all bins of a warehouse.
create table item_balance (
    item_id int64 not null references item (id), -- what
    warehouse_id int64 not null,                 -- where; 0: on its way between warehouses
    lot_id int64 not null,                       -- 0: none
    status text not null,                        -- as in its bins
    quantity int64 not null,                     -- the sum of its bins
    allocated int64 not null,                    -- likewise
    primary key (item_id, warehouse_id, lot_id, status)
) strict, without rowid;

-- Goods that came in at one cost. How much of them is left, and at what value, is the sum of their
-- entries. Item, warehouse and lot together are the pool whose method says what leaves first.
create table cost_layer (
    id int64 primary key,                        -- from company.next_id
    item_id int64 not null references item (id), -- of what
    warehouse_id int64 not null,                 -- its pool's; 0: in transit, -1: everywhere
    lot_id int64 not null references lot (id),   -- only for items costed by lot; 0: otherwise
    kind text not null check (kind in ('layer', 'pool', 'trail')),
                                                 -- one receipt's goods; under average: all goods in
                                                 -- one; and there, a receipt's part, without value
    date int64 not null,                         -- the day they first came in: the oldest go first
    document_id int64 not null references document (id),  -- what brought them here
    line int64 not null,                         -- of that document
    root_id int64 not null,                      -- the layer they first came in with
    quantity int64 not null                      -- how many came
) strict;
create index cost_layer_by_document on cost_layer (document_id, line);
create index cost_layer_by_root on cost_layer (root_id);
-- append-only: cost_layer

-- A change of a layer: goods and value in, out, or value alone when a late fact corrects it.
create table cost_entry (
    id int64 primary key,                        -- from company.next_id
    layer_id int64 not null references cost_layer (id) deferrable initially deferred,
                                                 -- which one; it may be written a moment later
    trail bool not null check (trail in (0, 1)), -- 1: of a layer that carries no value
    item_id int64 not null references item (id), -- the layer's
    warehouse_id int64 not null,                 -- the layer's
    lot_id int64 not null references lot (id),   -- the layer's
    date int64 not null,                         -- the document's, for values as of a day
    document_id int64 not null references document (id),  -- what changed it
    line int64 not null,                         -- of that document
    quantity int64 not null,                     -- in positive, out negative
    value int64 not null,                        -- likewise
    gives_back_id int64 references cost_entry (id)  -- the taking that this one brings back
) strict;
create index cost_entry_by_document on cost_entry (document_id, line);
create index cost_entry_by_pool on cost_entry
    (item_id, warehouse_id, lot_id, date, quantity, value) where trail = 0;
create index cost_entry_by_layer on cost_entry (layer_id, date, quantity, value);
create index cost_entry_given_back on cost_entry (gives_back_id) where gives_back_id is not null;
-- append-only: cost_entry

-- Derived: what is left of a layer. Value never stays behind without goods.
create table cost_layer_balance (
    layer_id int64 primary key references cost_layer (id) deferrable initially deferred,
    item_id int64 not null references item (id), -- the layer's
    warehouse_id int64 not null,                 -- the layer's
    lot_id int64 not null,                       -- the layer's
    kind text not null,                          -- the layer's
    date int64 not null,                         -- the layer's
    root_id int64 not null,                      -- the layer's
    quantity int64 not null check (quantity >= 0),  -- left
    value int64 not null check (value >= 0),     -- of what is left
    check (quantity > 0 or value = 0)
) strict;
create index cost_layer_balance_open on cost_layer_balance
    (item_id, warehouse_id, lot_id, kind, date, layer_id) where quantity > 0;
create index cost_layer_balance_by_root on cost_layer_balance (root_id) where quantity > 0;

-- Derived: quantity and value of a whole pool.
create table cost_pool_balance (
    item_id int64 not null references item (id), -- what
    warehouse_id int64 not null,                 -- where; 0: in transit
    lot_id int64 not null,                       -- only for items costed by lot
    quantity int64 not null,                     -- the sum of its layers
    value int64 not null,                        -- likewise
    primary key (item_id, warehouse_id, lot_id)
) strict, without rowid;

-- A document's line that wants goods from a warehouse.
create table demand (
    id int64 primary key,                        -- from company.next_id
    document_id int64 not null references document (id),  -- the order
    line int64 not null,                         -- of the order
    item_id int64 not null references item (id), -- what it wants
    warehouse_id int64 not null references warehouse (id),  -- from where
    partner_id int64 references partner (id),    -- for whom
    priority int64 not null,                     -- 1 is served first
    ship_by int64 not null,                      -- date; among equals the earlier is served first
    unique (document_id, line)
) strict;
create index demand_by_item on demand (item_id, warehouse_id);

-- What happened to a demand, step by step; each step may be taken back by a negative one.
create table demand_entry (
    id int64 primary key,                        -- from company.next_id
    demand_id int64 not null references demand (id),  -- whose step
    kind text not null check
        (kind in ('requested', 'allocated', 'picked', 'packed', 'shipped')),
    bin_id int64 references bin (id),            -- where goods are held; null when it says nothing
    lot_id int64 not null references lot (id),   -- of the goods held; 0: none
    quantity int64 not null,                     -- base unit
    sequence int64 not null                      -- of the operation that did it
) strict;
create index demand_entry_by_demand on demand_entry (demand_id, kind, bin_id, lot_id, quantity);
-- append-only: demand_entry

-- Derived: how far a demand has come. Nothing is packed before it is picked, nor shipped before it
-- is packed.
create table demand_balance (
    demand_id int64 primary key references demand (id),
    item_id int64 not null references item (id), -- the demand's
    warehouse_id int64 not null references warehouse (id),  -- the demand's
    requested int64 not null check (requested >= 0),  -- wanted in all
    allocated int64 not null check (allocated >= 0),  -- held for it now
    picked int64 not null check (picked >= 0),   -- taken from the bins so far
    packed int64 not null check (packed >= 0),   -- in cartons so far
    shipped int64 not null check (shipped >= 0), -- gone
    last_sequence int64 not null,                -- of the operation that took the latest step
    check (allocated + shipped <= requested),
    check (shipped <= packed and packed <= picked)
) strict;
create index demand_balance_waiting on demand_balance (item_id, warehouse_id)
    where requested > allocated + shipped;
create index demand_balance_by_sequence on demand_balance (last_sequence);
create index demand_balance_open on demand_balance
    (item_id, warehouse_id, requested, allocated, picked, packed, shipped)
    where shipped < requested;
create index demand_balance_on_floor on demand_balance
    (item_id, warehouse_id, picked, packed, shipped) where shipped < picked;

-- Derived: in which bins goods are held for which demand.
create table allocation_balance (
    demand_id int64 not null references demand (id),  -- for whom
    bin_id int64 not null references bin (id),   -- where
    lot_id int64 not null references lot (id),   -- 0: none
    quantity int64 not null,                     -- how many; 0: no longer any
    primary key (demand_id, bin_id, lot_id)
) strict, without rowid;
create index allocation_balance_by_bin on allocation_balance (bin_id, lot_id, demand_id, quantity)
    where quantity > 0;

-- ============================================================================================
-- Accounting: what customers owe, what we owe suppliers, and payments.
-- ============================================================================================

-- One invoice, bill, credit or payment on receivables or payables. On each account and day the items
-- sum to what was posted there.
create table open_item (
    id int64 primary key,                        -- from company.next_id
    document_id int64 not null references document (id),  -- what made it
    partner_id int64 not null references partner (id),  -- who owes or is owed
    account_id int64 not null references account (id),  -- the control account it was posted to
    number text not null,                        -- by which payments name it: 'INV-000001'
    date int64 not null,                         -- of its document
    due int64 not null,                          -- the day it is to be paid
    amount int64 not null,                       -- positive: they owe us; negative: we owe them
    currency text not null,                      -- ISO 4217 code of its document
    foreign_amount int64 not null,               -- the amount in that currency
    discount int64,                              -- of that, what need not be paid
    discount_until int64                         -- when it is paid by this day
) strict;
create index open_item_by_document on open_item (document_id);
create index open_item_by_number on open_item (partner_id, number);
create index open_item_by_account on open_item (account_id, date, amount);
-- append-only: open_item

-- A payment or credit used up against what it settles. Taking that back is one more row, of the
-- opposite amount.
create table open_item_application (
    id int64 primary key,                        -- from company.next_id
    document_id int64 not null references document (id),  -- what applied it
    date int64 not null,                         -- from which day it counts
    from_item_id int64 not null references open_item (id),  -- the payment or credit
    to_item_id int64 not null references open_item (id),  -- the invoice or bill
    from_amount int64 not null,                  -- added to the first item
    to_amount int64 not null,                    -- taken off the second, made at another rate
    foreign_amount int64 not null check (foreign_amount <> 0),  -- both, in their currency
    check (from_item_id <> to_item_id)
) strict;
create index open_item_application_by_document on open_item_application (document_id);
create index open_item_application_from on open_item_application (from_item_id, date, from_amount);
create index open_item_application_to on open_item_application (to_item_id, date, to_amount);
create index open_item_application_difference on open_item_application (date)
    where from_amount <> to_amount;
-- append-only: open_item_application

-- Derived: what is open of each item now.
create table open_item_balance (
    open_item_id int64 primary key references open_item (id),  -- of which item
    open int64 not null,                         -- its amount and all its applications
    foreign_open int64 not null                  -- the same in its currency
) strict;
create index open_item_balance_open on open_item_balance (open_item_id, open, foreign_open)
    where foreign_open <> 0;

-- Money received or paid through a bank or cash account.
create table payment (
    document_id int64 primary key references document (id),  -- number, date and memo are there
    direction text not null check (direction in ('received', 'made')),  -- from or to the partner
    partner_id int64 not null references partner (id),  -- who paid or was paid
    account_id int64 not null references account (id),  -- the bank or cash account
    amount int64 not null check (amount >= 0),   -- the whole payment, company currency
    reference text not null,                     -- cheque or transfer number; '' none
    currency text not null,                      -- ISO 4217 code of what was paid
    foreign_amount int64 not null check (foreign_amount > 0)  -- in that currency
) strict;
create index payment_by_partner on payment (partner_id);
-- append-only: payment

-- How something is taxed. Documents keep the code and what it came to then.
create table tax_code (
    code text primary key,                       -- as VAT20, compared exactly
    name text not null,                          -- as on documents
    kind text not null check (kind in ('sales', 'purchase', 'both')),  -- where it is used
    recoverable int64 not null check (recoverable >= 0),  -- per cent of what suppliers bill
    sales_account_id int64 references account (id),     -- null: that of the role tax_payable
    purchase_account_id int64 references account (id),  -- null: that of the role tax_receivable
    version int64 not null                       -- counts the changes
) strict, without rowid;

-- The rate of a tax code from a day on; the first one holds before it, too.
create table tax_rate (
    code text not null references tax_code (code),
    date int64 not null,                         -- the first day
    rate int64 not null check (rate >= 0),       -- millionths of a per cent
    primary key (code, date)
) strict, without rowid;

-- The tax of one line of an invoice, bill or credit, also where it comes to nothing. What gives
-- back has the opposite sign.
create table tax_line (
    document_id int64 not null references document (id),
    line int64 not null,                         -- of the document
    code text not null references tax_code (code),
    side text not null check (side in ('sales', 'purchase')),  -- charged by us, or to us
    date int64 not null,                         -- the day it was posted
    rate int64 not null,                         -- millionths of a per cent, as it was then
    base int64 not null,                         -- the net amount
    tax int64 not null,                          -- in the company's currency, as the base
    account_id int64 not null references account (id),  -- where it stands
    posted int64 not null,                       -- of the tax; the rest is cost of what was bought
    currency text not null,                      -- of the document
    paper_tax int64 not null,                    -- the tax in it
    primary key (document_id, line)
) strict, without rowid;
create index tax_line_by_code on tax_line (code, date);
-- append-only: tax_line
-- Goods in stock that are given another cost. Above its maker's limit it waits for approval.
create table revaluation (
    document_id int64 primary key references document (id),  -- who entered it, and when
    state text not null check (state in ('waiting', 'posted', 'rejected', 'reversed')),  -- so far
    posted_on int64,                             -- the day of its postings; null until then
    version int64 not null                       -- counts the changes
) strict;

-- What it says of a pool of cost, and what that came to when it was posted.
create table revaluation_line (
    document_id int64 not null references revaluation (document_id),  -- of which revaluation
    line int64 not null,                         -- 1, 2, …; its cost entries have the same
    item_id int64 not null references item (id), -- the pool's
    warehouse_id int64 not null,                 -- the pool's; -1: all warehouses together
    lot_id int64 not null references lot (id),   -- the pool's
    unit_cost int64,                             -- what one base unit is to cost; null: by percent
    percent int64 not null,                      -- how much is lost, millionths of a percent
    cost_before int64 not null,                  -- of one base unit
    quantity int64 not null,                     -- revalued
    difference int64 not null,                   -- of their value
    primary key (document_id, line)
) strict, without rowid;

-- ============================================================================================
-- Hand-over: what was given to other bookkeeping, to whom, and under which names.
-- ============================================================================================

-- What a person said: this account, item … is called so there. Wins over the names below.
create table export_mapping (
    target text not null,                        -- 'xero'
    kind text not null check (kind in ('account', 'item', 'tax', 'class', 'customer', 'supplier')),
    ours text not null,                          -- code here: '6100'; for tax: 'none'
    theirs text not null,                        -- name there; '' the name it has by itself
    primary key (target, kind, ours)
) strict, without rowid;

-- The name under which something was first handed over. It stays when the record is renamed here, so
-- that the other side does not get it twice.
create table export_name (
    target text not null,                        -- 'xero'
    kind text not null,                          -- 'account', 'contact', 'item', 'bill' …
    first_id int64 not null,                     -- of the account, partner, item or document
    second_id int64 not null,                    -- an item's account, a bill's supplier; 0 none
    name text not null,                          -- as it is there
    primary key (target, kind, first_id, second_id)
) strict, without rowid;
-- append-only: export_name

-- One hand-over of a period to one program. Number and day are its document's.
create table export_batch (
    id int64 primary key references document (id),
    target text not null check (target in ('quickbooks-iif', 'quickbooks-online', 'xero', 'csv')),
    first_day int64 not null,                    -- of the postings looked at
    last_day int64 not null,                     -- likewise, included
    detail text not null check (detail in ('document', 'day', 'month')),  -- of the journals
    check (first_day <= last_day)
) strict;
-- append-only: export_batch

-- Which posting of which document went with which batch. A posting goes to a target once; a document
-- that posts twice (a transfer sent in May and received in June) goes with each of its postings.
create table export_batch_document (
    target text not null,                        -- the batch's
    journal_id int64 not null references journal (id),  -- the posting
    document_id int64 not null references document (id),  -- whose it is
    batch_id int64 not null references export_batch (id),  -- where it went
    sent_as text not null check (sent_as in ('bill', 'vendor_credit', 'invoice', 'credit_note',
                                             'journal', 'left_out')),  -- in which shape
    primary key (target, journal_id)
) strict, without rowid;
create index export_batch_document_by_batch on export_batch_document (batch_id);
create index export_batch_document_by_document on export_batch_document (document_id);
-- append-only: export_batch_document

-- All that a batch says, names included, as it was when the batch was made: its files can be made
-- again from these rows alone, byte for byte.
create table export_batch_record (
    batch_id int64 not null references export_batch (id),  -- of which batch
    line int64 not null,                         -- 1, 2, 3, …
    kind text not null,                          -- 'batch', 'account', 'bill', 'journal' …
    content text not null,                       -- canonical JSON
    primary key (batch_id, line)
) strict, without rowid;
-- append-only: export_batch_record

-- ============================================================================================
-- The warehouse: putting goods away, cartons, bins that somebody should count, and transfers.
-- ============================================================================================

-- Goods that went from the dock to their bins. What went where are its moves in stock_move.
create table putaway (
    id int64 primary key references document (id),
    receipt_id int64 references document (id)    -- whose goods; null: goods that just lay there
) strict;
create index putaway_by_receipt on putaway (receipt_id) where receipt_id is not null;
-- append-only: putaway

-- Goods taken from their bins for an order. What was taken from where are its moves in stock_move.
create table pick (
    id int64 primary key references document (id),
    order_id int64 not null references document (id)
) strict;
-- append-only: pick

-- A packing list: the cartons of one go at an order.
create table packing (
    id int64 primary key references document (id),
    order_id int64 not null references document (id)
) strict;
create index packing_by_order on packing (order_id);
-- append-only: packing

create table carton (
    id int64 primary key,
    packing_id int64 not null references packing (id),
    carton int64 not null check (carton > 0),    -- its number on this packing list
    weight int64,                                -- null: not weighed
    unique (packing_id, carton)
) strict;
-- append-only: carton

-- What is in a carton. The sum of these is what a demand counts as packed; per lot it also says
-- which of the picked lots may leave.
create table carton_line (
    carton_id int64 not null references carton (id),
    line int64 not null,                         -- of the order
    lot_id int64 not null references lot (id),   -- 0: none
    quantity int64 not null check (quantity <> 0),  -- below 0: taken back
    primary key (carton_id, line, lot_id)
) strict, without rowid;
-- append-only: carton_line

-- A bin in which less was found than it should hold. One open task for a bin and item is enough.
create table count_task (
    id int64 primary key,
    bin_id int64 not null references bin (id),
    item_id int64 not null references item (id),
    document_id int64 not null references document (id),  -- the order for which it was looked into
    created_at int64 not null,                   -- instant
    done bool not null check (done in (0, 1))
) strict;
create unique index count_task_open on count_task (bin_id, item_id) where done = 0;

-- Goods ordered from one warehouse to another. How far they have come follows from the events.
create table transfer (
    id int64 primary key references document (id),
    from_warehouse_id int64 not null references warehouse (id),  -- who sends
    to_warehouse_id int64 not null references warehouse (id),  -- who receives
    expected int64 not null,                     -- date on which they shall arrive
    state text not null check (state in ('requested', 'cancelled')),  -- what was decided
    version int64 not null,                      -- counts the changes
    check (from_warehouse_id <> to_warehouse_id)
) strict;

-- What is ordered, line by line.
create table transfer_line (
    transfer_id int64 not null references transfer (id),  -- of which transfer
    line int64 not null,                         -- the caller's number, or its place
    item_id int64 not null references item (id), -- what
    quantity int64 not null check (quantity > 0),  -- base unit
    primary key (transfer_id, line)
) strict, without rowid;
-- append-only: transfer_line

-- Goods of a line that left, arrived or were lost, with what they are worth: what is in transit is
-- the first less the others.
create table transfer_event (
    id int64 primary key,                        -- from company.next_id
    transfer_id int64 not null,                  -- of which transfer
    line int64 not null,                         -- and line
    kind text not null check (kind in ('shipped', 'received', 'written_off')),
    document_id int64 not null references document (id),  -- the shipment, receipt or write-off
    lot_id int64 not null references lot (id),   -- 0: none
    quantity int64 not null check (quantity <> 0),  -- base unit; below 0: taken back
    value int64 not null,                        -- what they cost
    shipment_id int64 not null references document (id),  -- with which these goods left
    foreign key (transfer_id, line) references transfer_line (transfer_id, line)
) strict;
create index transfer_event_by_line on transfer_event (transfer_id, line, kind);
create index transfer_event_by_document on transfer_event (document_id);
-- append-only: transfer_event

-- Goods on their way that are given up. Above the limit of who says so it waits.
create table transfer_write_off (
    id int64 primary key references document (id),
    transfer_id int64 not null references transfer (id),  -- whose goods
    reason text not null,                        -- why they will not arrive
    state text not null check (state in ('waiting', 'posted', 'rejected')),  -- so far
    posted_on int64,                             -- date; null: not posted
    value int64 not null,                        -- given up, or what it would be
    check ((state = 'posted') = (posted_on is not null))
) strict;
create index transfer_write_off_waiting on transfer_write_off (id) where state = 'waiting';

-- What is given up.
create table transfer_write_off_line (
    write_off_id int64 not null references transfer_write_off (id),  -- of which write-off
    line int64 not null,                         -- of the transfer
    lot_id int64 not null references lot (id),   -- 0: none
    quantity int64 not null check (quantity > 0),  -- base unit
    primary key (write_off_id, line, lot_id)
) strict, without rowid;
-- append-only: transfer_write_off_line

-- Derived: how much of a line has left, and how much of that has arrived or was given up.
create table transfer_line_balance (
    transfer_id int64 not null,                  -- of which transfer
    line int64 not null,                         -- and line
    shipped int64 not null,                      -- left
    received int64 not null,                     -- arrived
    written_off int64 not null,                  -- will not arrive
    check (received + written_off <= shipped),
    primary key (transfer_id, line)
) strict, without rowid;

-- Goods that are more or fewer than the books said. Above its enterer's limit it waits for somebody
-- else; what it changed are its moves, cost entries and journal.
create table adjustment (
    id int64 primary key references document (id),
    warehouse_id int64 not null references warehouse (id),  -- where
    reason text not null,                        -- 'shrinkage': whose account bears it
    count_id int64 references document (id),     -- the count that it settles; null: none
    state text not null check (state in ('waiting', 'posted', 'rejected')),
    posted_on int64,                             -- date on which it counts; null: not posted
    value int64 not null,                        -- by which stock changed, or would have
    worth int64 not null check (worth >= 0),     -- gains and losses added up, for limits
    check ((state = 'posted') = (posted_on is not null))
) strict;
create index adjustment_waiting on adjustment (id) where state = 'waiting';

-- What is more or less there, by lot.
create table adjustment_line (
    adjustment_id int64 not null references adjustment (id),  -- of which adjustment
    line int64 not null,                         -- its place in the request
    lot_id int64 not null references lot (id),   -- 0: none
    item_id int64 not null references item (id), -- what
    bin_id int64 not null references bin (id),   -- where
    status text not null,                        -- of the goods: 'available'
    quantity int64 not null check (quantity <> 0),  -- base unit; below 0: missing
    value int64,                                 -- at which found goods come in; null: missing
    check ((quantity > 0) = (value is not null)),
    primary key (adjustment_id, line, lot_id)
) strict, without rowid;
-- append-only: adjustment_line

-- A count of goods: what shall be looked at, and how far it has come.
create table stock_count (
    id int64 primary key references document (id),
    warehouse_id int64 not null references warehouse (id),  -- where
    blind bool not null check (blind in (0, 1)), -- 1: counters do not see what is booked
    tolerance int64 check (tolerance >= 0),      -- percent of what is booked; null: no recounts
    state text not null check (state in ('open', 'approved', 'cancelled')),
    adjustment_id int64 references adjustment (id), -- that settled it; null: none, or no difference
    freezes bool not null check (freezes in (0, 1))  -- 1: nothing is moved there while it is open
) strict;

-- What a count covers: a whole bin, or an item in it.
create table count_scope (
    count_id int64 not null references stock_count (id),  -- of which count
    bin_id int64 not null references bin (id),   -- where
    item_id int64 not null,                      -- what; 0: whatever lies there
    primary key (count_id, bin_id, item_id)
) strict, without rowid;
create index count_scope_by_bin on count_scope (bin_id, item_id);
-- append-only: count_scope

-- What the books said when a count began.
create table count_spot (
    count_id int64 not null references stock_count (id),  -- of which count
    bin_id int64 not null references bin (id),   -- where
    item_id int64 not null references item (id), -- what
    status text not null,                        -- of the goods: 'available'
    lot_id int64 not null references lot (id),   -- 0: none
    booked int64 not null check (booked > 0),    -- how many
    primary key (count_id, bin_id, item_id, status, lot_id)
) strict, without rowid;
-- append-only: count_spot

-- What somebody found. Every round is kept; the last one counts.
create table count_entry (
    count_id int64 not null references stock_count (id),  -- of which count
    bin_id int64 not null references bin (id),   -- where
    item_id int64 not null references item (id), -- what
    status text not null,                        -- of the goods: 'available'
    lot_id int64 not null references lot (id),   -- 0: none
    round int64 not null check (round > 0),      -- 1, 2 when it was counted again, …
    counted int64 not null check (counted >= 0), -- how many were there
    booked int64 not null check (booked >= 0),   -- how many the books said at that moment
    moment int64 not null,                       -- what has a greater identifier came later
    unit_cost int64,                             -- of goods that were found, if somebody said it
    user_name text not null,                     -- who counted
    at int64 not null,                           -- instant of the entry
    primary key (count_id, bin_id, item_id, status, lot_id, round)
) strict, without rowid;
-- append-only: count_entry

-- ============================================================================================
-- Purchasing: orders, what suppliers brought, and what they billed.
-- ============================================================================================

-- An order to a supplier.
create table purchase_order (
    id int64 primary key references document (id),
    number text not null unique,                 -- its document's
    supplier_id int64 not null references partner (id),  -- who shall bring
    warehouse_id int64 not null references warehouse (id),  -- where to
    date int64 not null,                         -- its document's
    expected int64 not null,                     -- date on which it shall arrive
    reference text not null,                     -- the supplier's number for it, or ''
    state text not null check (state in
        ('draft', 'waiting_for_approval', 'confirmed', 'closed', 'cancelled')),
    version int64 not null,                      -- counts the changes
    prices_include_tax bool not null check (prices_include_tax in (0, 1)),
    currency text not null,                      -- ISO 4217 code of its prices and amounts
    rate int64 not null                          -- company currency for one of it, on its date
) strict;
create index purchase_order_by_supplier on purchase_order (supplier_id);

-- What is ordered, in the unit in which it is bought.
create table purchase_order_line (
    order_id int64 not null references purchase_order (id),  -- of which order
    line int64 not null,                         -- the caller's number, or its place
    item_id int64 not null references item (id), -- what
    quantity int64 not null check (quantity > 0),  -- base unit
    unit text not null,                          -- as ordered
    unit_quantity int64 not null check (unit_quantity > 0),  -- in that unit
    price int64 not null check (price >= 0),     -- of one such unit
    amount int64 not null,                       -- of the whole line, net of tax
    closed bool not null check (closed in (0, 1)),  -- 1: no more is expected
    expected int64,                              -- date; null where it is the order's
    tax_code text not null,                      -- '' for no tax
    tax int64 not null,                          -- at the rate of the order's day
    primary key (order_id, line)
) strict, without rowid;
create index purchase_order_line_by_item on purchase_order_line (item_id, unit);

-- Derived: how much of a line has come, and how much has not, whatever the order's state.
create table purchase_order_line_balance (
    order_id int64 not null references purchase_order (id),  -- of which order
    line int64 not null,                         -- and line
    received int64 not null,                     -- base unit
    missing int64 not null,                      -- of the ordered quantity; below 0: more has come
    primary key (order_id, line)
) strict, without rowid;
create index purchase_order_line_balance_open on purchase_order_line_balance
    (order_id, line, missing) where missing > 0;

-- Goods that came for an order.
create table receipt (
    id int64 primary key references document (id),
    order_id int64 not null references purchase_order (id),  -- for which order
    supplier_id int64 not null references partner (id),  -- who brought them
    warehouse_id int64 not null references warehouse (id),  -- where they came
    provisional bool not null check (provisional in (0, 1)),-- 1: its paper is still to come
    currency text not null,                      -- the order's
    rate int64 not null                          -- company currency for one of it, on its date
) strict;
create index receipt_by_order on receipt (order_id);
create index receipt_provisional on receipt (provisional) where provisional = 1;
-- append-only: receipt

-- Its lines have the numbers of the order's lines.
create table receipt_line (
    receipt_id int64 not null references receipt (id),  -- of which receipt
    line int64 not null,                         -- of the order
    order_id int64 not null,                     -- the receipt's
    item_id int64 not null references item (id), -- what
    date int64 not null,                         -- the receipt's
    quantity int64 not null check (quantity > 0),  -- base unit, the damaged included
    damaged int64 not null check (damaged >= 0), -- of it, arrived damaged
    value int64 not null check (value >= 0),     -- at the order's price
    variance int64 not null,                     -- of it, kept out of stock by a standard cost
    account_id int64 not null references account (id),  -- where it waits for its bill
    foreign_value int64 not null,                -- the value, in the order's currency
    primary key (receipt_id, line),
    foreign key (order_id, line) references purchase_order_line (order_id, line)
) strict, without rowid;
create index receipt_line_by_order on receipt_line (order_id, line);
create index receipt_line_by_date on receipt_line (date, order_id, line, quantity);
create index receipt_line_damaged on receipt_line (damaged) where damaged > 0;
-- append-only: receipt_line

-- What takes received goods off the list of those not billed: a bill, or the receipt's reversal. A
-- reversed bill puts them back by a negative row.
create table receipt_match (
    id int64 primary key,                        -- from company.next_id
    receipt_id int64 not null,                   -- of which receipt
    line int64 not null,                         -- and line
    document_id int64 not null references document (id),  -- the bill or reversal
    date int64 not null,                         -- that document's
    quantity int64 not null,                     -- taken off
    value int64 not null,                        -- the receipt's value of it, not the bill's
    difference int64 not null,                   -- how much more was billed, at the receipt's rate
    foreign key (receipt_id, line) references receipt_line (receipt_id, line)
) strict;
create index receipt_match_by_line on receipt_match (receipt_id, line);
create index receipt_match_by_document on receipt_match (document_id);
create index receipt_match_by_date on receipt_match (date, receipt_id, line, quantity, value);
-- append-only: receipt_match

-- Derived: what of a receipt line is not billed yet. Its values sum to the account goods received
-- not billed.
create table receipt_line_balance (
    receipt_id int64 not null,                   -- of which receipt
    line int64 not null,                         -- and line
    quantity_open int64 not null check (quantity_open >= 0),  -- not billed
    value_open int64 not null,                   -- likewise, at the receipt's value
    primary key (receipt_id, line)
) strict, without rowid;
create index receipt_line_balance_open on receipt_line_balance
    (receipt_id, line, quantity_open, value_open) where quantity_open <> 0 or value_open <> 0;

-- A day that a supplier moved on a placed order: the first one promised is what is judged.
create table purchase_delay (
    id int64 primary key,                        -- from company.next_id
    order_id int64 not null references purchase_order (id),  -- of which order
    line int64 not null,                         -- and line
    sequence int64 not null,                     -- of the operation that moved it
    was int64 not null,                          -- date
    became int64 not null                        -- date
) strict;
create index purchase_delay_by_order on purchase_delay (order_id, line);
-- append-only: purchase_delay

-- Another item that was accepted for an ordered one: a line of its own on the order.
create table substitution (
    order_id int64 not null,                     -- of which order
    line int64 not null,                         -- the substitute's line
    instead_of int64 not null,                   -- the line that was ordered
    receipt_id int64 not null references receipt (id),  -- that brought it
    closed bool not null check (closed in (0, 1)),  -- 1 where it closed the ordered line
    primary key (order_id, line),
    foreign key (order_id, line) references purchase_order_line (order_id, line),
    foreign key (order_id, instead_of) references purchase_order_line (order_id, line)
) strict, without rowid;
create index substitution_by_receipt on substitution (receipt_id);
-- append-only: substitution

-- What a supplier asks for. A bill for more than was received or ordered is held and posts nothing
-- until somebody releases it.
create table supplier_bill (
    id int64 primary key references document (id),
    supplier_id int64 not null references partner (id),  -- who asks
    reference text not null,                     -- the number on his paper
    date int64 not null,                         -- its document's
    due int64 not null,                          -- date
    total int64 not null,                        -- all lines together
    state text not null check (state in ('held', 'posted', 'reversed')),
    version int64 not null,                      -- counts the changes
    currency text not null,                      -- ISO 4217 code of its amounts
    rate int64 not null                          -- company currency for one of it, on its date
) strict;
create index supplier_bill_by_reference on supplier_bill (supplier_id, reference);

-- A line bills goods of a receipt, or an expense by its account.
create table supplier_bill_line (
    bill_id int64 not null references supplier_bill (id),  -- of which bill
    line int64 not null,                         -- 1, 2, 3, …
    receipt_id int64,                            -- whose goods; null: an expense
    receipt_line int64,                          -- likewise
    account_id int64 references account (id),    -- of the expense; null: goods
    quantity int64 not null,                     -- billed goods, base unit; 0: an expense
    price int64 not null,                        -- of one of them
    amount int64 not null,                       -- of the line
    memo text not null,                          -- '' when there is nothing to say
    tax_code text not null,                      -- '' for no tax
    tax int64 not null,                          -- on the amount, as the supplier bills it
    primary key (bill_id, line)
) strict, without rowid;

-- What an open line of a document keeps on a control account until others take it off: a bill's
-- freight on landed cost clearing. Its values sum to those accounts.
create table accrual_entry (
    id int64 primary key,                        -- from company.next_id
    of_id int64 not null references document (id),  -- whose line it is
    of_line int64 not null,                      -- and which
    account_id int64 not null references account (id),  -- where it stands
    document_id int64 not null references document (id),  -- what put it there or took it off
    date int64 not null,                         -- that document's
    quantity int64 not null,                     -- base unit; 0: no goods
    value int64 not null                         -- debit positive
) strict;
create index accrual_entry_by_line on accrual_entry (of_id, of_line);
create index accrual_entry_by_document on accrual_entry (document_id);
create index accrual_entry_by_account on accrual_entry (account_id);
-- append-only: accrual_entry

-- Freight, duty and other charges that goods bear. Those of a reversal are negative.
create table landed_cost (
    id int64 primary key references document (id),
    supplier_id int64 references partner (id),   -- who bills it; null: taken from clearing
    reference text not null,                     -- the number on his paper, or ''
    amount int64 not null                        -- of all charges
) strict;
create index landed_cost_by_reference on landed_cost (supplier_id, reference);
-- append-only: landed_cost

create table landed_cost_charge (
    landed_cost_id int64 not null references landed_cost (id),  -- of which landed cost
    charge int64 not null,                       -- 1, 2, 3, …
    name text not null,                          -- 'duty', or ''
    basis text not null check (basis in ('value', 'quantity', 'weight', 'volume', 'line')),
    amount int64 not null,                       -- to be split
    primary key (landed_cost_id, charge)
) strict, without rowid;
-- append-only: landed_cost_charge

-- What goods of a receipt or transfer line bear of a charge, and where they were by then.
create table landed_cost_line (
    landed_cost_id int64 not null,               -- of which landed cost
    line int64 not null,                         -- 1, 2, 3, …
    charge int64 not null,                       -- whose part it is
    bearer_id int64 not null references document (id),  -- the receipt or transfer
    bearer_line int64 not null,                  -- its line
    item_id int64 not null references item (id), -- what came
    warehouse_id int64 not null references warehouse (id),  -- where to
    measure int64 not null,                      -- its weight in the split, by the basis
    amount int64 not null,                       -- its part
    on_hand int64 not null,                      -- of the part, into stock
    gone int64 not null,                         -- of the part, for goods that had left
    primary key (landed_cost_id, line),
    foreign key (landed_cost_id, charge) references landed_cost_charge (landed_cost_id, charge)
) strict, without rowid;
create index landed_cost_line_by_bearer on landed_cost_line (bearer_id);
-- append-only: landed_cost_line

-- Goods of a receipt that went back to the supplier.
create table supplier_return (
    id int64 primary key references document (id),
    receipt_id int64 not null references receipt (id),  -- with which they came
    supplier_id int64 not null references partner (id),  -- who gets them
    warehouse_id int64 not null references warehouse (id)  -- from where
) strict;
create index supplier_return_by_receipt on supplier_return (receipt_id);
-- append-only: supplier_return

-- Its lines have the numbers of the receipt's lines.
create table supplier_return_line (
    return_id int64 not null references supplier_return (id),  -- of which return
    line int64 not null,                         -- of the receipt
    receipt_id int64 not null,                   -- the return's
    item_id int64 not null references item (id), -- what
    quantity int64 not null check (quantity > 0),  -- base unit
    unbilled int64 not null check (unbilled >= 0),  -- of it, not billed yet
    value int64 not null,                        -- what they cost
    unbilled_cost int64 not null,                -- of it, the unbilled ones'
    cleared int64 not null,                      -- of goods received not billed
    waited_on_id int64 not null references account (id),  -- where the unbilled ones waited
    credit_on_id int64 not null references account (id),  -- where the others wait for a credit
    primary key (return_id, line),
    foreign key (receipt_id, line) references receipt_line (receipt_id, line)
) strict, without rowid;
create index supplier_return_line_by_receipt on supplier_return_line (receipt_id, line);
-- append-only: supplier_return_line

-- The supplier's credit for them.
create table supplier_credit (
    id int64 primary key references document (id),
    return_id int64 not null references supplier_return (id),  -- for which goods
    supplier_id int64 not null references partner (id),  -- who gives it
    reference text not null,                     -- the number on his paper
    currency text not null,                      -- of the order
    rate int64 not null check (rate > 0)         -- millionths of ours for one of it
) strict;
create index supplier_credit_by_return on supplier_credit (return_id);
-- append-only: supplier_credit

create table supplier_credit_line (
    credit_id int64 not null references supplier_credit (id),  -- of which credit
    place int64 not null,                        -- 1, 2, 3, …
    line int64 not null,                         -- of the return
    quantity int64 not null check (quantity > 0),  -- credited, base unit
    amount int64 not null,                       -- at the credited price, in the credit's currency
    tax_code text not null,                      -- '' where it is not taxed
    tax int64 not null,                          -- as the paper says, likewise
    primary key (credit_id, place)
) strict, without rowid;
-- append-only: supplier_credit_line

-- Which lines of bills bill goods of an order before they came. What they say of them waits on an
-- account of its own, among the accruals, until a receipt takes it.
create table supplier_bill_ahead (
    bill_id int64 not null,                      -- of which bill
    line int64 not null,                         -- and line
    order_id int64 not null references purchase_order (id),  -- whose goods
    order_line int64 not null,                   -- of which line
    primary key (bill_id, line),
    foreign key (bill_id, line) references supplier_bill_line (bill_id, line)
) strict, without rowid;
create index supplier_bill_ahead_by_order on supplier_bill_ahead (order_id, order_line);
-- append-only: supplier_bill_ahead

-- The right price of what a provisional receipt brought.
create table true_up (
    id int64 primary key references document (id),
    receipt_id int64 not null references receipt (id)  -- which is final by it
) strict;
create index true_up_by_receipt on true_up (receipt_id);
-- append-only: true_up

create table true_up_line (
    true_up_id int64 not null references true_up (id),  -- of which true-up
    line int64 not null,                         -- of the receipt
    price int64 not null,                        -- of one base unit
    difference int64 not null,                   -- of what was not billed, to what it cost so far
    primary key (true_up_id, line)
) strict, without rowid;
-- append-only: true_up_line

-- ============================================================================================
-- Sales: orders, what left for the customer, and what was billed.
-- ============================================================================================

-- A customer's order. Its number and date are its document's; the addresses are kept as they were
-- when they were chosen. How far it has come is not written here: it follows from the demands of its
-- lines and from shipment_line_balance.
create table sales_order (
    id int64 primary key references document (id),
    customer_id int64 not null references partner (id),
    warehouse_id int64 not null references warehouse (id),
    ship_by int64 not null,                      -- date
    channel text not null,                       -- 'phone', 'shop': where it came from
    reference text not null,                     -- the number it has there; empty: none
    priority int64 not null check (priority >= 1 and priority <= 9),  -- 1 is served first
    ship_to text not null,
    bill_to text not null,
    status text not null check (status in ('draft', 'confirmed', 'cancelled')),
    version int64 not null,
    prices_include_tax bool not null check (prices_include_tax in (0, 1)),
    currency text not null,                      -- ISO 4217 code of its prices and amounts
    rate int64 not null                          -- company currency for one of it, on its date
) strict;
create unique index sales_order_by_reference on sales_order (channel, reference)
    where reference <> '' and status <> 'cancelled';
create index sales_order_by_customer on sales_order (customer_id);

-- A line of an order. Quantity 0: taken out of a confirmed order.
create table sales_order_line (
    order_id int64 not null references sales_order (id),
    line int64 not null,
    item_id int64 not null references item (id),
    warehouse_id int64 not null references warehouse (id),  -- from which it is shipped
    quantity int64 not null check (quantity >= 0),  -- base unit
    unit text not null,                          -- as ordered
    unit_quantity int64 not null check (unit_quantity >= 0),
    price int64 not null check (price >= 0),     -- of one such unit
    discount int64 not null check (discount >= 0),  -- millionths of a per cent
    tax_code text not null,                      -- '' for no tax
    primary key (order_id, line)
) strict, without rowid;
create index sales_order_line_by_item on sales_order_line (item_id, unit);

-- Goods that left for a customer, from one warehouse.
create table shipment (
    id int64 primary key references document (id),
    order_id int64 not null references sales_order (id),
    warehouse_id int64 not null references warehouse (id),
    ship_to text not null,
    carrier text not null,
    service text not null,
    tracking text not null,
    weight int64,
    cost int64                                   -- what the carrier asks for
) strict;
create index shipment_by_order on shipment (order_id);
-- append-only: shipment

-- Its lines have the numbers of the order's lines. The lines of a reversal are negative.
create table shipment_line (
    shipment_id int64 not null references shipment (id),
    line int64 not null,
    item_id int64 not null references item (id),
    quantity int64 not null check (quantity <> 0),
    cost int64 not null,                         -- what the goods cost us
    primary key (shipment_id, line)
) strict, without rowid;
-- append-only: shipment_line

-- What became of each shipment line: derived. A reversed shipment has quantity 0. That nothing is
-- billed twice is a condition here, too.
create table shipment_line_balance (
    shipment_id int64 not null references shipment (id),
    line int64 not null,
    quantity int64 not null check (quantity >= 0),
    invoiced int64 not null check (invoiced >= 0 and invoiced <= quantity),
    invoiced_amount int64 not null,
    returned int64 not null check (returned >= 0 and returned <= quantity),
    invoiced_tax int64 not null,                 -- what tax of them comes to
    primary key (shipment_id, line)
) strict, without rowid;
create index shipment_line_balance_unbilled on shipment_line_balance (shipment_id)
    where invoiced < quantity;

create table invoice (
    id int64 primary key references document (id),
    order_id int64 not null references sales_order (id),
    customer_id int64 not null references partner (id),
    bill_to text not null,
    due int64 not null,                          -- date
    total int64 not null,                        -- negative: of a reversal
    currency text not null,                      -- ISO 4217 code of its amounts
    rate int64 not null,                         -- company currency for one of it, on its date
    value int64 not null                         -- the total, in the company's currency
) strict;
create index invoice_by_order on invoice (order_id);
create index invoice_by_customer on invoice (customer_id);
-- append-only: invoice

create table invoice_line (
    invoice_id int64 not null references invoice (id),
    line int64 not null,
    shipment_id int64 not null references shipment (id),
    shipment_line int64 not null,
    item_id int64 not null references item (id),
    quantity int64 not null check (quantity <> 0),
    amount int64 not null,
    value int64 not null,                        -- the amount, in the company's currency
    primary key (invoice_id, line),
    foreign key (shipment_id, shipment_line) references shipment_line (shipment_id, line)
) strict, without rowid;
create index invoice_line_by_shipment on invoice_line (shipment_id, shipment_line);
-- append-only: invoice_line

-- Revenue that was posted when goods left, before they were billed, and what invoices cleared of it.
create table revenue_accrual (
    document_id int64 not null references document (id),  -- the shipment, or the invoice
    shipment_id int64 not null references shipment (id),  -- whose goods
    line int64 not null,                         -- of the shipment
    date int64 not null,                         -- the document's
    account_id int64 not null references account (id),  -- of accrued revenue
    amount int64 not null check (amount <> 0),   -- negative: cleared, or taken back
    primary key (document_id, shipment_id, line, account_id)
) strict, without rowid;
create index revenue_accrual_by_line on revenue_accrual (shipment_id, line);
-- append-only: revenue_accrual

-- ============================================================================================
-- Returns: what customers may send back, what came, what became of it, and their credit.
-- ============================================================================================

-- The leave to send goods of a shipment back. Its number and date are its document's.
create table customer_return (
    id int64 primary key references document (id),
    customer_id int64 not null references partner (id),  -- who sends back
    shipment_id int64 not null references shipment (id),  -- with which they left
    warehouse_id int64 not null references warehouse (id)  -- where they shall come
) strict;
create index customer_return_by_shipment on customer_return (shipment_id);
-- append-only: customer_return

-- Its lines have the numbers of the shipment's lines.
create table return_line (
    return_id int64 not null references customer_return (id),  -- of which return
    line int64 not null,                         -- of the shipment
    shipment_id int64 not null,                  -- the return's
    item_id int64 not null references item (id), -- what
    authorized int64 not null check (authorized > 0),  -- how many may come
    reason text not null,                        -- the customer's, or ''
    primary key (return_id, line),
    foreign key (shipment_id, line) references shipment_line (shipment_id, line)
) strict, without rowid;
create index return_line_by_shipment on return_line (shipment_id, line);
-- append-only: return_line

-- What happened to goods of a line.
create table return_event (
    id int64 primary key,                        -- from company.next_id
    return_id int64 not null,                    -- of which return
    line int64 not null,                         -- and line
    kind text not null check (kind in ('received', 'accepted', 'rejected', 'disposed', 'repaired',
        'credited', 'cancelled')),
    document_id int64 references document (id),  -- receipt, disposition, credit; null: inspection
    disposition text not null,                   -- 'restock' …; '' for the other kinds
    bin_id int64 references bin (id),            -- where they came, or were taken from
    lot_id int64 not null references lot (id),   -- 0: none
    quantity int64 not null check (quantity <> 0),  -- base unit; below 0 where it is taken back
    sequence int64 not null,                     -- of the operation that did it
    foreign key (return_id, line) references return_line (return_id, line)
) strict;
create index return_event_by_line on return_event (return_id, line, kind);
create index return_event_by_document on return_event (document_id);
-- append-only: return_event

-- Derived: how far a line has come.
create table return_line_balance (
    return_id int64 not null,                    -- of which return
    line int64 not null,                         -- and line
    cancelled int64 not null,                    -- authorized, and will never come
    received int64 not null,                     -- came back
    accepted int64 not null,                     -- to be credited, says inspection
    rejected int64 not null,                     -- not to be credited
    disposed int64 not null,                     -- no longer held for inspection
    repaired int64 not null,                     -- of those that went to repair
    credited int64 not null,                     -- of those accepted
    primary key (return_id, line)
) strict, without rowid;

-- What a customer gets for goods that came back.
create table credit_note (
    id int64 primary key references document (id),
    customer_id int64 not null references partner (id),  -- who gets it
    return_id int64 not null references customer_return (id),  -- for which goods
    restocking_fee int64 not null,               -- kept back
    total int64 not null,                        -- less the fee
    currency text not null,                      -- ISO 4217 code of its amounts
    rate int64 not null,                         -- company currency for one of it, on its date
    value int64 not null                         -- the total, in the company's currency
) strict;
create index credit_note_by_return on credit_note (return_id);
-- append-only: credit_note

-- Its lines have the numbers of the return's lines.
create table credit_note_line (
    credit_note_id int64 not null references credit_note (id),  -- of which credit note
    line int64 not null,                         -- of the return
    item_id int64 not null references item (id), -- what
    quantity int64 not null check (quantity <> 0),  -- credited; below 0: taken back
    amount int64 not null,                       -- at the price that was billed
    value int64 not null,                        -- the amount, in the company's currency
    primary key (credit_note_id, line)
) strict, without rowid;
-- append-only: credit_note_line

-- The order that sends a customer goods instead of those that came back.
create table return_replacement (
    order_id int64 not null references sales_order (id),  -- which order
    order_line int64 not null,                   -- and line
    return_id int64 not null,                    -- instead of goods of which return
    line int64 not null,                         -- and line
    quantity int64 not null check (quantity > 0),  -- of the goods that came back
    primary key (order_id, order_line),
    foreign key (return_id, line) references return_line (return_id, line)
) strict, without rowid;
create index return_replacement_by_line on return_replacement (return_id, line);
-- append-only: return_replacement

-- What sales channels were told of returns of their orders. Number and day are its document's.
create table channel_batch (
    id int64 primary key references document (id),
    channel text not null                        -- whose orders were looked at; '': of all
) strict;
-- append-only: channel_batch

-- One line of a closed return, as it was told. A return is told once.
create table channel_batch_line (
    return_id int64 not null,                    -- of which return
    line int64 not null,                         -- and line
    batch_id int64 not null references channel_batch (id),  -- with which it was told
    channel text not null,                       -- the order's
    reference text not null,                     -- the order's number there
    item text not null,                          -- its SKU then
    status text not null check (status in ('accepted', 'partly_accepted', 'rejected')),
                                                 -- what inspection said
    returned int64 not null check (returned > 0),  -- came back; base unit
    restocked int64 not null check (restocked >= 0 and restocked <= returned),  -- for sale again
    primary key (return_id, line),
    foreign key (return_id, line) references return_line (return_id, line)
) strict, without rowid;
create index channel_batch_line_by_batch on channel_batch_line (batch_id);
-- append-only: channel_batch_line

-- Goods that came back from nobody knows whom. They are no stock, and worth nothing, until it is
-- known which shipment they are of, or somebody says what they are worth.
create table parcel (
    id int64 primary key references document (id),
    warehouse_id int64 not null references warehouse (id),  -- where it came
    sender text not null,                        -- what its label says, or ''
    state text not null check (state in ('unknown', 'matched', 'valued', 'closed')),
                                                 -- what became of it
    settled_by int64 references document (id)    -- the return, or the receipt of its goods
) strict;
create index parcel_by_settlement on parcel (settled_by);

-- What is in it.
create table parcel_line (
    parcel_id int64 not null references parcel (id),  -- of which parcel
    line int64 not null,                         -- counted from 1
    item_id int64 not null references item (id), -- what
    bin_id int64 not null references bin (id),   -- where it is put
    lot_id int64 not null references lot (id),   -- 0: none
    quantity int64 not null check (quantity > 0),  -- base unit
    note text not null,                          -- what was seen, or ''
    primary key (parcel_id, line)
) strict, without rowid;
-- append-only: parcel_line

-- ============================================================================================
-- Upkeep: records that were put right.
-- ============================================================================================

-- An item that was entered twice, and the one that it became.
create table item_merge (
    id int64 primary key references document (id),
    merged_id int64 not null references item (id),   -- blocked since; its history stays with it
    survivor_id int64 not null references item (id), -- has its goods, orders and barcodes
    check (merged_id <> survivor_id)
) strict;
create index item_merge_by_item on item_merge (merged_id);
-- append-only: item_merge

-- A partner who was entered twice, and the one that he became.
create table partner_merge (
    id int64 primary key references document (id),
    merged_id int64 not null references partner (id),   -- out of use since; papers keep the name
    survivor_id int64 not null references partner (id), -- has the orders, prices and open items
    check (merged_id <> survivor_id)
) strict;
create index partner_merge_by_partner on partner_merge (merged_id);
-- append-only: partner_merge
