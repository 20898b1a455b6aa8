// Shopify: products with their variants as items, and orders.
#include <array>
#include <map>
#include <set>

#include "app/importing/preset.h"
#include "core/text.h"

namespace storekeep::importing {

namespace {

constexpr std::size_t longest_description = 3'900;
constexpr std::array<std::string_view, 3> options{"Option1 Value", "Option2 Value",
                                                  "Option3 Value"};

// Cells that stand in the first row of a product or order only, for its other rows.
class Carried {
public:
    Carried(std::string_view group, std::vector<std::string_view> heads)
        : group_(group), heads_(std::move(heads)) {}

    void apply(Row& row) {
        if (row.at(group_) != known_) values_.clear();
        known_ = row.at(group_);
        for (const std::string_view head : heads_) {
            if (trimmed(row.at(head)).empty())
                row.set(head, values_[head]);
            else
                values_[head] = row.at(head);
        }
    }

private:
    std::string_view group_;
    std::vector<std::string_view> heads_;
    std::string known_;
    std::map<std::string_view, std::string> values_;
};

std::string without_tags(std::string_view html) {
    static const std::vector<std::pair<std::string_view, char>> signs{
        {"&nbsp;", ' '}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'},
        {"&#39;", '\''}};
    std::string text;
    for (std::size_t place = 0; place < html.size(); ++place) {
        char c = html[place];
        if (c == '<') {
            place = std::min(html.find('>', place), html.size());
            c = ' ';
        }
        for (const auto& [sign, meant] : signs)
            if (c == '&' && html.substr(place, sign.size()) == sign) {
                place += sign.size() - 1;
                c = meant;
                break;
            }
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
        if (c != ' ' || !text.ends_with(' ')) text += c;
    }
    if (text.size() > longest_description) text.resize(longest_description);
    while (!is_utf8(text)) text.pop_back();
    return std::string(trimmed(text));
}

// Spreadsheets are kept from taking a code for a number by an apostrophe before it.
std::string without_apostrophe(const std::string& cell) {
    return cell.starts_with('\'') ? cell.substr(1) : cell;
}

std::string options_of(const Row& row, std::string_view between) {
    std::string all;
    for (const std::string_view option : options) {
        const std::string value(trimmed(row.at(option)));
        if (value.empty() || value == "Default Title") continue;
        all += (all.empty() ? "" : std::string(between)) + value;
    }
    return all;
}

void name_variant(Row& row) {
    const std::string variant = options_of(row, " / ");
    std::string sku = without_apostrophe(row.at("Variant SKU"));
    if (trimmed(sku).empty()) {
        const std::string ending = options_of(row, "-");
        sku = row.at("Handle") + (ending.empty() ? "" : "-" + ending);
    }
    row.set("Variant SKU", sku);
    if (!variant.empty()) row.set("Title", row.at("Title") + " - " + variant);
}

// Rows of further pictures have neither price nor option.
Change products(const PresetContext&) {
    const std::vector<std::string_view> heads{"Title", "Body (HTML)", "Type", "Status"};
    return [carried = Carried("Handle", heads), seen = std::map<std::string, int>()](
               Row& row) mutable {
        carried.apply(row);
        if (trimmed(row.at("Variant Price")).empty() && options_of(row, "").empty())
            return row.leave_out("further pictures");
        name_variant(row);
        row.set("Body (HTML)", without_tags(row.at("Body (HTML)")));
        row.set("Variant Barcode", without_apostrophe(row.at("Variant Barcode")));
        if (row.at("Status") == "archived") row.set("Status", "discontinued");
        const std::int64_t grams = millionths_in(row.at("Variant Grams"));
        row.set("Weight", grams == 0 ? "" : text(Factor{divide_half_away(grams, 1000)}));
        const auto [known, is_first] = seen.emplace(row.at("Variant SKU"), row.number());
        if (!is_first)
            row.refuse_cell("Variant SKU",
                            fmt::format("row {} has this SKU already", known->second),
                            "each SKU once");
        return is_first;
    };
}

std::string customer_of(const Row& row) {
    for (const std::string_view head : {"Email", "Billing Name", "Shipping Name"})
        if (const std::string name = lower_ascii(trimmed(row.at(head))); !name.empty()) return name;
    return "shopify";
}

const std::vector<std::string_view> order_heads{
    "Email", "Currency", "Created at", "Cancelled at", "Shipping", "Taxes", "Discount Amount",
    "Discount Code", "Total", "Billing Name", "Billing Street", "Billing City", "Billing Zip",
    "Billing Province", "Billing Country", "Billing Phone", "Shipping Name"};

Change shopify_customers(const PresetContext&) {
    return [carried = Carried("Name", order_heads), seen = std::set<std::string>()](
               Row& row) mutable {
        carried.apply(row);
        row.set("Customer", customer_of(row));
        if (trimmed(row.at("Billing Name")).empty()) row.set("Billing Name", row.at("Customer"));
        row.set("Billing Zip", without_apostrophe(row.at("Billing Zip")));
        row.set("Billing Phone", without_apostrophe(row.at("Billing Phone")));
        return trimmed(row.at("Cancelled at")).empty() && seen.insert(row.at("Customer")).second;
    };
}

std::int64_t line_value(const Row& row, Currency currency) {
    const Money gross = extend(Price{millionths_in(row.at("Lineitem price"))},
                               Quantity{millionths_in(row.at("Lineitem quantity"))}, currency);
    const Price less{millionths_in(row.at("Lineitem discount"))};
    return (gross - extend(less, Quantity{million}, currency)).minor;
}

// What each line comes to: an order's discount is shared by its lines by value, to the cent.
std::map<int, std::int64_t> net_values(const PresetContext& context) {
    struct Order {
        std::vector<int> rows;
        std::vector<std::int64_t> values;
        std::int64_t discount = 0;
    };
    std::map<std::string, Order> orders;
    context.source.rows([&](int number, const std::vector<std::string>& cells) {
        const Row row(context.source.header, number, cells);
        Order& order = orders[row.at("Name")];
        order.rows.push_back(number);
        order.values.push_back(line_value(row, context.currency));
        const Price discount{millionths_in(row.at("Discount Amount"))};
        order.discount += extend(discount, Quantity{million}, context.currency).minor;
    });
    std::map<int, std::int64_t> net;
    for (const auto& [name, order] : orders) {
        std::int64_t total = 0;
        for (const std::int64_t value : order.values) total = add(total, value);
        const bool shared = order.discount > 0 && order.discount <= total;
        const auto shares = shared ? split(order.discount, order.values)
                                   : std::vector<std::int64_t>(order.values.size());
        for (std::size_t line = 0; line < order.rows.size(); ++line)
            net[order.rows[line]] = order.values[line] - shares[line];
    }
    return net;
}

std::string price_for(std::int64_t value, const Row& row, Currency currency) {
    const std::int64_t quantity = millionths_in(row.at("Lineitem quantity"));
    if (trimmed(row.at("Lineitem price")).empty() || quantity <= 0)
        return row.at("Lineitem price");
    std::int64_t minor_of_major = 1;
    for (int digit = 0; digit < currency.digits(); ++digit) minor_of_major *= 10;
    return text(Price{
        divide_half_away(Int128{value} * million * million, Int128{quantity} * minor_of_major)});
}

// What an order here has no place for is kept in its note.
std::string note_of(const Row& row) {
    std::string note;
    for (const std::string_view head :
         {"Discount Code", "Discount Amount", "Shipping", "Taxes", "Total"}) {
        const std::string value(trimmed(row.at(head)));
        const bool is_code = head == std::string_view("Discount Code");
        const bool nothing = value.empty() || (millionths_in(value) == 0 && !is_code);
        if (!nothing) note += fmt::format("{}{} {}", note.empty() ? "" : ", ", head, value);
    }
    return note;
}

Change orders(const PresetContext& context) {
    return [carried = Carried("Name", order_heads), net = net_values(context),
            currency = context.currency](Row& row) mutable {
        carried.apply(row);
        if (!trimmed(row.at("Cancelled at")).empty()) return row.leave_out("cancelled orders");
        const std::string code(trimmed(row.at("Currency")));
        if (!code.empty() && code != currency.code())
            row.refuse_cell("Currency", fmt::format("the books are kept in {}", currency.code()),
                            "orders in the company's currency");
        row.set("Customer", customer_of(row));
        if (trimmed(row.at("Lineitem sku")).empty())
            row.set("Item", row.at("Lineitem name"));
        else
            row.set("Item", without_apostrophe(row.at("Lineitem sku")));
        row.set("Net price", price_for(net[row.number()], row, currency));
        row.set("Note", note_of(row));
        return true;
    };
}

}  // namespace

std::vector<Preset> shopify_presets() {
    return {
        {"Shopify products",
         {"Handle", "Title", "Variant Price"},
         {{"items",
           {{"sku", "Variant SKU"},
            {"name", "Title"},
            {"description", "Body (HTML)"},
            {"category", "Type"},
            {"barcode", "Variant Barcode"},
            {"sales_price", "Variant Price"},
            {"purchase_price", "Cost per item"},
            {"weight", "Weight"},
            {"status", "Status"}},
           products,
           {"Weight"}}}},
        {"Shopify orders",
         {"Name", "Lineitem name", "Lineitem quantity"},
         {{"customers",
           {{"code", "Customer"},
            {"name", "Billing Name"},
            {"email", "Email"},
            {"street", "Billing Street"},
            {"city", "Billing City"},
            {"postal_code", "Billing Zip"},
            {"region", "Billing Province"},
            {"country", "Billing Country"},
            {"phone", "Billing Phone"}},
           shopify_customers,
           {"Customer", "Billing Name"}},
          {"sales-orders",
           {{"number", "Name"},
            {"reference", "Name"},
            {"channel", "=shopify"},
            {"customer", "Customer"},
            {"date", "Created at"},
            {"memo", "Note"},
            {"item", "Item"},
            {"quantity", "Lineitem quantity"},
            {"price", "Net price"}},
           orders,
           {"Customer", "Item", "Net price", "Note"}}}},
    };
}

}  // namespace storekeep::importing
