#include "app/desktop/company/remembered.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/rule.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

std::filesystem::path path_of(const std::string& utf8) {
    return std::u8string(utf8.begin(), utf8.end());
}

Json with(const Json& object, const std::vector<std::string>& path, std::size_t step, Json value) {
    Json changed = object.is_object() ? object : Json::object();
    if (step + 1 < path.size()) {
        const Json* inner = changed.find(path[step]);
        value = with(inner ? *inner : Json::object(), path, step + 1, std::move(value));
    }
    if (value.is_null())
        changed.remove(path[step]);
    else
        changed.set(path[step], std::move(value));
    return changed;
}

}  // namespace

Remembered::Remembered(std::string folder) : folder_(std::move(folder)) {
    std::ifstream in(path_of(file()), std::ios::binary);
    if (!in) return;
    std::ostringstream text;
    text << in.rdbuf();
    try {
        all_ = Json::read(text.str());
    } catch (const Refusal&) {
        all_ = Json::object();  // a damaged file is no reason not to start
    }
}

std::string Remembered::file() const { return folder_ + "/storekeep.json"; }

Json Remembered::value(std::string_view path) const {
    const Json* at = &all_;
    for (const std::string& name : split_at(path, '/')) {
        at = at->find(name);
        if (!at) return {};
    }
    return *at;
}

void Remembered::set(std::string_view path, Json value) {
    if (this->value(path) == value) return;
    all_ = with(all_, split_at(path, '/'), 0, std::move(value));
    changed_ = true;
}

void Remembered::save() {
    if (!changed_) return;
    std::error_code failed;
    std::filesystem::create_directories(path_of(folder_), failed);
    const std::filesystem::path fresh = path_of(file() + ".new");
    {
        std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
        out << all_.written() << '\n';
        if (!out.flush()) return;  // a full disk: the old file stays, and the next save tries again
    }
    std::filesystem::rename(fresh, path_of(file()), failed);
    changed_ = static_cast<bool>(failed);
}

std::string settings_folder() {
    const auto from = [](const char* variable) -> std::string {
        const char* value = std::getenv(variable);
        return value ? value : "";
    };
    for (const auto& [variable, below] :
         {std::pair("XDG_CONFIG_HOME", ""), {"APPDATA", ""}, {"HOME", "/.config"}})
        if (const std::string folder = from(variable); !folder.empty())
            return folder + below + "/storekeep";
    return ".";
}

}  // namespace storekeep::desktop
