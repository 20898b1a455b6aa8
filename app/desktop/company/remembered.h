// What this user of this machine left: companies opened, tabs, column widths, filters, drafts. A
// file of JSON in the user's folder; losing it loses no business.
#pragma once

#include <string>
#include <string_view>

#include "core/json.h"

namespace storekeep::desktop {

class Remembered {
public:
    // `folder` is made where it is missing.
    explicit Remembered(std::string folder);

    // A value by its path of names, "tables/purchase_orders/widths"; null where there is none.
    Json value(std::string_view path) const;
    void set(std::string_view path, Json value);  // null forgets it
    void save();  // whole or not at all; does nothing when unchanged

    const std::string& folder() const { return folder_; }

private:
    std::string file() const;

    std::string folder_;
    Json all_ = Json::object();
    bool changed_ = false;
};

// Where this user's settings of Storekeep lie.
std::string settings_folder();

}  // namespace storekeep::desktop
