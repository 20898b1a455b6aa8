// Laws on who may include whom and on every file having its place. The order of the modules is read
// from modules/CMakeLists.txt: what links is what may be included.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "tests/support/house_laws.h"

namespace storekeep {

namespace {

using Rooms = std::map<std::string, std::set<std::string>>;  // a room and those it may include

// Neighbours that only something above both may join.
const std::vector<std::pair<std::string, std::string>> strangers = {{"ledger", "stock"},
                                                                    {"purchasing", "sales"}};

// What a door may include beside office/, core/, reports/, exchange/ and requests: the company
// tools make, open, copy and compare whole databases, and a program composes itself from the list
// of modules.
const std::set<std::string> composition = {"app/program/program.h", "app/program/new_company.h",
                                           "app/program/backups.h", "app/program/checking.h",
                                           "app/program/copying.h",
                                           "app/program/performing_again.h",
                                           "app/demo/demo_company.h",
                                           "app/handover/channel_files.h",
                                           "app/handover/handover_files.h",
                                           "app/handover/handing_over.h",
                                           "app/importing/importing.h",
                                           "app/importing/preset.h", "db/connection.h",
                                           "db/differences.h", "db/fault.h", "db/interruption.h",
                                           "db/maintenance.h", "db/scratch.h", "db/state.h"};
const std::vector<std::string> composing_folders = {"app/program/", "app/cli/", "app/demo/",
                                                  "app/server/", "app/desktop/"};

std::vector<std::string> parts_of(const std::string& path) {
    std::vector<std::string> parts;
    for (const auto& part : std::filesystem::path(path)) parts.push_back(part.string());
    return parts;
}

std::string folder_of(const std::string& path) {
    return std::filesystem::path(path).parent_path().generic_string();
}

std::string name_of(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

// The room that a path from the root belongs to; empty where it is outside of the house.
std::string room_of(const std::string& path) {
    static const std::set<std::string> single = {"core", "db", "office", "exchange", "reports"};
    const std::vector<std::string> parts = parts_of(path);
    if (parts.size() > 1 && single.contains(parts[0])) return parts[0];
    if (parts.size() > 1 && parts[0] == "modules") return parts.size() > 2 ? parts[1] : "modules";
    if (parts.size() > 2 && parts[0] == "app") return parts[0] + "/" + parts[1];
    return "";
}

const SourceFile* find_file(const SourceTree& tree, std::string_view path) {
    const auto found = std::find_if(tree.begin(), tree.end(),
                                    [&](const SourceFile& file) { return file.path == path; });
    return found == tree.end() ? nullptr : &*found;
}

// The `house_module(name known...)` lines, each module with the rooms that it names.
Rooms module_lines(const SourceTree& tree) {
    Rooms rooms;
    const SourceFile* listing = find_file(tree, "modules/CMakeLists.txt");
    if (listing == nullptr) return rooms;
    const std::string opening = "house_module(";
    for (const std::string& line : lines_of(listing->text)) {
        if (!line.starts_with(opening)) continue;
        std::vector<std::string> words(1);
        for (const char c : line.substr(opening.size(), line.find(')') - opening.size())) {
            if (c != ' ') {
                words.back() += c;
            } else if (!words.back().empty()) {
                words.emplace_back();
            }
        }
        rooms[words[0]].insert(words.begin() + 1, words.end());
    }
    return rooms;
}

// All rooms, each with every room to its left. A module that is the last of an arrow is known to
// the list of modules and to the reports.
Rooms rooms_of(const SourceTree& tree) {
    Rooms rooms = module_lines(tree);
    std::set<std::string> everything = {"office"};
    for (const auto& [name, known] : rooms) everything.insert(name);
    rooms["core"] = {};
    rooms["exchange"] = {"core"};
    rooms["db"] = {"core"};
    rooms["office"] = {"db", "core"};
    rooms["modules"] = everything;
    rooms["reports"] = everything;
    for (bool grown = true; grown;) {
        grown = false;
        for (auto& [name, known] : rooms) {
            const std::set<std::string> direct = known;
            for (const std::string& room : direct) {
                if (room != name) known.insert(rooms[room].begin(), rooms[room].end());
            }
            grown = grown || known.size() > direct.size();
        }
    }
    return rooms;
}

bool are_strangers(const std::string& one, const std::string& other) {
    return std::any_of(strangers.begin(), strangers.end(), [&](const auto& pair) {
        return (pair.first == one && pair.second == other) ||
               (pair.first == other && pair.second == one);
    });
}

// A module shows doors its requests and documents, never how they are kept, posted or listed.
bool is_request_header(const std::string& path) {
    static const std::vector<std::string> kept_back = {"_store.h", "_posting.h", "_proof.h",
                                                       "/module.h"};
    return path.starts_with("modules/") && parts_of(path).size() == 3 &&
           std::none_of(kept_back.begin(), kept_back.end(),
                        [&](const std::string& ending) { return path.ends_with(ending); });
}

bool door_may_include(const SourceFile& file, const std::string& path) {
    static const std::set<std::string> open_rooms = {"office", "core", "reports", "exchange"};
    const std::string room = room_of(path);
    if (room == room_of(file.path) || open_rooms.contains(room)) return true;
    if (is_request_header(path)) return true;
    // The one list of the whole program names every module's list.
    if (file.path == "app/program/program.cpp" && path.ends_with("/module.h")) return true;
    return composition.contains(path) &&
           std::any_of(composing_folders.begin(), composing_folders.end(),
                       [&](const std::string& folder) { return file.path.starts_with(folder); });
}

bool may_include(const Rooms& rooms, const SourceFile& file, const std::string& path) {
    if (path.starts_with("tests/")) return false;
    const std::string from = room_of(file.path);
    const std::string to = room_of(path);
    if (from.empty() || to.empty() || from == to) return true;
    if (from.starts_with("app/")) return door_may_include(file, path);
    const auto known = rooms.find(from);
    return known != rooms.end() && known->second.contains(to) && !are_strangers(from, to);
}

bool starts_with_any(const std::string& path, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& beginning) { return path.starts_with(beginning); });
}

bool is_build_file(const SourceFile& file) {
    return name_of(file.path) == "CMakeLists.txt" || file.path.ends_with(".cmake");
}

bool is_named_by_build(const SourceTree& tree, const SourceFile& file) {
    return std::any_of(tree.begin(), tree.end(), [&](const SourceFile& other) {
        return is_build_file(other) && other.text.find(name_of(file.path)) != std::string::npos;
    });
}

bool is_included(const SourceTree& tree, const SourceFile& header) {
    return std::any_of(tree.begin(), tree.end(), [&](const SourceFile& other) {
        return other.path != header.path &&
               std::any_of(other.includes.begin(), other.includes.end(),
                           [&](const SourceInclude& include) {
                               return include.path == header.path ||
                                      folder_of(other.path) + "/" + include.path == header.path;
                           });
    });
}

// Whether a folder's .cpp files are collected by the build without being named.
bool is_collected(const SourceTree& tree, const Rooms& modules, const SourceFile& file) {
    const std::vector<std::string> parts = parts_of(file.path);
    const std::string& top = parts[0];
    if (top == "core" || top == "db" || top == "office" || top == "exchange") {
        return parts.size() == 2;
    }
    if (top == "modules") {
        return parts.size() == 2 || (parts.size() == 3 && modules.contains(parts[1]));
    }
    const bool own_program =
        parts.size() > 2 && find_file(tree, top + "/" + parts[1] + "/CMakeLists.txt") != nullptr;
    if (top == "tests") {
        return own_program ||
               !starts_with_any(file.path, {"tests/gui/", "tests/bench/", "tests/fuzz/"});
    }
    return top == "reports" || (top == "app" && own_program);
}

}  // namespace

