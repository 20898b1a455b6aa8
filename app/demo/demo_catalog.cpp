#include "app/demo/demo_catalog.h"

#include <fmt/format.h>

#include <array>

#include "app/demo/demo_families.h"
#include "app/demo/dice.h"

namespace storekeep::demo {

namespace {

using Texts = std::vector<std::string_view>;

// "A-03-2": aisle, bay and level, counted through.
std::string bin_code(std::string_view zone, std::int64_t bays, std::int64_t levels,
                     std::int64_t index) {
    return fmt::format("{}-{:02}-{}", zone, index / levels % bays + 1, index % levels + 1);
}

constexpr std::int64_t bins_in_a = 48;
constexpr std::int64_t bins_in_b = 36;
constexpr std::int64_t bins_in_c = 24;
constexpr std::int64_t bins_in_east = 30;

std::string main_bin(std::int64_t index) {
    index %= bins_in_a + bins_in_b + bins_in_c;
    if (index < bins_in_a) return bin_code("A", bins_in_a / 4, 4, index);
    index -= bins_in_a;
    if (index < bins_in_b) return bin_code("B", bins_in_b / 4, 4, index);
    return bin_code("C", bins_in_c / 3, 3, index - bins_in_b);
}

std::string east_bin(std::int64_t index) {
    return bin_code("E", bins_in_east / 3, 3, index % bins_in_east);
}

std::string sku_part(std::string_view value) {
    std::string part;
    for (const char c : value) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            part += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        else if ((c == '.' || c == '/' || c == ' ' || c == '-') && !part.empty())
            part += c == '.' ? '.' : '-';
        else if (static_cast<unsigned char>(c) == 0xC3)
            part += 'X';  // the sign of multiplication
    }
    return part;
}

void add_item(const Family& family, std::size_t first, std::size_t second,
              std::vector<DemoItem>& items) {
    DemoItem item;
    const bool two = !family.second.empty();
    item.sku = fmt::format("{}-{}", family.sku, sku_part(family.first[first]));
    if (two) item.sku += fmt::format("-{}", sku_part(family.second[second]));
    item.name = two ? fmt::format(fmt::runtime(family.name), family.first[first],
                                  family.second[second])
                    : fmt::format(fmt::runtime(family.name), family.first[first]);
    item.category = family.category;
    item.tracking = family.tracking;
    item.cost = family.cost + family.per_first * static_cast<std::int64_t>(first) +
                family.per_second * static_cast<std::int64_t>(second);
    item.price = (item.cost * 165 + 50) / 100 + 2;
    item.pack = family.pack;
    item.popular = family.popular;
    const auto index = static_cast<std::int64_t>(items.size());
    item.main_bin = main_bin(index);
    item.east_bin = east_bin(index);
    items.push_back(std::move(item));
}

std::vector<DemoSupplier> demo_suppliers() {
    struct Named {
        std::string_view code, name, city, country, currency;
    };
    static constexpr std::array<Named, 25> named{{
        {"ACME", "Acme Fasteners", "Cleveland, OH", "US", "USD"},
        {"BOLTWORKS", "Boltworks of Ohio", "Dayton, OH", "US", "USD"},
        {"KELLER", "Keller Schrauben GmbH", "Wuppertal", "DE", "EUR"},
        {"NORDTOOL", "Nordtool AB", "Eskilstuna", "SE", "EUR"},
        {"STANDISH", "Standish Hand Tools", "New Britain, CT", "US", "USD"},
        {"BRUNNER", "Brunner Werkzeuge GmbH", "Remscheid", "DE", "EUR"},
        {"PENNDRILL", "Penn Drill & Bit", "Erie, PA", "US", "USD"},
        {"LAKESIDE", "Lakeside Electrical Supply", "Toledo, OH", "US", "USD"},
        {"LUMENA", "Lumena Lighting", "Atlanta, GA", "US", "USD"},
        {"VOLTAIRE", "Voltaire Appareillage SA", "Limoges", "FR", "EUR"},
        {"COPPERLINE", "Copperline Pipe & Tube", "Reading, PA", "US", "USD"},
        {"RUBINETTI", "Rubinetti Brescia Srl", "Brescia", "IT", "EUR"},
        {"HUDSON", "Hudson Plumbing Parts", "Albany, NY", "US", "USD"},
        {"COLORWELL", "Colorwell Paints", "Louisville, KY", "US", "USD"},
        {"PRAIRIE", "Prairie Coatings", "Omaha, NE", "US", "USD"},
        {"BONDMASTER", "Bondmaster Adhesives", "Akron, OH", "US", "USD"},
        {"DICHTUNG", "Dichtung & Kleber KG", "Heidelberg", "DE", "EUR"},
        {"SAFEHAND", "Safehand Protective Wear", "Greenville, SC", "US", "USD"},
        {"IRONFOOT", "Ironfoot Safety Shoes", "Milwaukee, WI", "US", "USD"},
        {"GREENACRE", "Greenacre Garden Goods", "Lancaster, PA", "US", "USD"},
        {"SUNROW", "Sunrow Seeds", "Fresno, CA", "US", "USD"},
        {"TORQUE", "Torque Power Tools", "Charlotte, NC", "US", "USD"},
        {"HEISSMANN", "Heissmann Elektrowerkzeuge", "Stuttgart", "DE", "EUR"},
        {"CORRUPACK", "Corrupack Packaging", "Indianapolis, IN", "US", "USD"},
        {"MIDWEST", "Midwest General Supply", "Columbus, OH", "US", "USD"},
    }};
    std::vector<DemoSupplier> suppliers;
    for (const Named& one : named) {
        const bool abroad = one.currency != "USD";
        const auto index = static_cast<std::int64_t>(suppliers.size());
        suppliers.push_back({std::string(one.code), std::string(one.name), std::string(one.city),
                             std::string(one.country), std::string(one.currency),
                             abroad ? 18 + index % 5 : 5 + index % 6, abroad ? 45 : 30});
    }
    return suppliers;
}

std::vector<DemoCustomer> demo_customers() {
    static const Texts places{"Harbor",   "Blue Ridge", "Maple",   "Summit",  "Riverside",
                              "Prospect", "Oak Hill",   "Granite", "Liberty", "Clearwater",
                              "Juniper",  "Fairview",   "Copper",  "Lakewood", "Pioneer"};
    static const Texts trades{"Hardware",  "Builders",  "Electric", "Plumbing",
                              "Carpentry", "Home Care", "Interiors", "Garden Centre"};
    static const std::vector<std::pair<std::string_view, std::string_view>> towns{
        {"Columbus", "OH"},   {"Dublin", "OH"},     {"Newark", "OH"},     {"Lima", "OH"},
        {"Dayton", "OH"},     {"Muncie", "IN"},     {"Wheeling", "WV"},   {"Pittsburgh", "PA"},
        {"Lexington", "KY"},  {"Ann Arbor", "MI"},  {"Fort Wayne", "IN"}, {"Erie", "PA"}};
    std::vector<DemoCustomer> customers;
    for (std::size_t index = 0; index < places.size() * trades.size(); ++index) {
        const auto& [city, region] = towns[index * 7 % towns.size()];
        const auto number = static_cast<std::int64_t>(index);
        customers.push_back({fmt::format("C{:04}", 1001 + number),
                             fmt::format("{} {}", places[index % places.size()],
                                         trades[index / places.size()]),
                             std::string(city), std::string(region), number % 3 == 0 ? 14 : 30,
                             number % 10 == 0 ? 8 : number % 4 == 0 ? 5 : 0});
    }
    return customers;
}

// Each category is bought from its own firms; who makes nothing of their own fills the gaps.
std::size_t supplier_of(const std::string& category, std::size_t index) {
    struct Sources {
        std::string_view category;
        std::vector<std::size_t> suppliers;
    };
    static const std::vector<Sources> sources{
        {"FASTENERS", {0, 1, 2}},   {"TOOLS", {3, 4, 5}},        {"DRILLING", {6, 5}},
        {"ELECTRICAL", {7, 8, 9}},  {"PLUMBING", {10, 11, 12}},  {"PAINT", {13, 14}},
        {"ADHESIVES", {15, 16}},    {"SAFETY", {17, 18}},        {"GARDEN", {19, 20}},
        {"POWER TOOLS", {21, 22}},  {"PACKAGING", {23, 24}},
    };
    for (const Sources& one : sources)
        if (one.category == category) return one.suppliers[index % one.suppliers.size()];
    return 24;
}

}  // namespace

std::int64_t DemoItem::usual() const {
    if (tracking == "serial") return 2;
    return std::clamp<std::int64_t>(14'000 / price, 2, 400);
}

std::string money_text(std::int64_t cents) {
    return fmt::format("{}.{:02}", cents / 100, cents % 100);
}

DemoCatalog demo_catalog() {
    DemoCatalog catalog{{}, demo_suppliers(), demo_customers()};
    for (const Family& family : families())
        for (std::size_t first = 0; first < family.first.size(); ++first)
            for (std::size_t second = 0; second < std::max<std::size_t>(family.second.size(), 1);
                 ++second)
                add_item(family, first, second, catalog.items);
    for (std::size_t index = 0; index < catalog.items.size(); ++index)
        catalog.items[index].supplier = supplier_of(catalog.items[index].category, index);
    return catalog;
}

}  // namespace storekeep::demo
