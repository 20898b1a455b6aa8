// What every file of the window tests includes, compiled once.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <wx/wx.h>
