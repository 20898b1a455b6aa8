#include "office/numbering_save.h"

#include "office/document_kinds.h"
#include "office/numbering_store.h"

namespace storekeep {

namespace {

constexpr std::size_t longest_prefix = 12;
constexpr std::int64_t most_digits = 12;

const Rule prefix_not_usable{
    "prefix_not_usable",
    "'{prefix}' cannot begin a number: a prefix has 1 to 12 letters, digits or marks without "
    "blanks and does not end with a digit, as INV- or 2026/"};
const Rule prefix_taken{
    "prefix_taken",
    "{prefix} begins the numbers of another kind, {other}; the two could not be told apart"};
const Rule digits_out_of_range{"digits_out_of_range",
                               "{digits} digits are not possible; say 1 to 12"};
const Rule next_number_gone{
    "next_number_gone",
    "{number} is behind {next}, which comes next; say {least} or more, or another prefix"};

std::vector<std::string> kind_names() {
    std::vector<std::string> names;
    for (const DocumentKind& kind : document_kinds()) names.emplace_back(kind.kind);
    names.emplace_back("ledger_journal");
    return names;
}

// A digit at its end would run into the number: "A1" and 7 is "A1000007".
bool begins_numbers(const std::string& prefix) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return !prefix.empty() && prefix.size() <= longest_prefix && !is_digit(prefix.back()) &&
           std::all_of(prefix.begin(), prefix.end(), [](char c) { return c > ' ' && c < 127; });
}

Json save(Tx& tx, const NumberingSave& request) {
    const std::vector<Numbering> all = numberings(tx);
    const auto one_of_kind = [&](const Numbering& one) { return one.kind == request.kind; };
    const Numbering before = *std::find_if(all.begin(), all.end(), one_of_kind);
    Numbering after = before;
    after.prefix = request.prefix.value_or(before.prefix);
    after.digits = request.digits.value_or(before.digits);
    after.next = request.next.value_or(before.next);

    if (!begins_numbers(after.prefix))
        refuse(prefix_not_usable, "prefix", {{"prefix", after.prefix}});
    for (const Numbering& other : all)
        if (other.kind != after.kind &&
            (other.prefix == after.prefix || other.usual_prefix == after.prefix))
            refuse(prefix_taken, "prefix", {{"prefix", after.prefix}, {"other", other.title}});
    if (after.digits < 1 || after.digits > most_digits)
        refuse(digits_out_of_range, "digits", {{"digits", std::to_string(after.digits)}});
    if (after.next < (after.prefix == before.prefix ? before.next : 1))
        refuse(next_number_gone, "next",
               {{"number", std::to_string(after.next)},
                {"next", before.next_number()},
                {"least", std::to_string(after.prefix == before.prefix ? before.next : 1)}});

    save_numbering(tx, after);
    return Json::object().set("kind", after.kind).set("next_number", after.next_number());
}

}  // namespace

void NumberingSave::fields(Fields& f) {
    f.choice("kind", kind, kind_names(), "whose numbers");
    f.field("prefix", prefix, "what they begin with, as INV- or INV-2026-");
    f.field("digits", digits, "how many digits follow at least; 6 gives INV-000042");
    f.field("next", next, "the number that comes next; numbers are never given twice");
}

Operation numbering_save_operation() {
    return operation<NumberingSave>(
        "numbering.save", "company.configure",
        "Changes how the numbers of a kind of document are written from here on",
        {&prefix_not_usable, &prefix_taken, &digits_out_of_range, &next_number_gone}, save);
}

}  // namespace storekeep
