#include "office/import_columns.h"

#include "core/digest.h"
#include "core/must.h"
#include "core/text.h"

namespace storekeep {

const Rule unknown_importer{"unknown_importer",
                            "there is no import '{name}'{suggestion}; known: {known}"};
const Rule import_column_missing{
    "import_column_missing",
    "the file has no column for: {missing}; its columns are: {heads}. Say in a mapping which of "
    "them it is"};
const Rule import_column_twice{"import_column_twice",
                               "the file has two columns '{head}'; rename the one not meant"};
const Rule import_mapping_wrong{"import_mapping_wrong", "the mapping's '{name}': {reason}"};

namespace {

std::vector<PathStep> steps_of(std::string_view path) {
    std::vector<PathStep> steps;
    for (const std::string& piece : split_at(path, '.')) {
        const bool list = piece.ends_with("[]");
        steps.push_back({list ? piece.substr(0, piece.size() - 2) : piece, list});
    }
    return steps;
}

// The field at a path's end. An importer that names none is our own mistake.
FieldInfo field_at(const Operation& operation, const std::vector<PathStep>& path,
                   std::string_view importer) {
    const std::vector<FieldInfo>* fields = &operation.fields;
    const FieldInfo* found = nullptr;
    for (const PathStep& step : path) {
        found = nullptr;
        for (const FieldInfo& field : *fields)
            if (field.name == step.name) found = &field;
        must(found != nullptr, fmt::format("the field '{}' of importer {} is one of {}", step.name,
                                           importer, operation.name));
        fields = &found->members;
    }
    must(found->type != FieldType::records,
         fmt::format("importer {} fills '{}' by its members", importer, found->name));
    return *found;
}

// Heads are the same that differ in case, blanks, underscores and the like only.
std::string plain_head(std::string_view head) {
    std::string plain;
    for (const char c : lower_ascii(head))
        if (std::string_view(" _-.#*()").find(c) == std::string_view::npos) plain += c;
    return plain;
}

class Heads {
public:
    explicit Heads(const std::vector<std::string>& header) : header_(header) {}

    // By spelling first; then blind to case, blanks and underscores.
    std::optional<std::size_t> find(std::string_view wanted) const {
        if (const auto exact = only([&](const std::string& head) { return head == wanted; }))
            return exact;
        const std::string plain = plain_head(wanted);
        if (plain.empty()) return std::nullopt;
        return only([&](const std::string& head) { return plain_head(head) == plain; });
    }

private:
    template <class Fits>
    std::optional<std::size_t> only(Fits fits) const {
        const auto found = std::find_if(header_.begin(), header_.end(), fits);
        if (found == header_.end()) return std::nullopt;
        if (std::find_if(found + 1, header_.end(), fits) != header_.end())
            refuse(import_column_twice, "file", {{"head", *found}});
        return static_cast<std::size_t>(found - header_.begin());
    }

