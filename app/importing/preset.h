// How an export of another program fills our importers: known by its heads, its columns mapped, its
// rows put right on the way.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/money.h"
#include "office/import.h"

namespace storekeep::importing {

// One row of theirs, its cells by their heads (blind to case, blanks and stars).
class Row {
public:
    Row(const std::vector<std::string>& heads, int number, std::vector<std::string> cells);

    const std::string& at(std::string_view head) const;  // "" where there is no such column
    void set(std::string_view head, std::string value);
    // Leaves the row out and tells why.
    void refuse_cell(std::string_view head, std::string problem, std::string expected);

    // For a change to return: the row is not wanted, and the import says why.
    bool leave_out(std::string_view why);

    int number() const { return number_; }
    const std::vector<std::string>& cells() const { return cells_; }
    const std::vector<ImportProblem>& problems() const { return problems_; }
    const std::string& left_out() const { return left_out_; }  // why; "" where nothing is said

private:
    const std::vector<std::string>& heads_;
    int number_;
    std::vector<std::string> cells_;
    std::vector<ImportProblem> problems_;
    std::string left_out_;
};

bool same_head(std::string_view one, std::string_view other);

// What is said for several kinds at once, as far as it concerns this one.
ImportMapping said_of(const Importer& importer, ImportMapping said);

struct PresetContext {
    const ImportSource& source;  // the file as it is, for what needs a look at all of it
    Currency currency;           // the company's
};

// Puts a row right; false leaves it out.
using Change = std::function<bool(Row&)>;

struct PresetPart {
    std::string_view importer;
    std::vector<std::pair<std::string_view, std::string_view>> columns;  // ours, theirs or "=value"
    Change (*begin)(const PresetContext&) = nullptr;  // made anew for each pass over the file
    std::vector<std::string_view> added = {};         // columns that `begin` fills
};

struct Preset {
    std::string_view name;
    std::vector<std::string_view> heads;  // all of them are in the files that it is for
    std::vector<PresetPart> parts;
    std::vector<std::string_view> without = {};  // none of these is
};

const std::vector<Preset>& presets();
std::vector<Preset> quickbooks_presets();
std::vector<Preset> xero_presets();
std::vector<Preset> shopify_presets();

// Of QuickBooks' lists (IIF), by the record type.
const PresetPart* iif_part(std::string_view type);

const Preset* preset_for(const std::vector<std::string>& header);  // or null
ImportFile file_of(const PresetPart& part, const Registry& registry, const ImportSource& source,
                   const std::optional<ImportMapping>& said, Currency currency, std::string name);

// "2% 10 Net 30" is 30, "Due on receipt" 0; what says no days stays as it is.
std::string net_days(const std::string& terms);
std::string account_type(const std::string& theirs);  // "Cost of Goods Sold" is "expense"
std::string in_use(const std::string& theirs);        // "Inactive" is "no"
std::int64_t millionths_in(const std::string& cell);  // 0 for what is no number

}  // namespace storekeep::importing
