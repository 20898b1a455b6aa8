// Where pages are: an address is a JSON object, kept in tabs, history and drill-downs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/desktop/company/table_rows.h"
#include "core/json.h"
#include "office/registry.h"

namespace storekeep::desktop {

namespace address {
Json home();
Json list(std::string_view kind);
Json document(std::string_view kind, std::string_view number);
Json item(std::string_view sku);
Json partner(std::string_view code);
Json report(std::string_view name, Json given = Json::object());
Json operation(std::string_view name, Json given = Json::object());
Json page(std::string_view name);
}  // namespace address

// The page of a record: what `refers` says of a field or column, and its code or number.
std::optional<Json> address_of_record(std::string_view kind, std::string_view code);

// What a cell of a report's row leads to: its document, item, partner or account, else the report
// that its rows open, asked about the same things (`given` are the parameters of this one).
std::optional<Json> address_of_cell(const Registry& registry, const Report& report,
                                    const Json& given, const TableRows& rows, std::size_t row,
                                    const std::string& column);

}  // namespace storekeep::desktop
