#include "office/importer.h"

#include <fmt/format.h>

#include "core/json.h"
#include "core/must.h"

namespace storekeep {

const Rule imported_record_used{"imported_record_used",
                                "{record} is named by a {what} made since; take that back first"};

std::string made_number(const Importer& importer, const Json& result) {
    const std::string_view noun = importer.operation.substr(0, importer.operation.find('.'));
    const std::string number = result.text_or("number", result.text_or(noun, ""));
    must(!number.empty(), fmt::format("{} answers the number it made", importer.operation));
    return number;
}

bool may_go(Tx& tx, std::string_view table, std::int64_t id,
            const std::vector<std::string_view>& parts, const IdRange& since,
            const std::string& record) {
    std::string naming = table_naming(tx, table, id, parts, since);
    if (!naming.empty()) {
        std::replace(naming.begin(), naming.end(), '_', ' ');
        refuse(imported_record_used, {}, {{"record", record}, {"what", naming}});
    }
    return table_naming(tx, table, id, parts).empty();
}

}  // namespace storekeep
