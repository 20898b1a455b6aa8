// Lists on paper: what a list shows when somebody prints it lies in a tray until it is looked at.
#pragma once

#include <list>
#include <memory>
#include <string>

#include "app/desktop/frame/page.h"
#include "core/table.h"

namespace storekeep::desktop {

class PaperTray {
public:
    // The address of the page that shows it. Only the last few stay.
    Json put(Table table);
    std::shared_ptr<const Table> table_at(const Json& address) const;  // null: no longer there
    static bool is_held(const Json& address);

private:
    std::list<std::pair<std::string, std::shared_ptr<const Table>>> held_;
    int put_ = 0;
};

// Opens the page on which the table is seen as it will be printed.
void print_table(Shell& shell, Table table, const std::string& title);
// Likewise a document.
void print_document(Shell& shell, std::string_view kind, const std::string& number);

}  // namespace storekeep::desktop
