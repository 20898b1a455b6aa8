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
    version int64 not null                       -- counts the changes
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

-- Which roles a user has. Their rights add up.
create table user_role (
    user_id int64 not null references app_user (id),
    role_id int64 not null references role (id),
    primary key (user_id, role_id)
) strict, without rowid;

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
    tracking text not null check (tracking in ('none', 'lot', 'serial')),  -- what is kept apart
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
    version int64 not null                       -- counts the changes
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
    active bool not null check (active in (0, 1)),  -- 0: out of use
    version int64 not null                       -- counts the changes
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
    primary key (item_id, warehouse_id)
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
    version int64 not null                       -- raised by every change
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
create index journal_line_by_account on journal_line (account_id, date, amount);
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
    amount int64 not null                        -- positive: they owe us; negative: we owe them
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
    amount int64 not null check (amount <> 0),   -- added to the first item, taken off the second
    check (from_item_id <> to_item_id)
) strict;
create index open_item_application_from on open_item_application (from_item_id, date, amount);
create index open_item_application_to on open_item_application (to_item_id, date, amount);
-- append-only: open_item_application

-- Derived: what is open of each item now.
create table open_item_balance (
    open_item_id int64 primary key references open_item (id),  -- of which item
    open int64 not null                          -- its amount and all its applications
) strict;
create index open_item_balance_open on open_item_balance (open_item_id, open) where open <> 0;

-- Money received or paid through a bank or cash account.
create table payment (
    document_id int64 primary key references document (id),  -- number, date and memo are there
    direction text not null check (direction in ('received', 'made')),  -- from or to the partner
    partner_id int64 not null references partner (id),  -- who paid or was paid
    account_id int64 not null references account (id),  -- the bank or cash account
    amount int64 not null check (amount > 0),    -- the whole payment
    reference text not null                      -- cheque or transfer number; '' none
) strict;
create index payment_by_partner on payment (partner_id);
-- append-only: payment

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
-- The warehouse: putting goods away, cartons, and bins that somebody should count.
-- ============================================================================================

-- Goods that went from the dock to their bins. What went where are its moves in stock_move.
create table putaway (
    id int64 primary key references document (id),
    receipt_id int64 references document (id)    -- whose goods; null: goods that just lay there
) strict;
create index putaway_by_receipt on putaway (receipt_id) where receipt_id is not null;
-- append-only: putaway

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
    quantity int64 not null check (quantity > 0),
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
    version int64 not null
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
    primary key (order_id, line)
) strict, without rowid;
create index sales_order_line_by_item on sales_order_line (item_id);

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
    total int64 not null                         -- negative: of a reversal
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
    primary key (invoice_id, line),
    foreign key (shipment_id, shipment_line) references shipment_line (shipment_id, line)
) strict, without rowid;
create index invoice_line_by_shipment on invoice_line (shipment_id, shipment_line);
-- append-only: invoice_line
