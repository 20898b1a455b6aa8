// The kinds of documents there are, as a list.
#pragma once

#include <span>

#include "office/document.h"

namespace storekeep {

std::span<const DocumentKind> document_kinds();

}  // namespace storekeep