Offences includes_against_the_arrows(const SourceTree& tree) {
    Offences offences;
    const Rooms rooms = rooms_of(tree);
    for (const SourceFile& file : tree) {
        if (is_test(file)) continue;
        for (const SourceInclude& include : file.includes) {
            if (may_include(rooms, file, include.path)) continue;
            offences.push_back(
                {file.path, include.line,
                 fmt::format("{} may not include {}", room_of(file.path), include.path)});
        }
    }
    return offences;
}

Offences misplaced_window_toolkit(const SourceTree& tree) {
    Offences offences;
    for (const SourceFile& file : tree) {
        if (starts_with_any(file.path, {"app/desktop/", "tests/gui/", "tests/bench/desktop/"}))
            continue;
        for (const SourceInclude& include : file.includes) {
            if (!include.path.starts_with("wx/")) continue;
            offences.push_back({file.path, include.line, include.path + " below app/desktop"});
        }
        for (const SourceToken& token : file.tokens) {
            const bool named = token.text.size() > 2 && token.text.starts_with("wx") &&
                               std::isupper(static_cast<unsigned char>(token.text[2])) != 0;
            if (named)
                offences.push_back({file.path, token.line, token.text + " below app/desktop"});
        }
    }
    return offences;
}

Offences misplaced_database_libraries(const SourceTree& tree) {
    Offences offences;
    for (const SourceFile& file : tree) {
        if (is_test(file) || file.path.starts_with("db/")) continue;
        for (const SourceInclude& include : file.includes) {
            const std::string name = name_of(include.path);
            if (!starts_with_any(include.path, {"SQLiteCpp/", "pqxx/"}) && name != "sqlite3.h" &&
                name != "libpq-fe.h") {
                continue;
            }
            offences.push_back({file.path, include.line, include.path + " outside of db/"});
        }
    }
    return offences;
}

