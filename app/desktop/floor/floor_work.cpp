#include "app/desktop/floor/floor_work.h"

#include "app/desktop/company/shown.h"
#include "core/text.h"

namespace storekeep::desktop {

namespace {

constexpr std::size_t longest_count = 7;  // characters; the shortest barcode has eight

Json written(const FloorLine& line) {
    Json serials = Json::list();
    for (const std::string& one : line.serials) serials.append(one);
    return Json::object()
        .set("document", line.document)
        .set("line", line.line)
        .set("bin", line.bin)
        .set("from", line.from)
        .set("status", line.status)
        .set("reason", line.reason)
        .set("item", line.item)
        .set("name", line.name)
        .set("unit", line.unit)
        .set("tracking", line.tracking)
        .set("lot", line.lot)
        .set("expires", line.expires)
        .set("serials", std::move(serials))
        .set("quantity", text(line.quantity))
        .set("damaged", text(line.damaged))
        .set("carton", line.carton);
}

std::int64_t integer(const Json& from, std::string_view name) {
    const Json* member = from.find(name);
    return member && member->number() ? parse_millionths(member->number()->digits) / million : 0;
}

std::vector<std::string> texts(const Json& from, std::string_view name) {
    std::vector<std::string> all;
    if (const Json* list = from.find(name))
        for (const Json& one : list->items())
            if (one.text()) all.push_back(*one.text());
    return all;
}

FloorLine read_line(const Json& from) {
    return {from.text_or("document", ""),
            integer(from, "line"),
            from.text_or("bin", ""),
            from.text_or("from", ""),
            from.text_or("status", ""),
            from.text_or("reason", ""),
            from.text_or("item", ""),
            from.text_or("name", ""),
            from.text_or("unit", ""),
            from.text_or("tracking", ""),
            from.text_or("lot", ""),
            from.text_or("expires", ""),
            texts(from, "serials"),
            {parse_millionths(from.text_or("quantity", "0"))},
            {parse_millionths(from.text_or("damaged", "0"))},
            integer(from, "carton")};
}

}  // namespace

bool Scanned::is(std::string_view code) const {
    return !code.empty() && lower_ascii(text) == lower_ascii(code);
}

bool Scanned::is_bin(std::string_view bin) const {
    return is(bin) || (!bin.empty() && lower_ascii(text).ends_with("/" + lower_ascii(bin)));
}

std::optional<Quantity> Scanned::number() const {
    if (text.size() > longest_count) return std::nullopt;
    const auto plain = read_number(text);
    if (!plain || plain->starts_with('-')) return std::nullopt;
    return Quantity{parse_millionths(*plain)};
}

Json written(const FloorWork& work) {
    Json lines = Json::list();
    for (const FloorLine& line : work.lines) lines.append(written(line));
    Json later = Json::list();
    for (const std::string& bin : work.later) later.append(bin);
    return Json::object()
        .set("document", work.document)
        .set("lines", std::move(lines))
        .set("now", written(work.now))
        .set("step", work.step)
        .set("later", std::move(later))
        .set("facts", work.facts);
}

FloorWork read_floor_work(const Json& from) {
    FloorWork work;
    work.document = from.text_or("document", "");
    if (const Json* lines = from.find("lines"))
        for (const Json& line : lines->items()) work.lines.push_back(read_line(line));
    if (const Json* now = from.find("now")) work.now = read_line(*now);
    work.step = from.text_or("step", "");
    work.later = texts(from, "later");
    if (const Json* facts = from.find("facts")) work.facts = *facts;
    return work;
}

void set_tracked(Json& line, const FloorLine& collected) {
    Json serials = Json::list();
    for (const std::string& one : collected.serials) serials.append(one);
    if (collected.tracking == "serial") {
        if (!collected.serials.empty()) line.set("serials", std::move(serials));
    } else if (!collected.lot.empty()) {
        Json lot = Json::object().set("lot", collected.lot);
        if (!collected.expires.empty()) lot.set("expires", collected.expires);
        if (!collected.serials.empty()) lot.set("serials", std::move(serials));
        lot.set("quantity", text(collected.quantity));
        Json lots = Json::list();
        lots.append(std::move(lot));
        line.set("lots", std::move(lots));
    }
}

}  // namespace storekeep::desktop
