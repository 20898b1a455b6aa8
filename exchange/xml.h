// XML as it streams by: elements by their names without prefix, and the text inside them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace storekeep {

class Attributes {
public:
    void add(std::string_view name, std::string_view value) { all_.emplace_back(name, value); }
    std::string_view value(std::string_view name) const;  // "" when there is none

private:
    std::vector<std::pair<std::string_view, std::string_view>> all_;
};

struct XmlEvents {
    std::function<void(std::string_view element, const Attributes& attributes)> begin;
    std::function<void(std::string_view element)> end;
    std::function<void(std::string_view text)> text;
};

// Fed in pieces. What is thrown in an event comes out of `feed`. A document type is not accepted:
// nobody needs one here, and its entities can be made to grow without end.
class XmlReader {
public:
    explicit XmlReader(XmlEvents events);
    ~XmlReader();
    bool feed(std::string_view bytes);  // false where it is not XML
    bool finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace storekeep
