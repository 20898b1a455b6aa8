#include "db/company_tx.h"

#include "core/must.h"

namespace storekeep {

namespace {

constexpr std::string_view company_columns =
    "id, identity, name, currency, chart, created_at, sequence, chain_hash, next_id";

std::vector<Value> row_of(const Company& company) {
    return {bind(1),
            bind(company.identity),
            bind(company.name),
            bind(company.currency.code()),
            bind(company.chart),
            bind(company.created_at),
            bind(company.sequence),
            bind(company.chain_hash),
            bind(company.next_id)};
}

}  // namespace

const std::string_view company_question =
    "select identity, name, currency, chart, created_at, sequence, chain_hash, next_id "
    "from company where id = 1";

Company company_of(const std::optional<Row>& row) {
    if (!row) return {};
    // XXX, "no currency", is what a company has before it is given one; it is in no list.
    const std::string code = row->text(2);
    const Currency none;
    return {row->text(0),
            row->text(1),
            code == none.code() ? none : Currency::named(code),
            row->text(3),
            row->instant(4),
            row->integer(5),
            row->text(6),
            row->integer(7)};
}

CompanySnapshot::CompanySnapshot(SessionLender& lender, std::unique_ptr<Session> session,
                                 Company company)
    : lender_(lender), session_(std::move(session)) {
    company_ = std::move(company);
}

void CompanySnapshot::end_by(Interruption& interruption) {
    interruption_ = &interruption;
    interruption.begin(*session_);
}

CompanySnapshot::~CompanySnapshot() {
    if (interruption_) interruption_->end(*session_);
    session_->roll_back();
    lender_.give_back(std::move(session_), false);
}

CompanyTx::CompanyTx(SessionLender& lender, std::unique_ptr<Session> session, Company company)
    : lender_(lender), session_(std::move(session)), saved_(row_of(company)) {
    company_ = std::move(company);
}

CompanyTx::~CompanyTx() {
    if (open_) session_->roll_back();
    lender_.give_back(std::move(session_), true);
}

void CompanyTx::must_be_open() const {
    must(open_, "a committed transaction is not used again");
}

void CompanyTx::each(std::string_view sql, const std::vector<Value>& parameters,
                     const std::function<void(const Row&)>& take) {
    flush();
    session_->each(sql, parameters, take);
}

std::int64_t CompanyTx::run(std::string_view sql, const std::vector<Value>& parameters) {
    flush();
    return session_->run(sql, parameters);
}

void CompanyTx::gather(GatheredRows::Kind kind, std::string_view table, std::string_view columns,
                       int keys, std::vector<Value> row) {
    must_be_open();
    gathering_.add(kind, table, columns, static_cast<std::size_t>(keys), std::move(row));
    if (gathering_.full()) flush();
}

void CompanyTx::insert(std::string_view table, std::string_view columns, std::vector<Value> row) {
    gather(GatheredRows::Kind::insert, table, columns, 0, std::move(row));
}

void CompanyTx::upsert(std::string_view table, std::string_view columns, int keys,
                       std::vector<Value> row) {
    must(keys > 0, "an upsert has a key");
    gather(GatheredRows::Kind::upsert, table, columns, keys, std::move(row));
}

void CompanyTx::accumulate(std::string_view table, std::string_view columns, int keys,
                           std::vector<Value> row) {
    must(keys > 0, "a balance has a key");
    gather(GatheredRows::Kind::accumulate, table, columns, keys, std::move(row));
}

void CompanyTx::flush() {
    must_be_open();
    if (gathering_.empty()) return;
    // Cleared also when writing fails: the rows belong to a statement that did not happen.
    Gathering ready = std::exchange(gathering_, {});
    session_->write(ready.ready());
}

void CompanyTx::commit() {
    must_be_open();
    must(savepoint_depth_ == 0, "every savepoint is closed before commit");
    std::vector<Value> row = row_of(company_);
    if (row != saved_)
        gathering_.add(GatheredRows::Kind::upsert, "company", company_columns, 1, std::move(row));
    Gathering ready = std::exchange(gathering_, {});
    session_->write_and_commit(ready.ready());
    open_ = false;
}

}  // namespace storekeep
