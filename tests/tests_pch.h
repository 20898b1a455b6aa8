// What nearly every test uses; compiled once.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
