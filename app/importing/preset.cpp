#include "app/importing/preset.h"

#include <charconv>
#include <map>
#include <memory>

#include "core/text.h"

namespace storekeep::importing {

namespace {

std::string plain(std::string_view head) {
    std::string text;
    for (const char c : lower_ascii(head))
        if (std::string_view(" _*").find(c) == std::string_view::npos) text += c;
    return text;
}

bool has_head(const std::vector<std::string>& header, std::string_view head) {
    return std::any_of(header.begin(), header.end(),
                       [&](const std::string& known) { return same_head(known, head); });
}

// Only what the preset names is read; what the user says goes before it.
ImportMapping mapping_of(const PresetPart& part, const Importer& importer,
                         const std::vector<std::string>& header,
                         const std::optional<ImportMapping>& said) {
    ImportMapping mapping;
    for (const ImportColumn& column : importer.columns) mapping.heads[std::string(column.name)];
    for (const auto& [ours, theirs] : part.columns)
        if (theirs.starts_with('=') || has_head(header, theirs))
            mapping.heads[std::string(ours)] = theirs;
    if (!said) return mapping;
    for (const auto& [ours, theirs] : said_of(importer, *said).heads) mapping.heads[ours] = theirs;
    mapping.reading = said->reading;
    return mapping;
}

// What a pass over the file has to tell besides the rows it gives.
struct Told {
    std::vector<ImportProblem> problems;
    std::map<std::string, std::int64_t> left_out;
};

ImportSource changed_source(const PresetPart& part, const ImportSource& source,
                            Currency currency) {
    ImportSource made;
    made.header = source.header;
    for (const std::string_view head : part.added)
        if (!has_head(made.header, head)) made.header.emplace_back(head);
    made.typed = source.typed;
    const auto told = std::make_shared<Told>();
    made.rows = [&part, source, currency, header = made.header,
                 told](const ImportSource::EachRow& take) {
        *told = {};
        const Change change = part.begin ? part.begin({source, currency}) : Change();
        source.rows([&](int number, const std::vector<std::string>& cells) {
            Row row(header, number, cells);
            if (cells.size() > source.header.size() && !trimmed(cells.back()).empty())
                row.refuse_cell({}, "the row has more cells than the header",
                                "text that holds the separator stands in quotes");
            const bool wanted = !change || change(row);
            told->problems.insert(told->problems.end(), row.problems().begin(),
                                  row.problems().end());
            if (!row.left_out().empty()) ++told->left_out[row.left_out()];
            if (wanted && row.problems().empty()) take(number, row.cells());
        });
    };
    made.problems = [told] { return told->problems; };
    made.left_out = [told] { return told->left_out; };
    return made;
}

}  // namespace

bool same_head(std::string_view one, std::string_view other) { return plain(one) == plain(other); }

ImportMapping said_of(const Importer& importer, ImportMapping said) {
    std::erase_if(said.heads, [&](const auto& one) {
        return std::none_of(importer.columns.begin(), importer.columns.end(),
                            [&](const ImportColumn& column) { return column.name == one.first; });
    });
    return said;
}

Row::Row(const std::vector<std::string>& heads, int number, std::vector<std::string> cells)
    : heads_(heads), number_(number), cells_(std::move(cells)) {
    cells_.resize(heads_.size());
}

const std::string& Row::at(std::string_view head) const {
    static const std::string nothing;
    for (std::size_t place = 0; place < heads_.size(); ++place)
        if (same_head(heads_[place], head)) return cells_[place];
    return nothing;
}

void Row::set(std::string_view head, std::string value) {
    for (std::size_t place = 0; place < heads_.size(); ++place)
        if (same_head(heads_[place], head)) cells_[place] = std::move(value);
}

void Row::refuse_cell(std::string_view head, std::string problem, std::string expected) {
    problems_.push_back({number_, std::string(head), at(head), std::move(problem),
                         std::move(expected)});
}

bool Row::leave_out(std::string_view why) {
    left_out_ = why;
    return false;
}

const std::vector<Preset>& presets() {
    static const std::vector<Preset> all = [] {
        std::vector<Preset> together;
        for (auto of : {quickbooks_presets, xero_presets, shopify_presets})
            for (Preset& preset : of()) together.push_back(std::move(preset));
        return together;
    }();
    return all;
}

const Preset* preset_for(const std::vector<std::string>& header) {
    for (const Preset& preset : presets()) {
        const auto there = [&](std::string_view head) { return has_head(header, head); };
        if (std::all_of(preset.heads.begin(), preset.heads.end(), there) &&
            std::none_of(preset.without.begin(), preset.without.end(), there))
            return &preset;
    }
    return nullptr;
}

ImportFile file_of(const PresetPart& part, const Registry& registry, const ImportSource& source,
                   const std::optional<ImportMapping>& said, Currency currency, std::string name) {
    const Importer& importer = importer_named(registry, part.importer);
    ImportSource changed = changed_source(part, source, currency);
    ImportMapping mapping = mapping_of(part, importer, changed.header, said);
    return {&importer, std::move(changed), std::move(mapping), std::move(name)};
}

std::string net_days(const std::string& terms) {
    const std::string words = lower_ascii(trimmed(terms));
    if (words == "due on receipt") return "0";
    const std::size_t net = words.rfind("net ");
    if (net == std::string::npos) return terms;
    const std::string days(trimmed(std::string_view(words).substr(net + 4)));
    return days.substr(0, days.find(' '));
}

std::string account_type(const std::string& theirs) {
    static const std::map<std::string, std::string> types{
        {"bank", "asset"}, {"accountsreceivable", "asset"}, {"ar", "asset"},
        {"othercurrentasset", "asset"}, {"ocasset", "asset"}, {"currentasset", "asset"},
        {"fixedasset", "asset"}, {"fixasset", "asset"}, {"otherasset", "asset"},
        {"oasset", "asset"}, {"noncurrentasset", "asset"}, {"inventory", "asset"},
        {"prepayment", "asset"},
        {"accountspayable", "liability"}, {"ap", "liability"}, {"creditcard", "liability"},
        {"ccard", "liability"}, {"othercurrentliability", "liability"}, {"ocliab", "liability"},
        {"currentliability", "liability"}, {"longtermliability", "liability"},
        {"ltliab", "liability"}, {"liability", "liability"}, {"noncurrentliability", "liability"},
        {"equity", "equity"}, {"retainedearnings", "equity"}, {"openbalanceequity", "equity"},
        {"openingbalanceequity", "equity"},
        {"income", "income"}, {"inc", "income"}, {"otherincome", "income"}, {"exinc", "income"},
        {"revenue", "income"}, {"sales", "income"},
        {"costofgoodssold", "expense"}, {"cogs", "expense"}, {"directcosts", "expense"},
        {"expense", "expense"}, {"exp", "expense"}, {"otherexpense", "expense"},
        {"exexp", "expense"}, {"overhead", "expense"}, {"depreciation", "expense"},
    };
    std::string word;
    for (const char c : lower_ascii(theirs))
        if (c != ' ' && c != '-') word += c;
    const auto known = types.find(word);
    return known == types.end() ? theirs : known->second;
}

std::string in_use(const std::string& theirs) {
    const std::string word = lower_ascii(trimmed(theirs));
    if (word == "active") return "yes";
    return word == "inactive" || word == "archived" ? "no" : theirs;
}

std::int64_t millionths_in(const std::string& cell) {
    const auto digits = plain_number(cell, false);
    try {
        return digits ? parse_millionths(*digits) : 0;
    } catch (const Refusal&) {
        return 0;
    }
}

}  // namespace storekeep::importing
