#include "reports/books/expected_cash.h"
#include "reports/partners/open_documents.h"
#include "reports/purchasing/open_purchases.h"

namespace storekeep::reports {

namespace {

std::map<std::string, std::int64_t> terms_of_suppliers(Reads& reads) {
    std::map<std::string, std::int64_t> terms;
    reads.each("select code, terms_days from partner where is_supplier = 1", {},
               [&](const Row& row) { terms[row.text(0)] = row.integer(1); });
    return terms;
}

// What is still to come, with its tax, paid after the supplier's terms.
void add_ordered(Reads& reads, std::vector<ExpectedCash>& expected) {
    reads.each(
        "select o.number, p.code, coalesce(l.expected, o.expected), p.terms_days, l.quantity, "
        "b.received, l.amount + l.tax, o.currency, o.rate from purchase_order_line_balance b "
        "join purchase_order_line l on l.order_id = b.order_id and l.line = b.line "
        "join purchase_order o on o.id = l.order_id join partner p on p.id = o.supplier_id "
        "where b.missing > 0 and o.state = 'confirmed' and l.closed = 0 "
        "order by o.id, l.line",
        {}, [&](const Row& row) {
            const ExchangeRate rate{Currency::named(row.text(7)), reads.currency(),
                                    {row.integer(8)}};
            const Money value = rate.value_of(row.money(6, rate.from));
            expected.push_back({"ordered", row.text(0), row.text(1),
                                row.date(2).plus_days(row.integer(3)),
                                -share(value, row.quantity(4) - row.quantity(5),
                                       row.quantity(4))});
        });
}

}  // namespace

std::vector<ExpectedCash> expected_cash(Reads& reads, const Selection& asked) {
    std::vector<ExpectedCash> expected;
    for (const OpenDocument& one : open_documents(reads, asked, ""))
        expected.push_back({one.control == "receivables" ? "receivable" : "payable", one.number,
                            one.partner, one.due, one.open});
    std::map<std::string, std::int64_t> terms = terms_of_suppliers(reads);
    for (const UnbilledReceipt& one : unbilled_receipts(reads, asked))
        expected.push_back({"not_billed", one.receipt, one.supplier,
                            one.received_on.plus_days(terms[one.supplier]), -one.value});
    add_ordered(reads, expected);
    std::stable_sort(expected.begin(), expected.end(),
                     [](const ExpectedCash& a, const ExpectedCash& b) {
                         return std::tie(a.due, a.kind, a.document) <
                                std::tie(b.due, b.kind, b.document);
                     });
    return expected;
}

}  // namespace storekeep::reports