Offences unreferenced_files(const SourceTree& tree) {
    Offences offences;
    const Rooms modules = module_lines(tree);
    for (const SourceFile& file : tree) {
        if (is_named_by_build(tree, file)) continue;
        if (file.is_header() && !is_included(tree, file)) {
            offences.push_back({file.path, 1, "is included nowhere"});
        }
        if (file.is_source() && !is_collected(tree, modules, file)) {
            offences.push_back({file.path, 1, "is built nowhere"});
        }
        if (file.path.ends_with(".sql") && !file.path.starts_with("db/migrations/")) {
            offences.push_back({file.path, 1, "is neither the schema nor a migration"});
        }
    }
    return offences;
}

Offences incomplete_modules(const SourceTree& tree) {
    Offences offences;
    std::set<std::string> folders;
    for (const SourceFile& file : tree) {
        const std::vector<std::string> parts = parts_of(file.path);
        if (parts.size() > 2 && parts[0] == "modules") folders.insert(parts[1]);
    }
    const Rooms modules = module_lines(tree);
    for (const std::string& folder : folders) {
        const std::string path = "modules/" + folder + "/";
        for (const std::string name : {"README.md", "module.h", "module.cpp"}) {
            if (find_file(tree, path + name) == nullptr) {
                offences.push_back({path + name, 1, "is missing: every module has one"});
            }
        }
        if (!modules.contains(folder)) {
            offences.push_back({"modules/CMakeLists.txt", 1, folder + " is not listed"});
        }
    }
    return offences;
}

Offences misplaced_mains(const SourceTree& tree) {
    Offences offences;
    for (const SourceFile& file : tree) {
        const bool program =
            name_of(file.path) == "main.cpp" && starts_with_any(file.path, {"app/", "tests/"});
        int mains = 0;
        for (const SourceFunction& function : functions_of(file)) {
            if (function.name != "main") continue;
            ++mains;
            if (program && mains == 1) continue;
            offences.push_back({file.path, function.first_line,
                                "a program begins in the one main.cpp of its folder"});
        }
        if (program && mains == 0) offences.push_back({file.path, 1, "has no main"});
    }
    return offences;
}

}  // namespace storekeep
