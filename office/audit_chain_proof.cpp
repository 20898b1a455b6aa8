#include "office/office_module.h"
#include "office/operation_log_store.h"

namespace storekeep {

Table audit_chain_is_whole(Reads& reads) {
    Table breaks{
        "", {integer_column("sequence"), text_column("operation"), text_column("break")}, {}};
    std::int64_t expected = 1;
    std::string previous;
    each_logged(reads, 1, [&](const LoggedOperation& entry) {
        if (entry.sequence != expected)
            breaks.add(entry.sequence, entry.operation,
                       fmt::format("operation {} is missing before it", expected));
        if (chained(previous, entry) != entry.chain_hash)
            breaks.add(entry.sequence, entry.operation, "its contents or its place were changed");
        expected = entry.sequence + 1;
        previous = entry.chain_hash;
    });
    const Company& company = reads.company();
    if (company.sequence != expected - 1 || company.chain_hash != previous)
        breaks.add(company.sequence, "",
                   fmt::format("the company remembers this as its last operation, the log ends "
                               "with {}",
                               expected - 1));
    return breaks;
}

}  // namespace storekeep
