// numbering.save: how the numbers of one kind of document are written from here on.
#pragma once

#include "office/operation.h"

namespace storekeep {

struct NumberingSave : RequestHead {
    std::string kind;
    std::optional<std::string> prefix;
    std::optional<std::int64_t> digits;
    std::optional<std::int64_t> next;

    void fields(Fields& f);
};

Operation numbering_save_operation();

}  // namespace storekeep
