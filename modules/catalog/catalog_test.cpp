// The look-ups that every other room uses, and the importers' declarations.
#include <boost/test/unit_test.hpp>

#include "app/program/program.h"
#include "core/text.h"
#include "modules/catalog/catalog.h"
#include "tests/support/company.h"

using namespace storekeep;
using namespace storekeep::catalog;

BOOST_AUTO_TEST_SUITE(catalog_lookups)

namespace {

void make_catalog(TestCompany& company) {
    company.must_all({
        R"({"op":"warehouse.save","code":"MAIN"})",
        R"({"op":"warehouse.save","code":"EAST"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"A-1","type":"receiving"})",
        R"({"op":"bin.save","warehouse":"MAIN","code":"OLD","active":false})",
        R"({"op":"item.save","sku":"BOLT","name":"Bolt","units":[{"unit":"CASE","contains":12}]})",
        R"({"op":"item.save","sku":"bolt","name":"Small bolt","cost_method":"average"})",
        R"({"op":"partner.save","code":"ACME","name":"Acme","supplier":true})",
        R"({"op":"partner.save","code":"GLOBEX","name":"Globex","customer":true})",
        R"({"op":"partner.save","code":"GONE","name":"Gone","supplier":true,"active":false})",
    });
}

// "code@field: message" of what refuses.
std::string refusal_of(const std::function<void()>& deed) {
    try {
        deed();
    } catch (const Refusal& refusal) {
        return fmt::format("{}@{}", refusal.code(), refusal.field());
    }
    return "(done)";
}

}  // namespace

BOOST_AUTO_TEST_CASE(items_are_found_one_by_one_and_many_at_once) {
    for (const Backend backend : backends()) {
        TestCompany company(backend);
        make_catalog(company);
        const auto reads = company.connection().snapshot();
        const Item bolt = item_named(*reads, "BOLT", "item");
        BOOST_TEST(bolt.name == "Bolt");
        BOOST_TEST(bolt.cost_method == "fifo");
        BOOST_TEST(refusal_of([&] { item_named(*reads, "Bolt", "lines[3].item"); }) ==
                   "item_not_found@lines[3].item");
        const std::vector<Item> found = items_named(*reads, {"bolt", "BOLT", "bolt"}, "lines");
        BOOST_REQUIRE(found.size() == 3U);
        BOOST_TEST(found[0].name == "Small bolt");
        BOOST_TEST(found[0].cost_method == "average");
        BOOST_TEST(found[1].name == "Bolt");
        BOOST_TEST(found[2].name == "Small bolt");
        BOOST_TEST(refusal_of([&] {
                       items_named(*reads, {"BOLT", "NUT"}, "lines");
                   }) == "item_not_found@lines[1].item");
        const std::vector<Item> loaded = items_of(*reads, {found[1].id, found[0].id});
        BOOST_REQUIRE(loaded.size() == 2U);
        BOOST_TEST(loaded[0].sku == "BOLT");
        BOOST_TEST(loaded[1].sku == "bolt");
    }
}

BOOST_AUTO_TEST_CASE(bins_belong_to_their_warehouse) {
    TestCompany company;
    make_catalog(company);
    const auto reads = company.connection().snapshot();
    const Warehouse main = warehouse_named(*reads, "MAIN", "warehouse");
    const Warehouse east = warehouse_named(*reads, "EAST", "warehouse");
    BOOST_TEST(bin_named(*reads, main, "A-1", "bin").type == "receiving");
    BOOST_TEST(bin_named(*reads, main, "MAIN/A-1", "bin").code == "A-1");
    const auto refused = [&](const Warehouse& warehouse, const char* code) {
        return refusal_of([&] { bin_named(*reads, warehouse, code, "bin"); });
    };
    BOOST_TEST(refused(east, "A-1") == "bin_not_in_warehouse@bin");
    BOOST_TEST(refused(east, "MAIN/A-1") == "bin_not_in_warehouse@bin");
    BOOST_TEST(refused(main, "EAST/RECV-01") == "bin_not_in_warehouse@bin");
    BOOST_TEST(refused(main, "EAST/A-1") == "bin_not_found@bin");
    BOOST_TEST(refused(main, "Z") == "bin_not_found@bin");
    BOOST_TEST(refused(main, "supplier") == "bin_not_found@bin");
    BOOST_TEST(refused(main, "OLD") == "bin_not_active@bin");
    BOOST_TEST(first_bin(*reads, main.id, "receiving").code == "A-1");
    BOOST_TEST(first_bin(*reads, east.id, "receiving").code == "RECV-01");
    BOOST_TEST(refusal_of([&] { first_bin(*reads, east.id, "production"); }) ==
               "bin_not_found@warehouse");
    BOOST_TEST(load_bin(*reads, transit_place).type == "outside");
    BOOST_TEST(is_pickable("reserve"));
    BOOST_TEST(!is_pickable("receiving"));
}

