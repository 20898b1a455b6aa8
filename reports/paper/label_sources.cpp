#include "reports/paper/label_sources.h"

#include <fmt/format.h>

namespace storekeep::paper {

const Rule nothing_to_label{"nothing_to_label", "there is nothing to label: no {what}"};

namespace {

using Named = std::vector<NamedLabel>;
using Given = std::vector<std::pair<std::string, std::string>>;

Table ask(Office& office, const std::string& report, const Given& given) {
    Question question{report, {}};
    for (const auto& [name, value] : given)
        if (!value.empty()) question.parameters.set(name, value);
    return office.ask(question);
}

std::string quantity_of(const Table& table, std::size_t row) {
    return table.text_at(row, "quantity") + " " + table.text_at(row, "unit");
}

// The code of a bin, with its warehouse where another has one of the same code: each label leads
// back to its own bin.
Named bins(Office& office, const LabelsAsked& asked) {
    std::map<std::string, int> known;
    const Table all = ask(office, "bins", {});
    for (std::size_t row = 0; row < all.rows.size(); ++row) ++known[all.text_at(row, "bin")];
    const Table table = ask(office, "bins", {{"warehouse", asked.warehouse}, {"zone", asked.zone}});
    Named found;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.text_at(row, "state") != "active") continue;
        const std::string bin = table.text_at(row, "bin");
        const std::string warehouse = table.text_at(row, "warehouse");
        const std::string zone = table.text_at(row, "zone");
        const std::string code = known[bin] > 1 ? warehouse + "/" + bin : bin;
        const std::string where = zone.empty() ? warehouse : warehouse + " · " + zone;
        found.push_back({bin, {bin, {where}, {code}}});
    }
    return found;
}

Named items(Office& office, const LabelsAsked& asked) {
    const Table table = ask(office, "items", {{"category", asked.category}});
    const Table codes = ask(office, "barcodes", {});
    std::map<std::pair<std::string, std::string>, std::string> by_unit;
    for (std::size_t row = codes.rows.size(); row-- > 0;)
        by_unit[{codes.text_at(row, "item"), codes.text_at(row, "unit")}] =
            codes.text_at(row, "code");
    Named found;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string sku = table.text_at(row, "item");
        if (table.text_at(row, "status") == "blocked" && !asked.which.contains(sku)) continue;
        const auto code = by_unit.find({sku, table.text_at(row, "unit")});
        found.push_back(
            {sku,
             {sku, {table.text_at(row, "name")}, {code == by_unit.end() ? sku : code->second}}});
    }
    return found;
}

// A label for each lot and serial that came, else for each line.
Named receipt(Office& office, const LabelsAsked& asked) {
    const Table moves = ask(office, "goods_moved", {{"document", asked.document}});
    const Table heads = ask(office, "documents", {{"document", asked.document}});
    const std::string from = heads.rows.empty() ? "" : heads.text_at(0, "name");
    Named found;
    for (std::size_t row = 0; row < moves.rows.size(); ++row) {
        const std::string item = moves.text_at(row, "item");
        const std::string lot = moves.text_at(row, "lot");
        const std::string expires = moves.text_at(row, "expires");
        Label label{item, {moves.text_at(row, "name")}, {item}};
        if (!lot.empty()) {
            label.lines.push_back(expires.empty() ? "Lot " + lot
                                                  : "Lot " + lot + ", expires " + expires);
            label.codes.push_back(lot.substr(lot.rfind('/') + 1));
        }
        label.lines.push_back(quantity_of(moves, row));
        label.lines.push_back(asked.document + ", " + moves.text_at(row, "date") +
                              (from.empty() ? "" : ", " + from));
        found.push_back({moves.text_at(row, "line"), std::move(label)});
    }
    return found;
}

// Every carton with what is in it, as the packing list says.
Named cartons(Office& office, const LabelsAsked& asked) {
    const Table table = ask(office, "cartons", {{"document", asked.document}});
    Named found;
    std::string before;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string packing = table.text_at(row, "packing");
        const std::string carton = table.text_at(row, "carton");
        const std::string order = table.text_at(row, "document");
        if (packing + "/" + carton != before) {
            before = packing + "/" + carton;
            Label label{fmt::format("{}  {} of {}", order, carton, table.text_at(row, "cartons")),
                        {},
                        {order}};
            for (const char* column : {"partner_name", "ship_to"})
                if (const std::string line = table.text_at(row, column); !line.empty())
                    label.lines.push_back(line);
            const std::string weight = table.text_at(row, "weight");
            label.lines.push_back(weight.empty() ? packing : packing + ", " + weight + " kg");
            found.push_back({carton, std::move(label)});
        }
        const std::string lot = table.text_at(row, "lot");
        found.back().label.lines.push_back(
            quantity_of(table, row) + "  " + table.text_at(row, "item") + "  " +
            table.text_at(row, "name") + (lot.empty() ? "" : "  " + lot));
    }
    return found;
}

}  // namespace

Named named_labels(Office& office, const LabelsAsked& asked) {
    using Source = Named (*)(Office&, const LabelsAsked&);
    static const std::map<std::string, Source, std::less<>> sources{
        {"bins", bins}, {"items", items}, {"receipt", receipt}, {"cartons", cartons}};
    const auto source = sources.find(asked.what);
    if (source == sources.end()) refuse(nothing_to_label, "what", {{"what", asked.what}});
    Named all = source->second(office, asked);
    for (NamedLabel& one : all) one.label.copies = asked.copies;
    std::map<std::string, std::int64_t> wanted = asked.which;
    if (!wanted.empty())
        std::erase_if(all, [&](NamedLabel& one) {
            const auto found = asked.which.find(one.name);
            if (found == asked.which.end()) return true;
            wanted.erase(one.name);
            one.label.copies = found->second;
            return false;
        });
    const std::string of = asked.document.empty() ? "" : " of " + asked.document;
    if (!wanted.empty())
        refuse(nothing_to_label, "which",
               {{"what", asked.what + of + " called " + wanted.begin()->first}});
    if (all.empty()) refuse(nothing_to_label, "which", {{"what", asked.what + of}});
    return all;
}

std::vector<Label> labels_of(Office& office, const LabelsAsked& asked) {
    std::vector<Label> labels;
    for (NamedLabel& one : named_labels(office, asked)) labels.push_back(std::move(one.label));
    return labels;
}

}  // namespace storekeep::paper
