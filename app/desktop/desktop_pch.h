// What nearly every file of the desktop includes, compiled once.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <wx/wx.h>

#include <wx/grid.h>
