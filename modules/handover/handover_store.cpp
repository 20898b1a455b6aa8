#include "modules/handover/handover_store.h"

namespace storekeep::handover {

std::vector<Posted> postings_to_hand_over(Reads& reads, const std::string& target, Date from,
                                          Date to) {
    std::vector<Posted> postings;
    reads.each(
        "select j.id, j.number, j.date, d.id, d.kind, d.number, d.memo, d.reverses_id, "
        "l.account_id, l.amount, l.partner_id, l.item_id, l.warehouse_id, l.memo "
        "from journal j join document d on d.id = j.document_id "
        "join journal_line l on l.journal_id = j.id "
        "where j.date >= $1 and j.date <= $2 and not exists (select 1 from export_batch_document b "
        "where b.target = $3 and b.journal_id = j.id) order by j.date, j.id, l.line",
        {bind(from), bind(to), bind(target)}, [&](const Row& row) {
            const auto id = row.id<ledger::Journal>(0);
            if (postings.empty() || postings.back().id != id)
                postings.push_back({id, row.text(1), row.date(2),
                                    {row.id<Document>(3), row.text(4), row.text(5), row.date(2),
                                     row.text(6), row.id_or_none<Document>(7), {}},
                                    {}});
            postings.back().lines.push_back(
                {row.id<ledger::Account>(8), row.money(9, reads.currency()),
                 row.id_or_none<catalog::Partner>(10), row.id_or_none<catalog::Item>(11),
                 row.id_or_none<catalog::Warehouse>(12), row.text(13)});
        });
    return postings;
}

namespace {

template <class T>
std::vector<std::vector<Value>> keys_of(const std::vector<Id<T>>& ids) {
    std::vector<std::vector<Value>> keys;
    for (const Id<T> id : ids) keys.push_back({bind(id)});
    return keys;
}

}  // namespace

std::map<Id<Document>, Paper> papers_of(Reads& reads, const std::vector<Id<Document>>& documents) {
    std::map<Id<Document>, Paper> papers;
    reads.each_of(
        "with wanted(id) as ({wanted}) "
        "select d.id, coalesce(b.reference, l.reference, c.reference, s.reference, ''), "
        "(select min(o.due) from open_item o where o.document_id = d.id) "
        "from wanted w join document d on d.id = w.id "
        "left join supplier_bill b on b.id = coalesce(d.reverses_id, d.id) "
        "left join landed_cost l on l.id = coalesce(d.reverses_id, d.id) "
        "left join supplier_credit c on c.id = coalesce(d.reverses_id, d.id) "
        "left join invoice i on i.id = coalesce(d.reverses_id, d.id) "
        "left join sales_order s on s.id = i.order_id",
        keys_of(documents), [&](const Row& row) {
            papers[row.id<Document>(0)] = {row.text(1), row.optional_date(2)};
        });
    return papers;
}

std::map<Id<Document>, std::vector<SoldLine>> sold_lines_of(
    Reads& reads, const std::vector<Id<Document>>& documents) {
    std::map<Id<Document>, std::vector<SoldLine>> sold;
    // A reversed invoice may keep negative lines of its own; then they are the reversal's.
    reads.each_of(
        "with wanted(id) as ({wanted}), "
        "own as (select w.id, case when exists (select 1 from invoice_line x "
        "where x.invoice_id = w.id) then w.id else coalesce(d.reverses_id, d.id) end as paper "
        "from wanted w join document d on d.id = w.id) "
        "select o.id, l.line, l.item_id, l.quantity, l.value from own o "
        "join invoice_line l on l.invoice_id = o.paper "
        "union all select o.id, l.line, l.item_id, l.quantity, l.value from own o "
        "join credit_note_line l on l.credit_note_id = o.paper order by 1, 2",
        keys_of(documents), [&](const Row& row) {
            sold[row.id<Document>(0)].push_back({row.id<catalog::Item>(2), row.quantity(3),
                                                 row.money(4, reads.currency())});
        });
    return sold;
}

std::map<Id<ledger::Account>, HandedAccount> accounts_with_use(Reads& reads) {
    std::map<Id<ledger::Account>, HandedAccount> accounts;
    // Any asset account that a payment went through is a bank or cash account.
    reads.each(
        "select a.id, a.code, a.name, a.type, case "
        "when a.control in ('receivables', 'payables') then a.control "
        "when exists (select 1 from posting_rule r where r.account_id = a.id and r.role = 'bank') "
        "or exists (select 1 from payment p where p.account_id = a.id) then 'bank' "
        "when exists (select 1 from posting_rule r where r.account_id = a.id and r.role in "
        "('cost_of_goods_sold', 'purchase_price_variance', 'freight_in')) then 'cost' "
        "else '' end from account a",
        {}, [&](const Row& row) {
            accounts[row.id<ledger::Account>(0)] = {row.text(1), row.text(2), {}, row.text(3),
                                                    row.text(4), false};
        });
    return accounts;
}

std::map<Id<catalog::Partner>, HandedContact> contacts_of(
    Reads& reads, const std::vector<Id<catalog::Partner>>& partners) {
    std::map<Id<catalog::Partner>, HandedContact> contacts;
    // The main address, or else the first by its code.
    reads.each_of(
        "with wanted(id) as ({wanted}) "
        "select p.id, p.code, p.name, p.contact, p.email, p.phone, p.tax_number, "
        "a.street, a.city, a.region, a.postal_code, a.country "
        "from wanted w join partner p on p.id = w.id "
        "left join partner_address a on a.partner_id = p.id and a.code = "
        "(select coalesce(min(case when x.code = 'MAIN' then x.code end), min(x.code)) "
        "from partner_address x where x.partner_id = p.id)",
        keys_of(partners), [&](const Row& row) {
            contacts[row.id<catalog::Partner>(0)] = {
                {}, row.text(1), row.text(2), {}, row.text(3), row.text(4), row.text(5),
                row.text(6), row.text_or_empty(7), row.text_or_empty(8), row.text_or_empty(9),
                row.text_or_empty(10), row.text_or_empty(11), false};
        });
    return contacts;
}

std::map<Id<catalog::Warehouse>, std::string> warehouse_codes(Reads& reads) {
    std::map<Id<catalog::Warehouse>, std::string> codes;
    reads.each("select id, code from warehouse", {}, [&](const Row& row) {
        codes[row.id<catalog::Warehouse>(0)] = row.text(1);
    });
    return codes;
}

std::vector<Mapping> mappings_of(Reads& reads, const std::string& target) {
    std::vector<Mapping> mappings;
    reads.each(
        "select kind, ours, theirs from export_mapping where target = $1 order by kind, ours",
        {bind(target)}, [&](const Row& row) {
            mappings.push_back({row.text(0), row.text(1), row.text(2)});
        });
    return mappings;
}

void save_mapping(Tx& tx, const std::string& target, const Mapping& mapping) {
    tx.upsert_row("export_mapping", "target, kind, ours, theirs", 3, target, mapping.kind,
                  mapping.ours, mapping.theirs);
}

bool remove_mapping(Tx& tx, const std::string& target, const Mapping& mapping) {
    return tx.execute("delete from export_mapping where target = $1 and kind = $2 and ours = $3",
                      target, mapping.kind, mapping.ours) > 0;
}

std::vector<GivenName> given_names(Reads& reads, const std::string& target) {
    std::vector<GivenName> names;
    reads.each(
        "select kind, first_id, second_id, name from export_name where target = $1 "
        "order by kind, first_id, second_id",
        {bind(target)}, [&](const Row& row) {
            names.push_back({row.text(0), row.integer(1), row.integer(2), row.text(3)});
        });
    return names;
}

void insert_names(Tx& tx, const std::string& target, const std::vector<GivenName>& names) {
    for (const GivenName& one : names)
        tx.insert_row("export_name", "target, kind, first_id, second_id, name", target, one.kind,
                      one.first, one.second, one.name);
}

std::string next_batch_number(Reads& reads) {
    const std::int64_t next =
        reads.integer("select next from number_series where series = 'export_batch'");
    return fmt::format("EX-{:06}", std::max<std::int64_t>(next, 1));
}

void insert_batch(Tx& tx, Id<Document> id, const Batch& batch) {
    tx.insert_row("export_batch", "id, target, first_day, last_day, detail", id, batch.target,
                  batch.from, batch.to, batch.detail);
    std::int64_t line = 0;
    for (const BatchRecord& record : records_of(batch))
        tx.insert_row("export_batch_record", "batch_id, line, kind, content", id, ++line,
                      record.kind, record.content);
}

void insert_sent(Tx& tx, Id<Document> batch, const std::string& target,
                 const std::vector<Sent>& sent) {
    for (const Sent& one : sent)
        tx.insert_row("export_batch_document",
                      "target, journal_id, document_id, batch_id, sent_as", target, one.journal,
                      one.document, batch, one.as);
}

std::vector<BatchRecord> kept_records(Reads& reads, Id<Document> batch) {
    std::vector<BatchRecord> records;
    reads.each(
        "select kind, content from export_batch_record where batch_id = $1 order by line",
        {bind(batch)}, [&](const Row& row) { records.push_back({row.text(0), row.text(1)}); });
    return records;
}

}  // namespace storekeep::handover
