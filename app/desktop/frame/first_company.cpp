#include "app/desktop/frame/first_company.h"

#include <cctype>
#include <filesystem>

#include "app/demo/demo_company.h"
#include "app/program/new_company.h"
#include "app/program/program.h"
#include "db/connection.h"
#include "office/office.h"

namespace storekeep::desktop {

namespace {

constexpr ChartChoice choices[] = {
    {"us-trading", "United States: trading company", "USD"},
    {"uk-trading", "United Kingdom: trading company", "GBP"},
    {"eu-trading", "European Union: trading company", "EUR"},
};

}  // namespace

std::span<const ChartChoice> chart_choices() { return choices; }

void make_first_company(const FirstCompany& wanted) {
    make_company({wanted.address, wanted.name, wanted.currency, wanted.chart, "owner"});
    if (wanted.warehouse.empty()) return;
    const auto connection = open_company(wanted.address);
    LocalOffice office(program(), *connection, "owner");
    const Reply reply = office.perform({Json::object()
                                            .set("op", "warehouse.save")
                                            .set("code", wanted.warehouse)
                                            .set("name", wanted.warehouse)});
    if (!reply.ok) throw *reply.refusal;
}

void make_demo_file(const std::string& folder, const std::string& path) {
    std::filesystem::create_directories(std::u8string(folder.begin(), folder.end()));
    const auto connection = create_database(path);
    demo::make_demo(*connection, {system_clock().today(), 0});
}

std::string in_address(std::string_view text) {
    std::string coded;
    for (const char c : text) {
        const unsigned char byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '-' || c == '_' || c == '.' || c == '~')
            coded += c;
        else
            coded += fmt::format("%{:02X}", byte);
    }
    return coded;
}

}  // namespace storekeep::desktop
