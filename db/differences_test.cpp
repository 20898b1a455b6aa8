#include "db/differences.h"

#include <boost/test/unit_test.hpp>

#include "db/scratch.h"
#include "tests/support/databases.h"

using namespace storekeep;
using namespace std::chrono_literals;

namespace {

void fill(Connection& connection, int first, int last) {
    const auto tx = connection.begin(1s);
    for (int id = first; id <= last; ++id)
        tx->insert_row("document", "id, kind, number, date, memo, sequence", id, "receipt",
                       fmt::format("GR-{:05}", id), 1, "", 1);
    tx->insert_row("document_event", "id, document_id, sequence, event, detail", 90'001, first, 1,
                   "posted", "");
    tx->upsert_row("company_setting", "name, value", 1, "cost_method", "fifo");
    tx->commit();
}

std::vector<std::string> parts(Connection& here, Connection& there) {
    std::vector<std::string> lines;
    for (const Difference& one : differences(*here.snapshot(), *there.snapshot()))
        lines.push_back(fmt::format("{} {} {}: {} | {}", one.table, one.record, one.column,
                                    one.here, one.there));
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(where_companies_part)

BOOST_AUTO_TEST_CASE(each_value_is_named_with_its_record_on_every_database) {
    for (const Backend backend : backends()) {
        BOOST_TEST_CONTEXT(name_of(backend)) {
            const TestDatabase database(backend);
            const auto here = database.create();
            const auto there = scratch_database();
            fill(*here, 1, 9000);  // more than two pages
            fill(*there, 1, 9000);
            BOOST_TEST(parts(*here, *there).empty());
            const auto tx = there->begin(1s);
            tx->execute("delete from company_setting");
            tx->insert_row("document", "id, kind, number, date, memo, sequence", 9001, "receipt",
                           "GR-X", 1, "", 1);
            tx->insert_row("document_event", "id, document_id, sequence, event, detail", 90'002,
                           8000, 1, "voided", "");
            tx->insert_row("number_series", "series, next", "receipt", 7);
            tx->commit();
            here->run_script("insert into number_series (series, next) values ('receipt', 8)");
            BOOST_TEST(parts(*here, *there) ==
                           (std::vector<std::string>{
                               "company_setting name=cost_method : is here | (no such row)",
                               "document id=9001 (GR-X) : (no such row) | is there",
                               "document_event id=90002 (GR-08000) : (no such row) | is there",
                               "number_series series=receipt next: 8 | 7"}),
                       boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(of_many_the_first_stand_for_the_rest) {
    const auto here = scratch_database();
    const auto there = scratch_database();
    fill(*here, 1, 100);
    fill(*there, 1, 1);
    const std::vector<std::string> found = parts(*here, *there);
    BOOST_TEST_REQUIRE(found.size() == 21U);
    BOOST_TEST(found.front() == "document id=2 (GR-00002) : is here | (no such row)");
    BOOST_TEST(found.back() == "document (and more) :  | ");
}

BOOST_AUTO_TEST_SUITE_END()
