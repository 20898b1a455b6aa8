#include "db/gathering.h"

#include "core/must.h"
#include "core/text.h"

namespace storekeep {

namespace {

// Tables and columns are named by literals, so that nearly always the pointers are equal already.
bool same(std::string_view left, std::string_view right) {
    return left.size() == right.size() && (left.data() == right.data() || left == right);
}

void sum_into(std::span<Value> kept, std::span<const Value> added, std::size_t keys) {
    for (std::size_t column = keys; column < kept.size(); ++column) {
        auto* sum = std::get_if<std::int64_t>(&kept[column]);
        const auto* part = std::get_if<std::int64_t>(&added[column]);
        must(sum && part, "only integers are accumulated");
        *sum = add(*sum, *part);
    }
}

// Brings the rows of one key together, at the place of the first of them.
void reduce_to_one_row_per_key(GatheredRows& gathered) {
    const std::size_t width = gathered.width;
    std::map<std::vector<Value>, std::size_t> places;
    std::size_t kept = 0;
    for (std::size_t index = 0; index < gathered.rows(); ++index) {
        const auto row = std::span(gathered.values).subspan(index * width, width);
        const auto [found, is_new] = places.try_emplace(
            std::vector<Value>(row.begin(), row.begin() + std::ptrdiff_t(gathered.keys)), kept);
        const auto target = std::span(gathered.values).subspan(found->second * width, width);
        if (is_new)
            ++kept;
        else if (gathered.kind == GatheredRows::Kind::accumulate) {
            sum_into(target, row, gathered.keys);
            continue;
        }
        if (target.data() != row.data()) std::move(row.begin(), row.end(), target.begin());
    }
    gathered.values.resize(kept * width);
}

}  // namespace

std::vector<std::string_view> column_names(std::string_view columns) {
    std::vector<std::string_view> names;
    while (true) {
        const std::size_t comma = columns.find(',');
        names.push_back(trimmed(columns.substr(0, comma)));
        if (comma == std::string_view::npos) return names;
        columns.remove_prefix(comma + 1);
    }
}

std::string set_to_new_values(const GatheredRows& gathered) {
    const auto names = column_names(gathered.columns);
    std::string sql = " on conflict (";
    for (std::size_t key = 0; key < gathered.keys; ++key)
        sql += fmt::format("{}{}", key == 0 ? "" : ", ", names[key]);
    sql += gathered.keys == names.size() ? ") do nothing" : ") do update set ";
    for (std::size_t column = gathered.keys; column < names.size(); ++column)
        sql += fmt::format("{}{} = excluded.{}", column == gathered.keys ? "" : ", ",
                           names[column], names[column]);
    return sql;
}

GatheredRows& Gathering::place_for(GatheredRows::Kind kind, std::string_view table,
                                   std::string_view columns, std::size_t keys) {
    for (GatheredRows& gathered : gathered_)
        if (gathered.kind == kind && gathered.keys == keys && same(gathered.table, table) &&
            same(gathered.columns, columns))
            return gathered;
    const auto commas = std::count(columns.begin(), columns.end(), ',');
    GatheredRows made{kind, table, columns, keys, static_cast<std::size_t>(commas) + 1, {}};
    must(made.keys <= made.width, "the keys of an upsert are leading columns");
    return gathered_.emplace_back(std::move(made));
}

void Gathering::add(GatheredRows::Kind kind, std::string_view table, std::string_view columns,
                    std::size_t keys, std::vector<Value> row) {
    GatheredRows& place = place_for(kind, table, columns, keys);
    if (row.size() != place.width)
        must(false, fmt::format("a row of {} has a value for each of ({})", table, columns));
    count_ += row.size();
    std::move(row.begin(), row.end(), std::back_inserter(place.values));
}

void Gathering::clear() {
    gathered_.clear();
    count_ = 0;
}

std::span<const GatheredRows> Gathering::ready() {
    for (GatheredRows& gathered : gathered_)
        if (gathered.kind != GatheredRows::Kind::insert && gathered.rows() > 1)
            reduce_to_one_row_per_key(gathered);
    return gathered_;
}

}  // namespace storekeep
