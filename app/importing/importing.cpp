#include "app/importing/importing.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "app/importing/preset.h"
#include "core/text.h"
#include "exchange/file.h"
#include "exchange/iif.h"
#include "exchange/workbook.h"

namespace storekeep::importing {

const Rule import_file_unknown{
    "import_file_unknown",
    "nothing says what the rows of {file} are; name the file after one of: {known}"};
const Rule import_folder_empty{"import_folder_empty", "{folder} holds no file to import"};

namespace {

std::string name_of(const std::filesystem::path& path) { return path.filename().string(); }

bool is_iif(const std::filesystem::path& path) {
    return lower_ascii(path.extension().string()) == ".iif";
}

using Records = std::map<std::string, std::vector<iif::Record>>;

// The lists in a file, by type. What stands inside a group names items that have their own rows.
std::shared_ptr<Records> lists_in(const std::filesystem::path& path) {
    auto lists = std::make_shared<Records>();
    bool in_group = false;
    iif::Document document = iif::read(read_file(path));
    for (iif::Record& record : document.records) {
        if (record.type == "ENDGRP" || record.type == "ENDTAX") in_group = false;
        const std::string& kind = record.value("INVITEMTYPE");
        const bool group = record.type == "INVITEM" && (kind == "GRP" || kind == "STAX");
        if (!in_group && iif_part(record.type))
            (*lists)[record.type].push_back(std::move(record));
        in_group = in_group || group;
    }
    return lists;
}

ImportSource list_source(const std::shared_ptr<Records>& lists, const std::string& type) {
    ImportSource source;
    for (const auto& [name, value] : lists->at(type).front().fields)
        if (std::find(source.header.begin(), source.header.end(), name) == source.header.end())
            source.header.push_back(name);
    source.rows = [lists, type, header = source.header](const ImportSource::EachRow& take) {
        for (const iif::Record& record : lists->at(type)) {
            std::vector<std::string> cells;
            for (const std::string& head : header) cells.push_back(record.value(head));
            take(record.row, cells);
        }
    };
    return source;
}

std::vector<ImportFile> lists_of(const Registry& registry, const std::filesystem::path& path,
                                 const Wanted& wanted) {
    const auto lists = lists_in(path);
    std::vector<ImportFile> files;
    for (const auto& [type, records] : *lists)
        files.push_back(file_of(*iif_part(type), registry, list_source(lists, type),
                                wanted.mapping, wanted.currency, name_of(path)));
    return files;
}

// "02_opening-stock march.csv" holds opening stock: the longest name of an importer in it.
const Importer* importer_by_name(const Registry& registry, const std::filesystem::path& path) {
    std::string stem = lower_ascii(path.stem().string());
    std::replace_if(stem.begin(), stem.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
    const Importer* found = nullptr;
    for (const Importer* importer : registry.importers())
        if (stem.find(importer->name) != std::string::npos &&
            (!found || importer->name.size() > found->name.size()))
            found = importer;
    return found;
}

[[noreturn]] void refuse_unknown(const Registry& registry, const std::filesystem::path& path) {
    std::vector<std::string> known;
    for (const Importer* importer : registry.importers()) known.emplace_back(importer->name);
    refuse(import_file_unknown, "file",
           {{"file", name_of(path)}, {"known", joined(known, ", ")}});
}

std::vector<ImportFile> files_of(const Registry& registry, const std::filesystem::path& path,
                                 const Wanted& wanted) {
    if (is_iif(path)) return lists_of(registry, path, wanted);
    const ImportSource source = table_source(path, wanted.reading);
    std::vector<ImportFile> files;
    if (const Preset* preset = preset_for(source.header))
        for (const PresetPart& part : preset->parts)
            files.push_back(file_of(part, registry, source, wanted.mapping, wanted.currency,
                                    name_of(path)));
    const bool known = std::any_of(files.begin(), files.end(), [&](const ImportFile& file) {
        return wanted.kind == everything || file.importer->name == wanted.kind;
    });
    if (known) return files;
    const Importer* importer = wanted.kind == everything ? importer_by_name(registry, path)
                                                         : &importer_named(registry, wanted.kind);
    if (!importer) refuse_unknown(registry, path);
    std::optional<ImportMapping> said = wanted.mapping;
    if (said && wanted.kind == everything) said = said_of(*importer, *said);
    return {{importer, source, said, name_of(path)}};
}

std::vector<std::filesystem::path> paths_in(const std::filesystem::path& path) {
    if (!std::filesystem::is_directory(path)) return {path};
    static const std::set<std::string> endings{".csv", ".tsv", ".txt", ".xlsx", ".iif"};
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(path))
        if (entry.is_regular_file() &&
            endings.contains(lower_ascii(entry.path().extension().string())))
            paths.push_back(entry.path());
    if (paths.empty()) refuse(import_folder_empty, "file", {{"folder", path.string()}});
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

ImportSource table_source(const std::filesystem::path& path, const SheetReading& reading) {
    ImportSource source;
    // The header alone: reading stops at the first row behind it.
    std::vector<std::string> header;
    const auto look = [&](const Sheet& known, Sheet::Line&&) {
        header = known.header;
        return false;
    };
    const Sheet sheet = each_table_line(path, look, reading);
    source.header = header.empty() ? sheet.header : header;
    source.typed = is_workbook(path);
    source.rows = [path, reading](const ImportSource::EachRow& take) {
        const auto give = [&](const Sheet&, Sheet::Line&& line) {
            take(line.row, line.cells);
            return true;
        };
        each_table_line(path, give, reading);
    };
    return source;
}

std::vector<ImportFile> files_in(const Registry& registry, const std::filesystem::path& path,
                                 const Wanted& wanted) {
    if (wanted.kind != everything) importer_named(registry, wanted.kind);
    std::vector<ImportFile> files;
    for (const std::filesystem::path& one : paths_in(path))
        for (ImportFile& file : files_of(registry, one, wanted))
            if (wanted.kind == everything || file.importer->name == wanted.kind)
                files.push_back(std::move(file));
    // The registry names importers in the order in which one needs the other.
    const auto importers = registry.importers();
    const auto place = [&](const ImportFile& file) {
        return std::find(importers.begin(), importers.end(), file.importer) - importers.begin();
    };
    std::stable_sort(files.begin(), files.end(), [&](const ImportFile& one, const ImportFile& two) {
        return place(one) < place(two);
    });
    return files;
}

std::string known_exports() {
    std::string text;
    for (const Preset& preset : presets()) {
        text += fmt::format("  {}:", preset.name);
        for (const PresetPart& part : preset.parts) text += fmt::format(" {}", part.importer);
        text += '\n';
    }
    return text + "  QuickBooks lists (.iif): items suppliers customers accounts\n";
}

}  // namespace storekeep::importing