    const std::vector<std::string>& header_;
};

// Fills in where a column's values come from; false where the mapping names what is not there.
bool bind_as_mapped(BoundColumn& column, const std::string& head, const Heads& heads,
                    const std::vector<std::string>& header) {
    if (head.starts_with('=')) {
        column.fixed = head.substr(1);
        column.head = column.name;
        return true;
    }
    if (head.empty()) return true;
    column.place = heads.find(head);
    if (column.place) column.head = header[*column.place];
    return column.place.has_value();
}

// Another name of this column does not take a head that is another column's own name.
void bind_by_name(BoundColumn& column, const ImportColumn& known, const Importer& importer,
                  const Heads& heads, const std::vector<std::string>& header) {
    const auto is_anothers = [&](std::size_t place) {
        return std::any_of(importer.columns.begin(), importer.columns.end(), [&](const auto& one) {
            return one.name != known.name && plain_head(one.name) == plain_head(header[place]);
        });
    };
    column.place = heads.find(known.name);
    for (const std::string_view other : known.also) {
        if (column.place) break;
        const auto place = heads.find(other);
        if (place && !is_anothers(*place)) column.place = place;
    }
    if (column.place) column.head = header[*column.place];
}

void check_mapping(const Importer& importer, const ImportMapping& mapping) {
    std::vector<std::string> names;
    for (const ImportColumn& column : importer.columns) names.emplace_back(column.name);
    for (const auto& [name, head] : mapping.heads) {
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        refuse(import_mapping_wrong, "map",
               {{"name", name}, {"reason", "no column of ours; known: " + joined(names, ", ")}});
    }
}

// Whether the mapping says where the column's values are, and the file has them there.
bool bind_by_mapping(BoundColumn& column, const std::optional<ImportMapping>& mapping, bool strict,
                     const Heads& heads, const std::vector<std::string>& header) {
    if (!mapping) return false;
    const auto said = mapping->heads.find(column.name);
    if (said == mapping->heads.end()) return false;
    if (bind_as_mapped(column, said->second, heads, header)) return true;
    if (strict)
        refuse(import_mapping_wrong, "map",
               {{"name", column.name},
                {"reason", fmt::format("the file has no column '{}'; its columns are: {}",
                                       said->second, joined(header, ", "))}});
    return false;
}

void refuse_when_missing(const std::vector<std::string>& missing,
                         const std::vector<std::string>& header) {
    if (missing.empty()) return;
    refuse(import_column_missing, "file",
           {{"missing", joined(missing, ", ")},
            {"heads", joined(header, ", ")}});
}

}  // namespace

BoundColumns bound_columns(const Importer& importer, const Operation& operation,
                           const std::vector<std::string>& header,
                           const std::optional<ImportMapping>& mapping,
                           const std::optional<ImportMapping>& saved) {
    if (mapping) check_mapping(importer, *mapping);
    const Heads heads(header);
    BoundColumns bound;
    bound.mapping.reading = mapping ? mapping->reading : saved ? saved->reading : CellReading{};
    std::vector<std::string> missing;
    std::set<std::size_t> used;
    for (const ImportColumn& known : importer.columns) {
        BoundColumn column{std::string(known.name), {}, std::string(known.field),
                           steps_of(known.field), {}, known.required, {}, {}};
        column.info = field_at(operation, column.path, importer.name);
        if (!bind_by_mapping(column, mapping, true, heads, header) &&
            !bind_by_mapping(column, saved, false, heads, header))
            bind_by_name(column, known, importer, heads, header);
        const bool filled = column.place || !column.fixed.empty();
        if (filled)
            bound.mapping.heads[column.name] = column.place ? column.head : '=' + column.fixed;
        if (!filled && known.required) missing.push_back(column.name);
        if (!filled) continue;
        if (column.place) used.insert(*column.place);
        if (known.name == importer.group_by) bound.group_by = bound.columns.size();
        bound.columns.push_back(std::move(column));
    }
    refuse_when_missing(missing, header);
    for (std::size_t place = 0; place < header.size(); ++place)
        if (!used.contains(place) && !header[place].empty())
            bound.unused_heads.push_back(header[place]);
    return bound;
}

std::vector<BoundColumn> bound_constants(const Importer& importer, const Operation& operation) {
    std::vector<BoundColumn> constants;
    for (const auto& [field, value] : importer.constants) {
        BoundColumn constant{{}, {}, std::string(field), steps_of(field), {}, false, {},
                             std::string(value)};
        constant.info = field_at(operation, constant.path, importer.name);
        constants.push_back(std::move(constant));
    }
    return constants;
}

std::string layout_of(const std::vector<std::string>& header) { return sha256_of_parts(header); }

ImportMapping ImportMapping::read(const Json& json) {
    const auto wrong = [](const std::string& name, const char* reason) {
        refuse(import_mapping_wrong, "map", {{"name", name}, {"reason", reason}});
    };
    if (!json.is_object()) wrong("", "a mapping is a JSON object, as {\"sku\": \"Item No.\"}");
    ImportMapping mapping;
    for (const auto& [name, value] : json.members()) {
        if (!value.text() && !value.is_null()) wrong(name, "its value must be a text");
        const std::string said = value.text() ? *value.text() : "";
        if (name == "@dates") {
            if (said != "day_first" && said != "month_first")
                wrong(name, "it may be day_first or month_first");
            mapping.reading.dates =
                said == "day_first" ? WrittenDates::day_first : WrittenDates::month_first;
        } else if (name == "@decimals") {
            if (said != "comma" && said != "point") wrong(name, "it may be comma or point");
            mapping.reading.decimals =
                said == "comma" ? WrittenDecimals::comma : WrittenDecimals::point;
        } else {
            mapping.heads[name] = said;
        }
    }
    return mapping;
}

Json ImportMapping::as_json() const {
    Json json = Json::object();
    for (const auto& [name, head] : heads) json.set(name, head);
    if (reading.dates != WrittenDates::unsaid)
        json.set("@dates", reading.dates == WrittenDates::day_first ? "day_first" : "month_first");
    if (reading.decimals == WrittenDecimals::comma) json.set("@decimals", "comma");
    if (reading.decimals == WrittenDecimals::point) json.set("@decimals", "point");
    return json;
}

const Importer& importer_named(const Registry& registry, std::string_view name) {
    if (const Importer* importer = registry.find_importer(name)) return *importer;
    std::vector<std::string> names;
    for (const Importer* known : registry.importers()) names.emplace_back(known->name);
    const std::string near = nearest(name, names);
    refuse(unknown_importer, "kind",
           {{"name", std::string(name)},
            {"suggestion", near.empty() ? "" : " (did you mean '" + near + "'?)"},
            {"known", joined(names, ", ")}});
}

}  // namespace storekeep
