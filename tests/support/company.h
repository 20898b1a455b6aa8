// A company for tests: made fresh, asked through its office as users ask, gone afterwards.
//
//     TestCompany company;
//     company.must(R"({"op":"warehouse.save","code":"MAIN"})");
//     BOOST_TEST(company.refused(R"({"op":"zone.save","warehouse":"X","code":"A"})") ==
//                "warehouse_not_found@warehouse");
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "office/office.h"
#include "tests/support/databases.h"

namespace storekeep {

class TestCompany {
public:
    // US dollars, the chart us-trading, the user "owner". Its clock stands at
    // 2026-03-02T10:00:00Z and goes on by a second at each look.
    explicit TestCompany(Backend backend = Backend::sqlite);

    Reply run(std::string_view request);
    Reply rehearse(std::string_view request);
    // The result; fails the test when it is refused.
    Json must(std::string_view request);
    void must_all(const std::vector<std::string>& requests);
    // "code@field" of the refusal; "(done)" when it was not refused.
    std::string refused(std::string_view request);

    using Given = std::vector<std::pair<std::string, std::string>>;
    Table ask(std::string_view report, const Given& parameters = {});
    // Rows of a question put to the database itself: "a|b; c|d".
    std::string seen(std::string_view sql);

    // Goods out of nowhere, in the goods book alone: for rules that look at what lies in a bin.
    void put_goods(const std::string& sku, const std::string& warehouse, const std::string& bin,
                   const std::string& quantity);

    // Who acts from here on, and on which day.
    void act_as(const std::string& user);
    void set_today(Date today) { today_ = today; }
    Date today() const { return today_; }

    std::string hash();
    const std::string& address() const { return database_.address; }
    LocalOffice& office() { return *office_; }
    Connection& connection() { return *connection_; }

private:
    Clock clock();

    TestDatabase database_;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<LocalOffice> office_;
    std::int64_t looks_ = 0;  // at the clock
    Date today_;
};

// "unit" of {"item": "A", "unit": "EA"}: a text member of a result.
std::string member(const Json& result, std::string_view name);

// The table as text, a line a row: "MAIN|A-01-1|40".
std::vector<std::string> rows_of(const Table& table, const std::vector<std::string>& columns);

struct RefusedRow {
    std::string request;
    std::string code;
    std::string field;
    std::string user = {};  // who asks; left out: who acted last in the set-up
};

// Puts each request to a company that `setup` made and checks the code and field of its refusal,
// that it changed no row of any table, and that the codes are all those that the operation
// declares, in that order. Several rows may show one code.
void check_refusals(const std::vector<std::string>& setup, std::string_view operation,
                    const std::vector<RefusedRow>& rows);
void check_refusals(const std::function<void(TestCompany&)>& setup, std::string_view operation,
                    const std::vector<RefusedRow>& rows);

}  // namespace storekeep
