#include "app/cli/first_day_story.h"

#include "core/money.h"
#include "core/text.h"

namespace storekeep::cli {

namespace {

// A text or a number of a record, as it is written.
std::string said(const Json& record, std::string_view name) {
    const Json* value = record.find(name);
    if (!value || value->is_null()) return {};
    return value->text() ? *value->text() : value->written();
}

const Json::List& lines_in(const Json& record) {
    static const Json::List none;
    const Json* lines = record.find("lines");
    return lines ? lines->items() : none;
}

// "500 BOLT-M8 from A-01-1"; the place only where there is one.
std::string goods_in(const Json& record, std::string_view word, std::string_view place) {
    std::vector<std::string> goods;
    for (const Json& line : lines_in(record)) {
        std::string one = said(line, "quantity") + ' ' + said(line, "item");
        if (const std::string where = said(line, place); !where.empty())
            one += fmt::format(" {} {}", word, where);
        goods.push_back(std::move(one));
    }
    return joined(goods, ", ");
}

std::string done(const std::string& disposition) {
    if (disposition == "restock") return "restocked";
    if (disposition == "write_off") return "written off";
    return "as " + disposition;
}

}  // namespace

void DayStory::belongs(const std::string& document, const std::string& partner) {
    partners_[document] = partner;
}

std::string DayStory::of(const Json& json, std::string_view member) const {
    const std::string document = said(json, member);
    const auto partner = partners_.find(document);
    return partner == partners_.end() ? document
                                      : fmt::format("{} ({})", document, partner->second);
}

void DayStory::passes_on(const Json& request, std::string_view from, const Json& result,
                         std::string_view to) {
    const auto partner = partners_.find(said(request, from));
    if (partner != partners_.end()) belongs(said(result, to), partner->second);
}

std::string DayStory::told(const Json& request, const Json& result) {
    using Sentence = std::string (DayStory::*)(const Json&, const Json&);
    static const std::map<std::string_view, Sentence> sentences{
        {"sales_order.confirm", &DayStory::confirmed},
        {"receipt.post", &DayStory::received},
        {"putaway.post", &DayStory::put_away},
        {"supplier_bill.post", &DayStory::billed},
        {"pick.confirm", &DayStory::picked},
        {"pick.short", &DayStory::picked_short},
        {"pack.post", &DayStory::packed},
        {"shipment.post", &DayStory::shipped},
        {"invoice.post", &DayStory::invoiced},
        {"payment.receive", &DayStory::payment_came},
        {"payment.make", &DayStory::payment_went},
        {"return.authorize", &DayStory::return_allowed},
        {"return.receive", &DayStory::return_came},
        {"return.inspect", &DayStory::inspected},
        {"return.dispose", &DayStory::disposed},
        {"credit_note.post", &DayStory::credited},
        {"journal.post", &DayStory::written_by_hand},
    };
    const std::string operation = said(request, "op");
    const auto sentence = sentences.find(operation);
    if (sentence == sentences.end()) return operation + ": " + result.written();
    return (this->*sentence->second)(request, result);
}

std::string DayStory::confirmed(const Json& request, const Json& result) {
    std::vector<std::string> waiting;
    for (const Json& line : lines_in(result)) {
        const std::string missing = said(line, "backordered");
        if (!missing.empty() && missing != "0")
            waiting.push_back(missing + ' ' + said(line, "item"));
    }
    const std::string held = waiting.empty() ? "all its goods are held"
                                             : fmt::format("it waits for {}, the rest is held",
                                                           joined(waiting, " and "));
    return fmt::format("{} is confirmed, {}: {}", of(request, "number"), said(result, "total"),
                       held);
}

std::string DayStory::received(const Json& request, const Json& result) {
    passes_on(request, "purchase_order", result, "receipt");
    std::vector<std::string> variances;
    const Json* list = result.find("variances");
    for (const Json& one : list ? list->items() : Json::List{}) {
        std::string variance = fmt::format("{} {} of {}", said(one, "item"), said(one, "received"),
                                           said(one, "expected"));
        if (const std::string damaged = said(one, "damaged"); damaged != "0")
            variance += fmt::format(" with {} damaged", damaged);
        variances.push_back(std::move(variance));
    }
    return fmt::format("{} is received as {}, worth {}: {}", of(request, "purchase_order"),
                       said(result, "receipt"), said(result, "value"),
                       variances.empty() ? "all as ordered" : joined(variances, ", "));
}

std::string DayStory::put_away(const Json& request, const Json& result) {
    return fmt::format("{} is put away: {}", of(request, "receipt"), goods_in(result, "to", "to"));
}

std::string DayStory::posted(const std::string& document, std::string_view account_name) {
    Question question{"trial_balance", {}};
    const Table accounts = office_.ask(question);
    std::string code;
    for (std::size_t row = 0; row < accounts.rows.size(); ++row)
        if (accounts.text_at(row, "name") == account_name) code = accounts.text_at(row, "account");
    question.report = "general_ledger";
    question.parameters.set("document", document);
    const Table lines = office_.ask(question);
    std::int64_t minor = 0;
    for (std::size_t row = 0; row < lines.rows.size(); ++row) {
        if (lines.text_at(row, "account") != code) continue;
        const auto amount = [&](const char* side) {
            const auto* cell = std::get_if<std::int64_t>(&lines.rows[row][lines.column(side)]);
            return cell ? *cell : 0;
        };
        minor += amount("debit") - amount("credit");
    }
    return minor == 0 ? "" : scaled_text(minor, lines.columns[lines.column("debit")].digits);
}

std::string DayStory::billed(const Json& request, const Json& result) {
    const std::string bill = said(result, "bill");
    belongs(bill, said(request, "supplier"));
    const std::string here = posted(bill, "Inventory");
    const std::string gone = posted(bill, "Cost of goods sold");
    std::vector<std::string> parts;
    if (!here.empty()) parts.push_back(here + " goes to the goods still here");
    if (!gone.empty()) parts.push_back(gone + " to cost of goods sold");
    return fmt::format(
        "{} bills {} as {}, due {}{}", said(request, "supplier"), said(result, "total"), bill,
        said(result, "due"),
        parts.empty() ? ", as received" : ", not as ordered: " + joined(parts, ", "));
}

std::string DayStory::picked(const Json& request, const Json& result) {
    return fmt::format("{} is picked: {}", of(request, "sales_order"),
                       goods_in(result, "from", "bin"));
}

std::string DayStory::picked_short(const Json& request, const Json& result) {
    const Json* count = result.find("count_task");
    return fmt::format(
        "{} is picked short: {} {} in {}, {} more found elsewhere, {} will follow; "
        "the bin is to be counted",
        of(request, "sales_order"), said(result, "picked"), count ? said(*count, "item") : "",
        said(request, "bin"), said(result, "reallocated"), said(result, "backordered"));
}

std::string DayStory::packed(const Json& request, const Json& result) {
    const Json* cartons = result.find("cartons");
    const std::size_t count = cartons ? cartons->items().size() : 0;
    return fmt::format("{} is packed as {}: {} {}", of(request, "sales_order"),
                       said(result, "pack"), count, count == 1 ? "carton" : "cartons");
}

std::string DayStory::shipped(const Json& request, const Json& result) {
    passes_on(request, "sales_order", result, "shipment");
    return fmt::format("{} leaves as {} ({}): goods that cost {}", of(request, "sales_order"),
                       said(result, "shipment"), said(request, "carrier"), said(result, "value"));
}

std::string DayStory::invoiced(const Json& request, const Json& result) {
    passes_on(request, "shipment", result, "invoice");
    return fmt::format("{} is billed as {}: {}, due {}", of(request, "shipment"),
                       said(result, "invoice"), said(result, "total"), said(result, "due"));
}

std::string DayStory::payment_came(const Json& request, const Json& result) {
    return fmt::format("{} pays {} ({})", said(request, "customer"), said(request, "amount"),
                       said(result, "payment"));
}

std::string DayStory::payment_went(const Json& request, const Json& result) {
    return fmt::format("{} is paid {} ({})", said(request, "supplier"), said(request, "amount"),
                       said(result, "payment"));
}

std::string DayStory::return_allowed(const Json& request, const Json& result) {
    passes_on(request, "shipment", result, "return");
    std::vector<std::string> goods;
    for (const Json& line : lines_in(result))
        goods.push_back(said(line, "authorized") + ' ' + said(line, "item"));
    std::vector<std::string> reasons;
    for (const Json& line : lines_in(request)) reasons.push_back(said(line, "reason"));
    return fmt::format("{} may come back: {} of {} ({})", of(result, "return"), joined(goods, ", "),
                       said(request, "shipment"), joined(reasons, ", "));
}

std::string DayStory::return_came(const Json& request, const Json& result) {
    return fmt::format("{} is here again, not for sale yet: worth {}, as it cost when it left",
                       of(request, "return"), said(result, "value"));
}

std::string DayStory::inspected(const Json& request, const Json& result) {
    std::vector<std::string> lines;
    for (const Json& line : lines_in(result))
        lines.push_back(fmt::format("{} {} accepted, {} rejected", said(line, "accepted"),
                                    said(line, "item"), said(line, "rejected")));
    return fmt::format("{} is inspected: {}", of(request, "return"), joined(lines, ", "));
}

std::string DayStory::disposed(const Json& request, const Json& result) {
    std::vector<std::string> lines;
    for (const Json& line : lines_in(request)) {
        const std::string bin = said(line, "bin");
        lines.push_back(fmt::format("{} {}{}", said(line, "quantity"),
                                    done(said(line, "disposition")),
                                    bin.empty() ? "" : " in " + bin));
    }
    return fmt::format("{} is settled: {} at a loss of {}", of(request, "return"),
                       joined(lines, ", "), said(result, "value"));
}

std::string DayStory::credited(const Json& request, const Json& result) {
    const std::string fee = said(request, "restocking_fee");
    return fmt::format("{} is credited as {}: {}{}", of(request, "return"),
                       said(result, "credit_note"), said(result, "total"),
                       fee.empty() ? "" : " after a restocking fee of " + fee);
}

std::string DayStory::written_by_hand(const Json& request, const Json& result) {
    std::vector<std::string> lines;
    for (const Json& line : lines_in(request)) {
        const std::string debit = said(line, "debit");
        lines.push_back(fmt::format("{} {} {}", said(line, "account"),
                                    debit.empty() ? "credit" : "debit",
                                    debit.empty() ? said(line, "credit") : debit));
    }
    return fmt::format("{} is written by hand: {}, {}", said(result, "journal"),
                       said(request, "memo"), joined(lines, ", "));
}

}  // namespace storekeep::cli
