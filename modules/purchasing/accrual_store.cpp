#include "modules/purchasing/accrual_store.h"

namespace storekeep::purchasing {

const Rule rests_on{"rests_on", "{by} rests on {number}; reverse {by} first"};

namespace {

Accrual from_row(const Row& row, Currency currency) {
    return {row.id<Document>(0), row.integer(1), row.id<ledger::Account>(2), row.quantity(3),
            row.money(4, currency)};
}

std::vector<Accrual> from_rows(const std::vector<Row>& rows, Currency currency) {
    std::vector<Accrual> accruals;
    for (const Row& row : rows) accruals.push_back(from_row(row, currency));
    return accruals;
}

}  // namespace

void insert_accrual(Tx& tx, const Document& by, const Accrual& change) {
    tx.touch("accrual_document", by.id.value);
    tx.insert_row("accrual_entry",
                  "id, of_id, of_line, account_id, document_id, date, quantity, value",
                  tx.next_id<Accrual>(), change.of, change.line, change.account, by.id, by.date,
                  change.quantity, change.value);
}

std::vector<Accrual> accruals_by(Reads& reads, Id<Document> by) {
    return from_rows(reads.rows("select of_id, of_line, account_id, quantity, value "
                                "from accrual_entry where document_id = $1 order by id",
                                by),
                     reads.currency());
}

void reverse_accruals(Tx& tx, const Document& original, const Document& reversal) {
    for (Accrual accrual : accruals_by(tx, original.id)) {
        accrual.quantity = -accrual.quantity;
        accrual.value = -accrual.value;
        insert_accrual(tx, reversal, accrual);
    }
}

std::vector<Accrual> open_accruals(Reads& reads, Id<Document> of) {
    return from_rows(
        reads.rows("select of_id, of_line, account_id, cast(sum(quantity) as bigint), "
                   "cast(sum(value) as bigint) from accrual_entry where of_id = $1 "
                   "group by of_id, of_line, account_id "
                   "having sum(quantity) <> 0 or sum(value) <> 0 order by of_line, account_id",
                   of),
        reads.currency());
}

std::vector<Accrual> open_accruals(Reads& reads, std::string_view role) {
    return from_rows(
        reads.rows("select e.of_id, e.of_line, e.account_id, cast(sum(e.quantity) as bigint), "
                   "cast(sum(e.value) as bigint) from account a "
                   "join accrual_entry e on e.account_id = a.id where a.control = $1 "
                   "group by e.of_id, e.of_line, e.account_id "
                   "having sum(e.quantity) <> 0 or sum(e.value) <> 0 "
                   "order by min(e.date), e.of_id, e.of_line, e.account_id",
                   role),
        reads.currency());
}

void refuse_when_taken_off(Reads& reads, const Document& of) {
    const auto row = reads.first(
        "select d.number from accrual_entry e join document d on d.id = e.document_id "
        "left join document r on r.reverses_id = d.id "
        "where e.of_id = $1 and e.document_id <> $1 and d.reverses_id is null and r.id is null "
        "order by d.id",
        of.id);
    if (row) refuse(rests_on, "number", {{"by", row->text(0)}, {"number", of.number}});
}

bool is_control_account(Reads& reads, Id<ledger::Account> account, std::string_view role) {
    return reads.integer("select count(*) from account where id = $1 and control = $2", account,
                         role) > 0;
}

}  // namespace storekeep::purchasing
