#include "app/desktop/frame/paper.h"

#include "app/desktop/screens/address.h"

namespace storekeep::desktop {

namespace {
constexpr std::size_t most_held = 12;
}

Json PaperTray::put(Table table) {
    const std::string name = std::to_string(++put_);
    held_.emplace_back(name, std::make_shared<const Table>(std::move(table)));
    if (held_.size() > most_held) held_.pop_front();
    return address::page("paper").set("held", name);
}

std::shared_ptr<const Table> PaperTray::table_at(const Json& address) const {
    const std::string wanted = address.text_or("held", "");
    for (const auto& [name, table] : held_)
        if (name == wanted) return table;
    return nullptr;
}

bool PaperTray::is_held(const Json& address) { return address.find("held") != nullptr; }

void print_table(Shell& shell, Table table, const std::string& title) {
    table.title = title;
    shell.open(shell.tray().put(std::move(table)));
}

void print_document(Shell& shell, std::string_view kind, const std::string& number) {
    shell.open(address::page("paper").set("kind", kind).set("document", number));
}

}  // namespace storekeep::desktop
