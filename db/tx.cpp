#include "db/tx.h"

#include "core/must.h"
#include "db/numbering.h"

namespace storekeep {

std::string Tx::next_number(std::string_view series, std::string_view prefix) {
    const auto row = first(
        "insert into number_series (series, next) values ($1, 2) "
        "on conflict (series) do update set next = number_series.next + 1 returning next - 1, "
        "(select prefix from number_format where series = $1), "
        "(select digits from number_format where series = $1)",
        series);
    if (row->is_null(1)) return written_number(prefix, usual_digits, row->integer(0));
    return written_number(row->text(1), row->integer(2), row->integer(0));
}

std::string written_number(std::string_view prefix, std::int64_t digits, std::int64_t number) {
    return fmt::format("{}{:0{}}", prefix, number, digits);
}

Tx::Savepoint::Savepoint(Tx& tx)
    : tx_(tx), company_(tx.company_), depth_(tx.savepoint_depth_ + 1) {
    tx_.flush();
    tx_.run(fmt::format("savepoint depth_{}", depth_), {});
    tx_.savepoint_depth_ = depth_;
}

Tx::Savepoint::~Savepoint() {
    if (!open_) return;
    tx_.savepoint_depth_ = depth_ - 1;
    tx_.company_ = company_;
    tx_.forget_gathered();
    try {
        tx_.run(fmt::format("rollback to savepoint depth_{}", depth_), {});
        tx_.run(fmt::format("release savepoint depth_{}", depth_), {});
    } catch (const std::exception&) {
        // The session has noted the failure: the transaction can no longer be committed.
    }
}

void Tx::Savepoint::release() {
    must(open_ && tx_.savepoint_depth_ == depth_, "savepoints are released from the inside out");
    tx_.run(fmt::format("release savepoint depth_{}", depth_), {});
    tx_.savepoint_depth_ = depth_ - 1;
    open_ = false;
}

}  // namespace storekeep
