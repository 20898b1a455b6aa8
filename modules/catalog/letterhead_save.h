// letterhead.save: what the company says of itself on its papers. What is left out stays as it is.
#pragma once

#include <optional>
#include <string>

#include "office/operation.h"

namespace storekeep::catalog {

struct LetterheadSave : RequestHead {
    std::optional<std::string> street;
    std::optional<std::string> city;
    std::optional<std::string> region;
    std::optional<std::string> postal_code;
    std::optional<std::string> country;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<std::string> website;
    std::optional<std::string> tax_number;
    std::optional<std::string> bank;
    std::optional<std::string> note;
    std::string paper;
    void fields(Fields& f);
};

Operation letterhead_save_operation();

}  // namespace storekeep::catalog
