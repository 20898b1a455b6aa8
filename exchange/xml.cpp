#include "exchange/xml.h"

#include <exception>

#include <expat.h>

namespace storekeep {

namespace {

// A tag longer than this is an attempt to fill the memory; the longest cell is 32,767 characters.
constexpr std::size_t longest_tag = std::size_t{4} << 20U;

std::string_view without_prefix(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

}  // namespace

struct XmlReader::State {
    XmlEvents events;
    XML_Parser parser = nullptr;
    std::exception_ptr thrown;
    bool declared_type = false;
    std::size_t silent = 0;  // bytes since the last event

    // C code between here and there must not see an exception.
    template <class Act>
    void act(Act act) {
        silent = 0;
        if (thrown) return;
        try {
            act();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

std::string_view Attributes::value(std::string_view name) const {
    for (const auto& [known, value] : all_)
        if (known == name || without_prefix(known) == name) return value;
    return {};
}

XmlReader::XmlReader(XmlEvents events) : state_(std::make_unique<State>()) {
    state_->events = std::move(events);
    state_->parser = XML_ParserCreate(nullptr);
    if (!state_->parser) throw std::bad_alloc();
    XML_SetUserData(state_->parser, state_.get());
    XML_SetElementHandler(
        state_->parser,
        [](void* data, const XML_Char* name, const XML_Char** given) {
            auto& state = *static_cast<XmlReader::State*>(data);
            Attributes attributes;
            for (; *given; given += 2) attributes.add(given[0], given[1]);
            state.act([&] { state.events.begin(without_prefix(name), attributes); });
        },
        [](void* data, const XML_Char* name) {
            auto& state = *static_cast<XmlReader::State*>(data);
            state.act([&] { state.events.end(without_prefix(name)); });
        });
    XML_SetCharacterDataHandler(
        state_->parser, [](void* data, const XML_Char* text, int length) {
            auto& state = *static_cast<XmlReader::State*>(data);
            state.act([&] { state.events.text({text, static_cast<std::size_t>(length)}); });
        });
    XML_SetStartDoctypeDeclHandler(
        state_->parser,
        [](void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
            auto& state = *static_cast<XmlReader::State*>(data);
            state.declared_type = true;
            XML_StopParser(state.parser, XML_FALSE);
        });
}

XmlReader::~XmlReader() { XML_ParserFree(state_->parser); }

bool XmlReader::feed(std::string_view bytes) {
    state_->silent += bytes.size();
    const bool good =
        XML_Parse(state_->parser, bytes.data(), static_cast<int>(bytes.size()), 0) == XML_STATUS_OK;
    if (state_->thrown) std::rethrow_exception(std::exchange(state_->thrown, nullptr));
    return good && !state_->declared_type && state_->silent <= longest_tag;
}

bool XmlReader::finish() {
    const bool good = XML_Parse(state_->parser, "", 0, 1) == XML_STATUS_OK;
    if (state_->thrown) std::rethrow_exception(std::exchange(state_->thrown, nullptr));
    return good;
}

}  // namespace storekeep
