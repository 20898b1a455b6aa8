// Where a count keeps goods from moving, no operation moves them. Walked over every operation that
// the scenarios do.
#include "app/program/program.h"
#include "core/text.h"
#include "modules/stock/stock.h"
#include "tests/support/scenario_run.h"

using namespace storekeep;

namespace {

bool declares_frozen(const Operation& operation) {
    return std::find(operation.refusals.begin(), operation.refusals.end(), &stock::bin_frozen) !=
           operation.refusals.end();
}

// Whether the request is refused while the last document keeps all goods where they are.
bool is_refused_when_frozen(TestCompany& company, const Json& request) {
    company.connection().run_script(
        "insert into bin_freeze (bin_id, item_id, frozen_by) select b.id, 0, max(d.id) "
        "from bin b, document d where b.warehouse_id is not null "
        "and d.kind <> 'count' and not exists "
        "(select 1 from bin_freeze f where f.bin_id = b.id) group by b.id");
    Json asked = request;
    asked.remove("key");
    const Reply reply = company.office().rehearse({asked});
    company.connection().run_script("delete from bin_freeze where item_id = 0 and not exists "
                                    "(select 1 from stock_count c where c.id = frozen_by)");
    return reply.refusal && &reply.refusal->rule() == &stock::bin_frozen;
}

std::string moved_in_bins(TestCompany& company) {
    return company.seen("select count(*) from stock_move m join bin f on f.id = m.from_bin_id "
                        "join bin t on t.id = m.to_bin_id "
                        "where f.warehouse_id is not null or t.warehouse_id is not null");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(frozen_bins)

BOOST_AUTO_TEST_CASE(no_operation_moves_what_is_counted) {
    std::set<std::string> walked;
    const WatchRequest watch = [&](TestCompany& company, const Json& request) -> AfterRequest {
        const std::string name = request.text_or("op", "");
        const Operation* operation = program().find_operation(name);
        // Taking an import back does what other operations do and tells their refusals as its own.
        if (!operation || name == "company.create" || name == "import.undo") return {};
        if (declares_frozen(*operation)) {
            if (!walked.contains(name) && is_refused_when_frozen(company, request))
                walked.insert(name);
            return {};
        }
        return [&company, name, before = moved_in_bins(company)] {
            BOOST_TEST(moved_in_bins(company) == before,
                       name << " moves goods in bins and declares no bin_frozen");
        };
    };
    for (const std::string& file : scenario_files())
        play_watched(load_scenario(file), Backend::sqlite, watch);
    std::vector<std::string> left;
    for (const Operation* operation : program().operations())
        if (declares_frozen(*operation) && !walked.contains(std::string(operation->name)))
            left.emplace_back(operation->name);
    BOOST_TEST(left.empty(), "these are never kept from moving goods: " << joined(left, ", "));
}

BOOST_AUTO_TEST_SUITE_END()
