// QuickBooks: the lists of its online edition as CSV, and those of the desktop as IIF.
#include <algorithm>
#include <map>

#include "app/importing/preset.h"
#include "core/text.h"
#include "exchange/iif.h"

namespace storekeep::importing {

namespace {

// QuickBooks knows records by name; one that comes again with other contents is another record.
class Names {
public:
    // False where the row must be left out.
    bool is_new(Row& row, std::string_view head) {
        const std::string name(trimmed(row.at(head)));
        const auto [known, is_first] = seen_.emplace(lower_ascii(name), row.number());
        if (!is_first && !name.empty())
            row.refuse_cell(head, fmt::format("row {} has this name already", known->second),
                            "each name once");
        return is_first;
    }

private:
    std::map<std::string, int> seen_;
};

void fill(Row& row, std::string_view head, std::string_view from) {
    if (trimmed(row.at(head)).empty()) row.set(head, row.at(from));
}

Change accounts(const PresetContext&) {
    return [names = Names()](Row& row) mutable {
        row.set("Type", account_type(row.at("Type")));
        row.set("Active Status", in_use(row.at("Active Status")));
        return names.is_new(row, "Accnt. #");
    };
}

Change customers(const PresetContext&) {
    return [names = Names()](Row& row) mutable {
        fill(row, "Company Name", "Customer Name");
        row.set("Terms", net_days(row.at("Terms")));
        row.set("Active Status", in_use(row.at("Active Status")));
        return names.is_new(row, "Customer Name");
    };
}

void hidden_to_use(Row& row) { row.set("HIDDEN", row.at("HIDDEN") == "Y" ? "no" : "yes"); }

Change iif_accounts(const PresetContext&) {
    return [names = Names()](Row& row) mutable {
        if (row.at("ACCNTTYPE") == "NONPOSTING")
            return row.leave_out("accounts that take no postings");
        fill(row, "ACCNUM", "NAME");
        row.set("ACCNTTYPE", account_type(row.at("ACCNTTYPE")));
        hidden_to_use(row);
        return names.is_new(row, "ACCNUM");
    };
}

std::string first_line(std::string_view folded) {
    const std::string text = iif::with_line_ends(folded);
    return std::string(trimmed(std::string_view(text).substr(0, text.find('\n'))));
}

std::string on_one_line(std::string_view folded) {
    std::string text = iif::with_line_ends(folded);
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

// Goods only: services, discounts, taxes and groups do not lie in a warehouse.
Change iif_items(const PresetContext&) {
    return [names = Names()](Row& row) mutable {
        const std::string& type = row.at("INVITEMTYPE");
        if (type != "INVENTORY" && type != "PART" && type != "ASSEMBLY")
            return row.leave_out("services, charges, discounts, taxes and groups");
        row.set("First line", first_line(row.at("DESC")));
        fill(row, "First line", "NAME");
        row.set("DESC", on_one_line(row.at("DESC")));
        return names.is_new(row, "NAME");
    };
}

Change iif_partners(const PresetContext&) {
    return [names = Names()](Row& row) mutable {
        fill(row, "COMPANYNAME", "NAME");
        row.set("TERMS", net_days(row.at("TERMS")));
        hidden_to_use(row);
        return names.is_new(row, "NAME");
    };
}

}  // namespace

std::vector<Preset> quickbooks_presets() {
    return {
        {"QuickBooks chart of accounts",
         {"Account", "Type", "Accnt. #"},
         {{"accounts",
           {{"code", "Accnt. #"}, {"name", "Account"}, {"type", "Type"},
            {"active", "Active Status"}},
           accounts}}},
        {"QuickBooks customers",
         {"Customer Name", "Company Name", "Terms"},
         {{"customers",
           {{"code", "Customer Name"}, {"name", "Company Name"}, {"street", "Line 1/Street1"},
            {"city", "City"}, {"region", "State"}, {"postal_code", "Post Code"},
            {"phone", "Phone"}, {"email", "Email"}, {"tax_number", "Tax Reg ID"},
            {"terms_days", "Terms"}, {"credit_limit", "Credit Limit"},
            {"active", "Active Status"}, {"contact", "Contact"}},
           customers}}},
    };
}

const PresetPart* iif_part(std::string_view type) {
    static const std::vector<std::pair<std::string_view, PresetPart>> parts{
        {"INVITEM",
         {"items",
          {{"sku", "NAME"}, {"name", "First line"}, {"description", "DESC"},
           {"sales_price", "PRICE"}, {"purchase_price", "COST"}},
          iif_items,
          {"First line"}}},
        {"VEND",
         {"suppliers",
          {{"code", "NAME"}, {"name", "COMPANYNAME"}, {"contact", "CONT1"}, {"phone", "PHONE1"},
           {"email", "EMAIL"}, {"tax_number", "TAXID"}, {"terms_days", "TERMS"},
           {"address_name", "ADDR1"}, {"street", "ADDR2"}, {"city", "ADDR3"},
           {"active", "HIDDEN"}},
          iif_partners,
          {"COMPANYNAME"}}},
        {"CUST",
         {"customers",
          {{"code", "NAME"}, {"name", "COMPANYNAME"}, {"contact", "CONT1"}, {"phone", "PHONE1"},
           {"email", "EMAIL"}, {"terms_days", "TERMS"}, {"credit_limit", "LIMIT"},
           {"address_name", "BADDR1"}, {"street", "BADDR2"}, {"city", "BADDR3"},
           {"active", "HIDDEN"}},
          iif_partners,
          {"COMPANYNAME"}}},
        {"ACCNT",
         {"accounts",
          {{"code", "ACCNUM"}, {"name", "NAME"}, {"type", "ACCNTTYPE"}, {"active", "HIDDEN"}},
          iif_accounts,
          {"ACCNUM"}}},
    };
    for (const auto& [known, part] : parts)
        if (known == type) return &part;
    return nullptr;
}

}  // namespace storekeep::importing