BOOST_AUTO_TEST_CASE(partners_are_suppliers_or_customers) {
    TestCompany company;
    make_catalog(company);
    const auto reads = company.connection().snapshot();
    BOOST_TEST(supplier_named(*reads, "ACME", "supplier").name == "Acme");
    BOOST_TEST(customer_named(*reads, "GLOBEX", "customer").currency.code() == "USD");
    const auto supplier = [&](const char* code) {
        return refusal_of([&] { supplier_named(*reads, code, "supplier"); });
    };
    BOOST_TEST(supplier("NOBODY") == "partner_not_found@supplier");
    BOOST_TEST(supplier("GLOBEX") == "not_a_supplier@supplier");
    BOOST_TEST(supplier("GONE") == "partner_not_active@supplier");
    BOOST_TEST(refusal_of([&] { customer_named(*reads, "ACME", "customer"); }) ==
               "not_a_customer@customer");
}

BOOST_AUTO_TEST_CASE(units_convert_exactly_or_not_at_all) {
    TestCompany company;
    make_catalog(company);
    const auto reads = company.connection().snapshot();
    const Item bolt = item_named(*reads, "BOLT", "item");
    BOOST_TEST(unit_ratio(*reads, bolt, "CASE", "unit").numerator == 12);
    BOOST_TEST(unit_ratio(*reads, bolt, "", "unit").numerator == 1);
    BOOST_TEST(unit_ratio(*reads, bolt, "EA", "unit").numerator == 1);
    BOOST_TEST(refusal_of([&] { unit_ratio(*reads, bolt, "PALLET", "lines[0].unit"); }) ==
               "unit_without_conversion@lines[0].unit");
}

BOOST_AUTO_TEST_CASE(a_status_says_which_deeds_are_open) {
    const auto deeds = [](const char* status) {
        Item item;
        item.status = status;
        return refusal_of([&] { refuse_unless_buyable(item, "buy"); }) + " " +
               refusal_of([&] { refuse_unless_sellable(item, "sell"); });
    };
    BOOST_TEST(deeds("active") == "(done) (done)");
    BOOST_TEST(deeds("discontinued") == "item_not_active@buy (done)");
    BOOST_TEST(deeds("draft") == "item_not_active@buy item_not_active@sell");
    BOOST_TEST(deeds("blocked") == "item_not_active@buy item_not_active@sell");
}

namespace {

// Whether an operation has a field at "addresses[].city".
bool has_field(const std::vector<FieldInfo>& fields, std::string_view path) {
    const std::size_t end = path.find("[].");
    for (const FieldInfo& info : fields) {
        if (info.name != path.substr(0, end)) continue;
        return end == std::string_view::npos || has_field(info.members, path.substr(end + 3));
    }
    return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(importers_fill_fields_that_there_are) {
    for (const char* name : {"items", "partners", "suppliers", "customers", "bins"}) {
        const Importer* importer = program().find_importer(name);
        BOOST_REQUIRE_MESSAGE(importer, "there is no importer " << name);
        const Operation* operation = program().find_operation(importer->operation);
        BOOST_REQUIRE(operation);
        std::set<std::string> heads;
        for (const ImportColumn& column : importer->columns) {
            BOOST_TEST(has_field(operation->fields, column.field),
                       name << ": " << column.field << " is no field");
            BOOST_TEST(heads.insert(lower_ascii(column.name)).second, name << ": " << column.name);
            for (const std::string_view head : column.also)
                BOOST_TEST(heads.insert(lower_ascii(head)).second,
                           name << ": two columns are also called " << head);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
