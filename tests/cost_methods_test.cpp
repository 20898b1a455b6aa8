// One script of forty steps, put to every cost method and scope: after each step the value of
// stock, cost of goods sold and variances are what was worked out by hand.
#include "tests/cost_methods_expected.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "core/number.h"
#include "core/text.h"
#include "tests/support/selling.h"

using namespace storekeep;

BOOST_AUTO_TEST_SUITE(cost_methods)

namespace {

using Step = std::vector<std::string>;

// Lots are named so that orders take the ones that expire first: L2, L4, L3, L5, L6, L1, L7.
std::string lot(const std::string& name, const std::string& expires, int quantity) {
    return fmt::format(R"("lots":[{{"lot":"{}","expires":"2027-{}-28","quantity":"{}"}}])", name,
                       expires, quantity);
}

Step received(const std::string& name, int quantity, const std::string& price,
              const std::string& lots, const std::string& more = {}) {
    return {
        fmt::format(R"({{"op":"purchase_order.create","number":"PO-{}","supplier":"ACME",)"
                    R"("warehouse":"MAIN","lines":[{{"item":"WIDGET","quantity":"{}",)"
                    R"("price":"{}"}}]}})",
                    name, quantity, price),
        fmt::format(R"({{"op":"purchase_order.confirm","number":"PO-{}"}})", name),
        fmt::format(R"({{"op":"receipt.post","purchase_order":"PO-{}","number":"{}"{},"lines":[)"
                    R"({{"line":1,"bin":"A-01-1",{}}}]}})",
                    name, name, more, lots),
    };
}

Step billed(const std::string& receipt, int quantity, const std::string& price) {
    return {fmt::format(R"({{"op":"supplier_bill.post","number":"BILL-{}","supplier":"ACME",)"
                        R"("reference":"{}","lines":[{{"receipt":"{}","line":1,)"
                        R"("quantity":"{}","price":"{}"}}]}})",
                        receipt, receipt, receipt, quantity, price)};
}

Step shipped(const std::string& name, int quantity, const std::string& warehouse = "MAIN") {
    Step step{
        fmt::format(R"({{"op":"sales_order.create","number":"SO-{}","customer":"GLOBEX",)"
                    R"("warehouse":"{}","lines":[{{"item":"WIDGET","quantity":"{}",)"
                    R"("price":"9.00"}}]}})",
                    name, warehouse, quantity),
        fmt::format(R"({{"op":"sales_order.confirm","number":"SO-{}"}})", name),
    };
    for (const char* deed : {"pick.confirm", "pack.post"})
        step.push_back(fmt::format(R"({{"op":"{}","sales_order":"SO-{}"}})", deed, name));
    step.push_back(fmt::format(
        R"({{"op":"shipment.post","number":"{}","sales_order":"SO-{}"}})", name, name));
    return step;
}

Step came_back(const std::string& name, const std::string& shipment, int quantity,
               const std::string& of_lot) {
    return {
        fmt::format(R"({{"op":"return.authorize","number":"{}","shipment":"{}","lines":[)"
                    R"({{"line":1,"quantity":"{}"}}]}})",
                    name, shipment, quantity),
        fmt::format(R"({{"op":"return.receive","return":"{}","lines":[{{"line":1,"lots":[)"
                    R"({{"lot":"{}","quantity":"{}"}}]}}]}})",
                    name, of_lot, quantity),
    };
}

Step restocked(const std::string& name, int quantity, const std::string& bin) {
    return {
        fmt::format(R"({{"op":"return.inspect","return":"{}","lines":[{{"line":1,)"
                    R"("accepted":"{}"}}]}})",
                    name, quantity),
        fmt::format(R"({{"op":"return.dispose","return":"{}","lines":[{{"line":1,)"
                    R"("quantity":"{}","disposition":"restock","bin":"{}"}}]}})",
                    name, quantity, bin),
    };
}

Step sent(const std::string& name, int quantity, const std::string& of_lot) {
    return {
        fmt::format(R"({{"op":"transfer.create","number":"{}","from":"MAIN","to":"EAST",)"
                    R"("lines":[{{"item":"WIDGET","quantity":"{}"}}]}})",
                    name, quantity),
        fmt::format(R"({{"op":"transfer.ship","number":"{}","lines":[{{"line":1,)"
                    R"("bin":"A-01-1","lots":[{{"lot":"{}","quantity":"{}"}}]}}]}})",
                    name, of_lot, quantity),
    };
}

Step arrived(const std::string& name, int quantity) {
    return {fmt::format(R"({{"op":"transfer.receive","number":"{}","lines":[{{"line":1,)"
                        R"("bin":"E-01-1","quantity":"{}"}}]}})",
                        name, quantity)};
}

Step landed(const std::string& receipt, const std::string& amount, const std::string& reference) {
    return {fmt::format(R"({{"op":"landed_cost.post","basis":"value","amount":"{}",)"
                        R"("supplier":"ACME","reference":"{}","receipts":["{}"]}})",
                        amount, reference, receipt)};
}

std::vector<Step> the_forty_steps() {
    return {
        {R"({"op":"opening_stock.post","warehouse":"MAIN","lines":[{"item":"WIDGET",)"
         R"("bin":"A-01-1","quantity":"10","unit_cost":"4.00",)" +
         lot("L1", "06", 10) + "}]}"},
        received("A", 20, "5.00", lot("L2", "01", 20)),
        shipped("S1", 5),
        received("B", 10, "6.00", lot("L3", "03", 10)),
        shipped("S2", 8),
        billed("A", 20, "5.20"),
        shipped("S3", 4),
        came_back("R1", "S2", 2, "L2"),
        restocked("R1", 2, "A-01-1"),
        received("C", 7, "4.33", lot("L4", "02", 7)),
        shipped("S4", 6),
        billed("B", 10, "5.90"),
        sent("T1", 6, "L3"),
        shipped("S5", 3),
        arrived("T1", 4),
        billed("C", 7, "5.00"),
        arrived("T1", 2),
        shipped("S6", 3, "EAST"),
        received("D", 5, "7.00", lot("L5", "04", 5), R"(,"date":"2026-03-03")"),
        shipped("S7", 4),
        came_back("R2", "S6", 1, "L3"),
        restocked("R2", 1, "E-01-1"),
        {R"({"op":"revaluation.post","item":"WIDGET","unit_cost":"5.50"})"},
        shipped("S8", 3),
        shipped("S9", 2, "EAST"),
        {R"({"op":"revaluation.post","category":"GENERAL","percent":"10"})"},
        received("E", 12, "5.25", lot("L6", "05", 12)),
        landed("E", "6.00", "F-1"),
        shipped("S10", 6),
        billed("E", 12, "5.00"),
        {R"({"op":"stock.set_status","warehouse":"MAIN","item":"WIDGET","bin":"A-01-1",)"
         R"("quantity":"2","from":"available","to":"written_off","reason":"crushed",)"
         R"("lots":[{"lot":"L6","quantity":"2"}]})"},
        {R"({"op":"shipment.reverse","number":"S10"})"},
        {R"({"op":"shipment.post","number":"S11","sales_order":"SO-S10"})"},
        {R"({"op":"supplier_bill.reverse","number":"BILL-E"})"},
        received("F", 4, "6.10", lot("L7", "07", 4)),
        {R"({"op":"receipt.reverse","number":"F"})"},
        sent("T2", 5, "L1"),
        arrived("T2", 5),
        shipped("S12", 5, "EAST"),
        landed("A", "5.00", "F-2"),
    };
}

void make_company(TestCompany& company, const WorkedOut& run) {
    company.must_all({
        fmt::format(R"({{"op":"company.configure","cost_scope":"{}"}})", run.scope),
        R"({"op":"warehouse.save","code":"MAIN"})",
        R"({"op":"warehouse.save","code":"EAST"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"A-01-1","type":"pick_face"})",
        R"({"op":"bin.save","warehouse":"EAST","code":"E-01-1","type":"pick_face"})",
        fmt::format(R"({{"op":"item.save","sku":"WIDGET","name":"Widget","tracking":"lot",)"
                    R"("cost_method":"{}","standard_cost":"5.00"}})",
                    run.method),
        R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
        R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
    });
}

std::string state_of(TestCompany& company) {
    const auto of_pools = [](const std::string& where) {
        return "(select coalesce(sum(p.value), 0) from cost_pool_balance p "
               "left join warehouse w on w.id = p.warehouse_id where " +
               where + ")";
    };
    std::string sql = "select " + of_pools("w.code = 'MAIN' or p.warehouse_id = -1") + ", " +
                      of_pools("w.code = 'EAST'") + ", " + of_pools("p.warehouse_id = 0");
    for (const char* account : {"5000", "5100", "5460", "5400"})
        sql += fmt::format(", (select coalesce(sum(b.debit - b.credit), 0) from account_balance b "
                           "join account a on a.id = b.account_id where a.code = '{}')",
                           account);
    std::vector<std::string> values;
    for (const std::string& cents : split_at(company.seen(sql), '|'))
        values.push_back(scaled_text(std::stoll(cents), 2));
    return joined(values, " ");
}

}  // namespace

BOOST_AUTO_TEST_CASE(forty_steps_come_to_what_was_worked_out_by_hand) {
    const std::vector<Step> steps = the_forty_steps();
    for (const WorkedOut& run : worked_out) {
        TestCompany company;
        company.set_today(Date::of(2026, 3, 1));
        make_company(company, run);
        for (std::size_t index = 0; index < steps.size(); ++index) {
            company.set_today(Date::of(2026, 3, 1).plus_days(static_cast<std::int64_t>(index)));
            company.must_all(steps[index]);
            BOOST_TEST(state_of(company) == run.after[index],
                       run.method << " per " << run.scope << ", step " << index + 1 << ": "
                                  << state_of(company) << " is not " << run.after[index]);
        }
        check_proofs(company);
    }
}

BOOST_AUTO_TEST_SUITE_END()
